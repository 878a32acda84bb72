/** Both are judged for every offer that can be considered: papers first, then what is offered (domain row 14). */
export const CHECK_KINDS = ['administrative', 'technical'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface Check {
  readonly kind: CheckKind;
  readonly passed: boolean;
  readonly reasonCode: string;
}

/** An opened offer with what was found about it. Money in whole rupiah. */
export interface JudgedOffer {
  readonly offerId: string;
  readonly vendorId: string;
  readonly correctedTotal: number;
  readonly receivedAt: Date;
  /** Why it cannot be considered at all, by code; null when it can. */
  readonly fault: string | null;
  readonly checks: readonly Check[];
}

/** Where an offer stands: ranks run 1, 2, 3 over the valid ones; an invalid one has none, and its reasons in their order. */
export interface RankedOffer {
  readonly offerId: string;
  readonly vendorId: string;
  readonly correctedTotal: number;
  readonly valid: boolean;
  readonly reasonCodes: readonly string[];
  readonly rank: number | null;
}

/** The outcome of one round as it is kept and published: whoever holds it can recompute the hash in the record. */
export type EvaluationResult = {
  readonly evaluation: string;
  readonly lot: string;
  readonly round: number;
  /** Whole rupiah. */
  readonly ownerEstimate: number;
  readonly ranking: readonly {
    readonly offer: string;
    readonly vendor: string;
    readonly correctedTotal: number;
    readonly valid: boolean;
    readonly reasonCodes: readonly string[];
    readonly rank: number | null;
  }[];
};

export function resultOf(of: Omit<EvaluationResult, 'ranking'>, places: readonly RankedOffer[]): EvaluationResult {
  return { ...of, ranking: places.map(({ offerId: offer, vendorId: vendor, ...place }) => ({ offer, vendor, ...place })) };
}

/** The kinds of check that are still missing; an offer with a fault needs none. */
export function missingChecks({ fault, checks }: Pick<JudgedOffer, 'fault' | 'checks'>): readonly CheckKind[] {
  return fault === null ? CHECK_KINDS.filter((kind) => !checks.some((check) => check.kind === kind)) : [];
}

/**
 * The lowest corrected total wins among the valid (lowest-price evaluation, LKPP 12/2021); equal totals by earlier receipt, then by id,
 * so that the same offers always give the same order. An offer above the owner estimate is not valid (Perpres 16/2018 art. 26).
 */
export function rank({ ownerEstimate, offers }: { readonly ownerEstimate: number; readonly offers: readonly JudgedOffer[] }): readonly RankedOffer[] {
  const judged = offers.toSorted(byMerit).map((offer) => ({ offer, reasonCodes: reasonsAgainst(offer, ownerEstimate) }));
  const valid = judged.filter(({ reasonCodes }) => reasonCodes.length === 0);
  const invalid = judged.filter(({ reasonCodes }) => reasonCodes.length > 0);
  return [
    ...valid.map(({ offer }, at) => ranked(offer, [], at + 1)),
    ...invalid.map(({ offer, reasonCodes }) => ranked(offer, reasonCodes, null)),
  ];
}

function byMerit(a: JudgedOffer, b: JudgedOffer): number {
  return a.correctedTotal - b.correctedTotal || a.receivedAt.getTime() - b.receivedAt.getTime() || (a.offerId < b.offerId ? -1 : 1);
}

function reasonsAgainst({ fault, checks, correctedTotal }: JudgedOffer, ownerEstimate: number): readonly string[] {
  const failed = CHECK_KINDS.flatMap((kind) => checks.filter((check) => check.kind === kind && !check.passed).map(({ reasonCode }) => reasonCode));
  return [...(fault === null ? [] : [fault]), ...failed, ...(correctedTotal > ownerEstimate ? ['above-owner-estimate'] : [])];
}

function ranked({ offerId, vendorId, correctedTotal }: JudgedOffer, reasonCodes: readonly string[], place: number | null): RankedOffer {
  return { offerId, vendorId, correctedTotal, valid: place !== null, reasonCodes, rank: place };
}
