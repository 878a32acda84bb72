import { must } from './broken-rule.js';

/** What a package names people for. */
export const SEATS = ['ppk', 'procurement-officer', 'panel-member', 'opening-committee'] as const;
export type Seat = (typeof SEATS)[number];

export interface Seating {
  readonly seat: Seat;
  readonly personId: string;
}

export interface Succession {
  readonly seat: Seat;
  readonly outgoingId: string;
  readonly incomingId: string;
  readonly decidedBy: string;
}

/** What is known of a package when one of its people leaves. */
export interface Circumstances {
  readonly named: readonly Seating[];
  /** Whom it named before, in each seat. */
  readonly former: readonly Seating[];
  readonly outgoingServes: boolean;
  readonly incomingServes: boolean;
}

/** Buying and selecting stay in different hands for as long as the package lives (Perpres 16/2018 art. 11-13). */
const OTHER_SIDE: Readonly<Record<Seat, readonly Seat[]>> = {
  ppk: ['procurement-officer', 'panel-member'],
  'procurement-officer': ['ppk'],
  'panel-member': ['ppk'],
  'opening-committee': [],
};

/**
 * Whoever is replaced has left: the decree has ended or the account is closed. Nobody in office is taken off a package, so an officer who does
 * not please stays. The database judges the same.
 */
export function expectSuccession({ seat, outgoingId, incomingId, decidedBy }: Succession, { named, former, outgoingServes, incomingServes }: Circumstances): void {
  const sits = (personId: string) => named.some((seating) => seating.seat === seat && seating.personId === personId);
  must(sits(outgoingId), 'package.not-named');
  must(!outgoingServes, 'package.person-still-serves');
  must(incomingServes, 'package.successor-not-appointed', { seat });
  must(!sits(incomingId), 'package.successor-named-already');
  must(![...named, ...former].some((seating) => seating.personId === incomingId && OTHER_SIDE[seat].includes(seating.seat)), 'package.successor-was-other-side');
  must(seat === 'ppk' || incomingId !== decidedBy, 'package.successor-oneself');
}
