import type { BulletinLine } from '../../bulletins/bulletins.views.js';
import type { ReadBulletin } from '../../bulletins/bulletins.queries.js';
import type { VisitorFigures } from '../../bulletins/visitors.queries.js';
import type { Language } from '../../platform/http/language.js';
import { calendarLeaf, day, hours, relative } from '../moments.js';
import type { Visit } from '../ui/frame.js';
import { whole } from '../ui/money.js';
import { BULLETINS } from './bulletins.words.js';

/** A text in the reader's language where there is one; otherwise the Indonesian one, and marked as such. */
export function inWords(language: Language, indonesian: string, english: string | null): { readonly text: string; readonly lang: 'id' | undefined } {
  return language === 'en' && english !== null ? { text: english, lang: undefined } : { text: indonesian, lang: language === 'en' ? 'id' : undefined };
}

/** The day of an event, as a leaf torn from a calendar; what it says stands in words beside it. */
export function CalendarLeaf({ at, language }: { readonly at: Date; readonly language: Language }) {
  const { month, date, weekday } = calendarLeaf(at, language);
  return <span class="lum-leaf" aria-hidden="true"><span class="lum-leaf__month">{month}</span><span class="lum-leaf__date">{date}</span><span class="lum-leaf__weekday">{weekday}</span></span>;
}

/** "Kamis, 26 November 2026, 09.00–15.00 WIB". */
export function When({ startsAt, endsAt, language }: { readonly startsAt: Date; readonly endsAt: Date | null; readonly language: Language }) {
  return <time dateTime={startsAt.toISOString()}>{hours(startsAt, endsAt, language)}</time>;
}

export function EventCards({ visit: { language, now }, events, heading: Heading }: { readonly visit: Visit; readonly events: readonly BulletinLine[]; readonly heading: 'h2' | 'h3' }) {
  return (
    <ul class="lum-events">{events.map(({ id, code, title, titleEn, place, startsAt, endsAt }) => {
      const { text, lang } = inWords(language, title, titleEn);
      if (startsAt === null) return null;
      return (
        <li key={id} class="lum-event">
          <CalendarLeaf at={startsAt} language={language} />
          <div>
            <Heading class="lum-event__title"><a href={`/kabar/${code}`} lang={lang}>{text}</a></Heading>
            <p><When startsAt={startsAt} endsAt={endsAt} language={language} />{startsAt > now ? <span class="lum-quiet"> ({relative(startsAt, now, language)})</span> : null}</p>
            <p class="lum-quiet">{place}</p>
          </div>
        </li>
      );
    })}</ul>
  );
}

export function BulletinCards({ visit: { language }, bulletins, heading: Heading }: { readonly visit: Visit; readonly bulletins: readonly BulletinLine[]; readonly heading: 'h2' | 'h3' }) {
  const words = BULLETINS[language];
  return (
    <ul class="lum-bulletins">{bulletins.map((bulletin) => {
      const title = inWords(language, bulletin.title, bulletin.titleEn);
      const lead = inWords(language, bulletin.lead, bulletin.leadEn);
      return (
        <li key={bulletin.id}>
          <p class="lum-bulletin__kind"><span class={`lum-kind lum-kind--${bulletin.kind}`}>{words.kinds[bulletin.kind]}</span> <time dateTime={bulletin.shownFrom.toISOString()}>{day(bulletin.shownFrom, language)}</time></p>
          <Heading class="lum-bulletin__title"><a href={`/kabar/${bulletin.code}`} lang={title.lang}>{title.text}</a></Heading>
          <p lang={lead.lang}>{shortened(lead.text)}</p>
        </li>
      );
    })}</ul>
  );
}

export function MostRead({ visit: { language }, bulletins }: { readonly visit: Visit; readonly bulletins: readonly ReadBulletin[] }) {
  return (
    <ol class="lum-most-read">{bulletins.map(({ code, title, titleEn, reads }) => {
      const { text, lang } = inWords(language, title, titleEn);
      return <li key={code}><a href={`/kabar/${code}`} lang={lang}>{text}</a> <span class="lum-quiet">{BULLETINS[language].reads(reads)}</span></li>;
    })}</ol>
  );
}

/** How many come to read, and how that is known. */
export function Visitors({ visit: { language }, figures }: { readonly visit: Visit; readonly figures: VisitorFigures }) {
  const words = BULLETINS[language];
  return (
    <p class="lum-visitors">
      {words.visitors}: <strong>{whole(figures.today, language)}</strong> {words.today}, <strong>{whole(figures.thisMonth, language)}</strong> {words.thisMonth}, <strong>{whole(figures.inAll, language)}</strong> {words.inAll}.{' '}
      <a href="/privasi#pengunjung">{words.how}</a>
    </p>
  );
}

const MOST_LETTERS = 220;

function shortened(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_LETTERS))} …`;
}
