import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BulletinQueries } from '../../bulletins/bulletins.queries.js';
import { must } from '../../core/broken-rule.js';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { Anyone } from '../../platform/http/can.js';
import { InLanguage } from '../../platform/http/caller.js';
import type { Language } from '../../platform/http/language.js';
import { CONFIG } from '../../platform/tokens.js';
import { BULLETINS } from '../public/bulletins.words.js';
import { ATOM, atomOf } from './atom.js';
import { eventDay } from './event-day.js';
import { calendarOf, ICALENDAR } from './icalendar.js';

const MOST = 30;

/** Bulletins for readers of feeds, events for calendars. */
@ApiExcludeController()
@Controller()
export class BulletinFeedsController {
  constructor(private readonly bulletins: BulletinQueries, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  @Anyone() @Get('umpan/kabar.atom') @Header('content-type', ATOM) @Header('cache-control', 'public, max-age=300')
  async feed(@InLanguage() language: Language): Promise<string> {
    const { items } = await this.bulletins.shown({ limit: MOST });
    const english = (indonesian: string, translated: string | null) => (language === 'en' && translated !== null ? translated : indonesian);
    return atomOf({
      address: `${this.config.publicUrl}/umpan/kabar.atom`, page: `${this.config.publicUrl}/kabar`, title: `Lumbung: ${BULLETINS[language].title}`, language, otherwiseAt: await this.clock.now(),
      entries: items.map(({ code, kind, title, titleEn, lead, leadEn, shownFrom }) => (
        { address: `${this.config.publicUrl}/kabar/${code}`, title: english(title, titleEn), text: english(lead, leadEn), at: shownFrom, category: BULLETINS[language].kinds[kind] })),
    });
  }

  @Anyone() @Get('kabar/:code/acara.ics') @Header('content-type', ICALENDAR) @Header('cache-control', 'public, max-age=300')
  async event(@Param('code') code: string, @InLanguage() language: Language): Promise<string> {
    const bulletin = await this.bulletins.byCode(code);
    must(bulletin.startsAt, 'bulletin.not-found');
    return calendarOf('Lumbung', [eventDay(bulletin, bulletin.startsAt, language, this.config.publicUrl)]);
  }
}
