import type { Actor } from '../core/actor.js';
import { wibDate, type CalendarDate } from '../core/calendar-date.js';
import { canStep } from '../core/machine.js';
import { PAPER, type PaperState } from '../core/machines/paper.js';
import { daysLeft, DAYS_OF_WARNING, type PaperKind } from '../core/papers.js';
import { rolesFor } from '../core/policy.js';

/** A paper as its statement brings it. */
export interface PaperRecord {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly state: PaperState;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly hash: string;
  readonly version: number;
}

/** A certificate or permit. What is null in `scan` and `submittedAt` is for its vendor and the office alone. */
export interface PaperView {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  /** Null for one that does not end by itself. */
  readonly validUntil: string | null;
  readonly state: PaperState;
  readonly expired: boolean;
  /** It ends within thirty days. */
  readonly endsSoon: boolean;
  /** When the office found it right or refused it. */
  readonly decidedAt: Date | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly submittedAt: Date | null;
  /** SHA-256, size and kind of the scan. */
  readonly scan: { readonly hash: string; readonly size: number; readonly mediaType: string } | null;
  readonly version: number | null;
}

/** A paper as the office judges it. */
export interface WaitingPaper extends PaperView {
  readonly vendor: { readonly id: string; readonly code: string; readonly name: string };
  /** Other vendors that handed in the same number. */
  readonly others: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly can: { readonly check: boolean; readonly refuse: boolean };
}

/** With the vendor and its namesakes in number, as the statement of the office brings them. */
export type OfficeRecord = PaperRecord & Pick<WaitingPaper, 'vendor' | 'others'>;

/** A paper that held on a day. */
export interface ValidPaper {
  readonly vendorId: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly checkedAt: Date;
}

export function insiderPaper({ mediaType, size, hash, ...row }: PaperRecord, today: CalendarDate): PaperView {
  return { ...row, ...term(row, today), scan: { hash, size, mediaType } };
}

/** Nobody judges the paper of a vendor for whom they act. */
export function officePaper({ vendor, others, ...paper }: OfficeRecord, by: Actor, now: Date): WaitingPaper {
  const roles = by.vendorIds.includes(vendor.id) ? [] : rolesFor(by, 'paper.check');
  return { ...insiderPaper(paper, wibDate(now)), vendor, others, can: { check: canStep(PAPER, paper, 'check', roles, now), refuse: canStep(PAPER, paper, 'refuse', roles, now) } };
}

/** Without the scan, and without the office's words. */
export function publicPaper({ id, kind, number, issuer, validFrom, validUntil, state, decidedAt, ...row }: PaperRecord, today: CalendarDate): PaperView {
  return { id, kind, number, issuer, validFrom, validUntil, state, decidedAt, ...term({ validUntil, ...row }, today), reasonCode: null, reason: null, submittedAt: null, scan: null, version: null };
}

function term({ validUntil }: Pick<PaperRecord, 'validUntil'>, today: CalendarDate): Pick<PaperView, 'expired' | 'endsSoon'> {
  const left = validUntil === null ? Infinity : daysLeft(validUntil, today);
  return { expired: left < 0, endsSoon: left >= 0 && left <= DAYS_OF_WARNING };
}
