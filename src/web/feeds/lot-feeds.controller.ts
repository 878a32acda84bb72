import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BulletinQueries } from '../../bulletins/bulletins.queries.js';
import { kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import { ListLotsDto } from '../../lots/lots.dto.js';
import { LotSearch, type FoundLot } from '../../lots/lots.search.js';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { Anyone } from '../../platform/http/can.js';
import { InLanguage } from '../../platform/http/caller.js';
import type { Language } from '../../platform/http/language.js';
import { CONFIG } from '../../platform/tokens.js';
import { moment } from '../moments.js';
import { PUBLIC } from '../public/public.words.js';
import { money } from '../ui/money.js';
import { ATOM, atomOf } from './atom.js';
import { eventDay } from './event-day.js';
import { calendarOf, ICALENDAR, type CalendarDay } from './icalendar.js';
import { OpeningDays, type OpeningDay } from './opening-days.queries.js';

const MOST_ENTRIES = 50;
const MOST_DAYS = 100;
const MOST_EVENTS = 20;
const HALF_HOUR = 1_800_000;

const WORDS = {
  id: { closes: 'Batas penawaran', opens: 'Pembukaan penawaran', calendar: 'Lumbung Kabupaten Bekasi' },
  en: { closes: 'Offers until', opens: 'Opening of offers', calendar: 'Lumbung, Bekasi Regency' },
} satisfies Record<Language, object>;

/** Lots for readers of feeds, their hours for calendars; filtered as the list is. */
@ApiExcludeController()
@Controller()
export class LotFeedsController {
  private readonly url: string;

  constructor(
    private readonly lots: LotSearch, private readonly openings: OpeningDays, private readonly bulletins: BulletinQueries, private readonly clock: Clock, @Inject(CONFIG) config: Config,
  ) {
    this.url = config.publicUrl;
  }

  @Anyone() @Get('umpan/lot.atom') @Header('content-type', ATOM) @Header('cache-control', 'public, max-age=300')
  async feed(@Query() { category, kecamatan, search }: ListLotsDto, @InLanguage() language: Language): Promise<string> {
    const filter = given({ search, category, kecamatan });
    const asked = Object.keys(filter).length === 0 ? '' : `?${new URLSearchParams(filter).toString()}`;
    const { items } = await this.lots.find({ ...filter, show: 'open', sort: 'newest', limit: MOST_ENTRIES });
    return atomOf({
      address: `${this.url}/umpan/lot.atom${asked}`, page: `${this.url}/lot${asked}`, title: `Lumbung: ${PUBLIC[language].lots.openTitle}`, language, otherwiseAt: await this.clock.now(),
      entries: items.map((lot) => ({ address: `${this.url}/lot/${lot.code}`, title: lot.title, text: about(lot, language), at: lot.publishedAt, category: lot.category })),
    });
  }

  @Anyone() @Get('kalender.ics') @Header('content-type', ICALENDAR) @Header('cache-control', 'public, max-age=300')
  async calendar(@Query() { category, kecamatan, search }: ListLotsDto, @InLanguage() language: Language): Promise<string> {
    const filter = given({ category, kecamatan, search });
    const [{ items }, openings, events] = await Promise.all([this.lots.find({ ...filter, show: 'open', limit: MOST_DAYS }), this.openings.waiting({ category, kecamatan }, MOST_DAYS), this.bulletins.coming(MOST_EVENTS)]);
    return calendarOf(WORDS[language].calendar, [
      ...items.map((lot) => deadline(lot, language, this.url)),
      ...(search === undefined ? openings.map((day) => opening(day, language, this.url)) : []),
      ...events.flatMap((event) => (event.startsAt === null ? [] : [eventDay({ ...event, body: event.lead, bodyEn: event.leadEn, changedAt: event.shownFrom }, event.startsAt, language, this.url)])),
    ]);
  }
}

function given(filter: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

function deadline(lot: FoundLot, language: Language, url: string): CalendarDay {
  return {
    uid: `${lot.code}-closes@${new URL(url).hostname}`, title: `${WORDS[language].closes}: ${lot.title}`, text: about(lot, language), place: '', address: `${url}/lot/${lot.code}`,
    from: new Date(lot.closesAt.getTime() - HALF_HOUR), until: lot.closesAt, stamp: lot.publishedAt, remindBefore: 1440,
  };
}

function opening({ code, title, closesAt }: OpeningDay, language: Language, url: string): CalendarDay {
  return {
    uid: `${code}-opens@${new URL(url).hostname}`, title: `${WORDS[language].opens}: ${title}`, text: code, place: '', address: `${url}/lot/${code}`,
    from: closesAt, until: new Date(closesAt.getTime() + HALF_HOUR), stamp: closesAt,
  };
}

function about({ agency, ownerEstimate, kecamatan, closesAt }: FoundLot, language: Language): string {
  const words = PUBLIC[language].lots;
  return [`${words.agency}: ${agency}`, `${words.estimate}: ${money(ownerEstimate)}`, `${words.deliverTo}: ${kecamatanName(kecamatan as KecamatanCode)}`, `${words.closes}: ${moment(closesAt, language)}`].join('\n');
}
