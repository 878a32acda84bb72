import { must } from './broken-rule.js';

export const BULLETIN_KINDS = ['announcement', 'news', 'event'] as const;
export type BulletinKind = (typeof BULLETIN_KINDS)[number];

/** What somebody wrote of a bulletin; null where they wrote nothing. */
export interface Bulletin {
  readonly kind: BulletinKind;
  readonly titleEn: string | null;
  readonly bodyEn: string | null;
  readonly place: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly shownFrom: Date;
  readonly shownUntil: Date | null;
}

/** English is whole or absent; events, and only they, take place; nothing ends before it begins. The table's constraints say the same. */
export function expectFitBulletin({ kind, titleEn, bodyEn, place, startsAt, endsAt, shownFrom, shownUntil }: Bulletin): void {
  must((titleEn === null) === (bodyEn === null), 'bulletin.english-whole');
  if (kind === 'event') must(place !== null && startsAt !== null, 'bulletin.event-needs-time-and-place');
  else must(place === null && startsAt === null && endsAt === null, 'bulletin.only-events-take-place');
  must(endsAt === null || (startsAt !== null && endsAt > startsAt), 'bulletin.ends-before-it-starts');
  must(shownUntil === null || shownUntil > shownFrom, 'bulletin.hidden-before-it-is-shown');
}
