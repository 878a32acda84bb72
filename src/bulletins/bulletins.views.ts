import type { Actor } from '../core/actor.js';
import type { BulletinKind } from '../core/bulletin.js';
import { may } from '../core/policy.js';
import type { BulletinRow } from './bulletin.entity.js';

/** One bulletin of a list; `lead` is its first paragraph. */
export interface BulletinLine {
  readonly id: string;
  readonly code: string;
  readonly kind: BulletinKind;
  readonly title: string;
  readonly lead: string;
  readonly titleEn: string | null;
  readonly leadEn: string | null;
  readonly place: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly shownFrom: Date;
  readonly shownUntil: Date | null;
}

/** A bulletin whole. */
export interface BulletinView {
  readonly id: string;
  readonly code: string;
  readonly kind: BulletinKind;
  readonly title: string;
  readonly body: string;
  readonly titleEn: string | null;
  readonly bodyEn: string | null;
  readonly place: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly shownFrom: Date;
  readonly shownUntil: Date | null;
  readonly changedAt: Date;
  readonly version: number;
  readonly can: { readonly amend: boolean; readonly withdraw: boolean };
}

export function bulletinView({ writtenAt: _, writtenBy: __, ...bulletin }: BulletinRow, viewer: Actor | null, now: Date): BulletinView {
  const keeps = viewer !== null && may(viewer, 'bulletin.keep');
  return { ...bulletin, can: { amend: keeps, withdraw: keeps && (bulletin.shownUntil === null || bulletin.shownUntil > now) } };
}
