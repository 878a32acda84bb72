import { relative, shortMoment } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import type { Desk, Waiting } from './desk.queries.js';
import { DESK } from './desk.words.js';

const DAY = 86_400_000;
const PRESSING = ['late', 'soon', 'next', 'undated'] as const;
type Pressing = (typeof PRESSING)[number];

/** What needs its reader today, and why; then the rooms they may enter. */
export function DeskPage({ visit, desk }: { readonly visit: Visit; readonly desk: Desk }) {
  const { language, person } = visit;
  const words = DESK[language];
  const rooms = person?.rooms.filter(({ href }) => href !== '/kerja') ?? [];
  return (
    <Frame visit={visit} title={words.title} room="/kerja">
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.hello(person?.name ?? '')} {desk.items.length === 0 ? null : words.waiting(desk.items.length)}</p>
      {desk.items.length === 0 ? <div class="lum-empty"><p><strong>{words.nothing}</strong></p><p>{words.nothingWhy}</p></div> : null}
      {PRESSING.map((pressing) => <Duties key={pressing} visit={visit} pressing={pressing} items={desk.items.filter((each) => pressingOf(each, visit.now) === pressing)} />)}
      {desk.more.length === 0 ? null : <p class="lum-quiet">{words.more}</p>}
      {rooms.length === 0 ? null : <h2>{words.rooms}</h2>}
      <ul class="lum-rooms">{rooms.map(({ href, name, purpose }) => (
        <li key={href}><a href={href}>{name[language]}</a><p>{purpose[language]}</p></li>
      ))}</ul>
    </Frame>
  );
}

function Duties({ visit, pressing, items }: { readonly visit: Visit; readonly pressing: Pressing; readonly items: readonly Waiting[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{DESK[visit.language][pressing]}</h2>
      <ul class="lum-duties">{items.map((item, at) => <li key={at} class={`lum-duty lum-duty--${pressing}`}><Duty visit={visit} item={item} /></li>)}</ul>
    </section>
  );
}

function Duty({ visit: { language, now }, item: { kind, code, title, due, since, href } }: { readonly visit: Visit; readonly item: Waiting }) {
  const words = DESK[language];
  const { what, why } = words.duties[kind];
  const about = kind === 'mend-letters' ? words.letters(title) : kind === 'show-key' ? words.ownKey : title === '' ? code : title;
  const [label, at] = due === null || kind === 'open-lot' ? [words.since, since] : [words.due, due];
  return (
    <>
      <div>
        <h3><a href={href}>{what}: {about}</a></h3>
        <p>{why}{code === '' || code === about ? null : <span class="lum-quiet"> {code}</span>}</p>
      </div>
      {at === null ? <p class="lum-duty__due">{words.now}</p> : (
        <p class="lum-duty__due"><span>{label}</span> <time dateTime={at.toISOString()}>{shortMoment(at, language)}</time> <strong>{relative(at, now, language)}</strong></p>
      )}
    </>
  );
}

function pressingOf({ kind, due }: Waiting, now: Date): Pressing {
  if (kind === 'open-lot') return 'soon';
  if (kind === 'show-key' && due === null) return 'soon';
  if (due === null) return 'undated';
  return due < now ? 'late' : due.getTime() - now.getTime() < 2 * DAY ? 'soon' : 'next';
}
