import { BrokenRule, must } from '../../core/broken-rule.js';
import { sameHash } from '../../log/hash.js';
import { provenEvents, readAwardProof, type AwardProof, type ProvenEvent } from '../../log/award-proof.js';
import { openCheckpoint, type SignedCheckpoint } from '../../log/checkpoint.js';
import type { Trust } from '../../log/export.js';
import { parseVerifierKey } from '../../log/keys.js';
import { announced, boxOf } from './box.js';
import { decided } from './decision.js';
import { openedOf } from './opened.js';
import type { Unproven } from './unproven.js';
import { Told } from './told.js';

/** An award that was computed again and found to be the one on record. */
export interface AwardReport {
  readonly origin: string;
  readonly size: number;
  readonly witnesses: number;
  readonly events: number;
  readonly lot: string;
  readonly award: string;
  readonly decidedAt: string;
  readonly state: string;
  readonly vendor: string;
  readonly vendorName: string;
  readonly amount: number;
  readonly offers: number;
  readonly valid: number;
  readonly unopened: number;
  readonly consents: number | null;
  readonly unproven: readonly Unproven[];
}

/** Computes one award again from public data alone. Throws `BrokenRule` at the first thing that does not fit. */
export async function checkAward(text: string, { key, witnesses, since }: Trust): Promise<AwardReport> {
  const proof = readAwardProof(text);
  const log = key ?? parseVerifierKey(proof.key);
  const head = openCheckpoint(proof.checkpoint, log, witnesses);
  if (since !== null) sameHead(head, openCheckpoint(since, log, witnesses));
  const told = new Told(ofThisLot(proof, provenEvents(proof, head)));
  const manifestHash = announced(proof.lot, told);
  const offers = await openedOf(proof.lot, manifestHash, boxOf(proof.lot, told), told, proof.offers);
  const { award, state, ranking, consents } = decided(proof.lot, offers, told);
  const unopened = offers.filter((offer) => !offer.opened).length;
  return {
    origin: head.origin, size: head.size, witnesses: head.witnesses, events: proof.events.length, lot: proof.lot.code, award: award.subject, decidedAt: award.at, state,
    vendor: String(award.facts['vendor']), vendorName: proof.offers.find(({ offer }) => offer === award.facts['offer'])?.vendorName ?? '', amount: Number(award.facts['amount']),
    offers: offers.length, valid: ranking.filter(({ valid }) => valid).length, unopened, consents,
    unproven: ['judgements', 'names', 'refused-at-the-door', 'later-events', ...(consents !== null ? ['panel' as const] : []), ...(unopened > 0 ? ['unopened' as const] : []), ...(head.witnesses === 0 ? ['no-witness' as const] : []), ...(key === null ? ['key-from-file' as const] : [])],
  };
}

/** One lot's file proves no growth: a head that was kept must be this very head. */
function sameHead(head: SignedCheckpoint, kept: SignedCheckpoint): void {
  must(kept.size === head.size, 'award-proof.since-needs-export', { older: kept.size, size: head.size });
  must(sameHash(kept.root, head.root), 'log.rewritten-since', { older: kept.size });
}

function ofThisLot({ lot }: AwardProof, events: readonly ProvenEvent[]): readonly ProvenEvent[] {
  const stranger = events.find((event) => (event.kind === 'package.announced' ? event.subject !== lot.package : event.lot !== lot.lot));
  if (stranger !== undefined) throw new BrokenRule('award-proof.other-lot', { kind: stranger.kind });
  return events;
}
