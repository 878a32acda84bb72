import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/core/canonical.js';
import { rank, resultOf, type JudgedOffer } from '../../src/core/evaluation.js';
import type { AwardProof } from '../../src/log/award-proof.js';
import type { Json } from './client.js';
import type { Forgery } from './dishonest-house.js';

/** Whose offer is whose in the story that is forged: who won, who was dearer, who was cheaper but failed a check. */
export interface Cast {
  readonly winner: string;
  readonly dearer: string;
  readonly failed: string;
}

export interface Kind {
  readonly name: string;
  readonly forged: (proof: AwardProof, cast: Cast) => Forgery;
  readonly found: string;
}

type Retold = NonNullable<Forgery['event']>;
const HASH = 'f'.repeat(64);
/** Changes the facts of one kind of event, of one subject where it is named. */
const facts = (kind: string, change: (facts: Json) => object, subject?: string): Retold => (event) =>
  (event.kind === kind && (subject === undefined || event.subject === subject) ? { ...event, facts: { ...event.facts, ...change(event.facts) } } : event);
const without = (...kinds: string[]): Retold => (event) => (kinds.includes(event.kind) ? null : event);
const both = (one: Retold, other: Retold): Retold => (event) => {
  const changed = one(event);
  return changed === null ? null : other(changed);
};
const told = (proof: AwardProof) => proof.events.map(({ bytes }) => JSON.parse(bytes) as Json);
const vendorOf = (proof: AwardProof, offer: string) => told(proof).find(({ kind, subject }) => kind === 'offer.opened' && subject === offer)?.facts.vendor as string;

/** The hash of a ranking that a house would have liked better. */
export function resultHashIf(proof: AwardProof, judged: (offer: JudgedOffer) => JudgedOffer): string {
  const events = told(proof);
  const offers = events.filter(({ kind }) => kind === 'offer.opened').map(({ subject, facts: { vendor, correctedTotal, fault } }): JudgedOffer => judged({
    offerId: subject, vendorId: vendor, correctedTotal, fault, receivedAt: new Date(events.find((event) => event.kind === 'offer.submitted' && event.subject === subject)?.facts.receivedAt),
    checks: events.filter((event) => event.kind === 'offer.checked' && event.subject === subject).map((event) => ({ kind: event.facts.kind, passed: event.facts.passed, reasonCode: event.facts.reason })),
  }));
  const { evaluation, round } = (events.find(({ kind }) => kind === 'evaluation.started') as Json).facts;
  const result = resultOf({ evaluation, lot: proof.lot.lot, round, ownerEstimate: proof.lot.ownerEstimate }, rank({ ownerEstimate: proof.lot.ownerEstimate, offers }));
  return createHash('sha256').update(canonicalJson(result)).digest('hex');
}

/** Lies about an award that a house could tell under its own true signature, and what finds each. */
export const LIES: readonly Kind[] = [
  { name: 'another winner', found: 'award-proof.winner-differs', forged: (proof, { dearer }) => ({ event: facts('award.decided', () => ({ offer: dearer, vendor: vendorOf(proof, dearer) })) }) },
  { name: 'the right offer, another vendor', found: 'award-proof.winner-differs', forged: (proof, { dearer }) => ({ event: facts('award.decided', () => ({ vendor: vendorOf(proof, dearer) })) }) },
  { name: 'a higher amount', found: 'award-proof.amount-differs', forged: () => ({ event: facts('award.decided', ({ amount }) => ({ amount: amount + 1 })) }) },
  { name: 'another amount at the confirmation', found: 'award-proof.amount-differs', forged: () => ({ event: facts('award.confirmed', ({ amount }) => ({ amount: amount - 1 })) }) },
  { name: 'another ranking', found: 'award-proof.ranking-differs', forged: () => ({ event: facts('evaluation.finished', () => ({ resultHash: HASH })) }) },
  { name: 'another number of valid offers', found: 'award-proof.ranking-differs', forged: () => ({ event: facts('evaluation.finished', ({ valid }) => ({ valid: valid + 1 })) }) },
  { name: 'the winner excluded afterwards', found: 'award-proof.ranking-differs', forged: (_, { winner }) => ({ event: facts('offer.checked', () => ({ passed: false }), winner) }) },
  { name: 'the excluded let in afterwards', found: 'award-proof.ranking-differs', forged: (_, { failed }) => ({ event: facts('offer.checked', () => ({ passed: true }), failed) }) },
  { name: 'the excluded let in, ranking and all, the award left', found: 'award-proof.winner-differs', forged: (proof, { failed }) => ({
    event: both(facts('offer.checked', () => ({ passed: true }), failed), facts('evaluation.finished', ({ valid }) => ({
      valid: valid + 1, resultHash: resultHashIf(proof, (offer) => ({ ...offer, checks: offer.checks.map((check) => ({ ...check, passed: true })) })),
    }))) }) },
  { name: 'a check dropped', found: 'award-proof.checks-missing', forged: (_, { dearer }) => ({ event: (event) => (event.kind === 'offer.checked' && event.subject === dearer ? null : event) }) },
  { name: 'a lower price for the dearer', found: 'award-proof.arithmetic-differs', forged: (_, { dearer }) => ({ event: facts('offer.opened', () => ({ correctedTotal: 1 }), dearer) }) },
  { name: 'an error of sums that was never made', found: 'award-proof.arithmetic-differs', forged: (_, { winner }) => ({ event: facts('offer.opened', ({ total }) => ({ total: total + 1 }), winner) }) },
  { name: 'an offer shut out by a fault that it has not', found: 'award-proof.arithmetic-differs', forged: (_, { failed }) => ({ event: facts('offer.opened', () => ({ fault: 'offer.items-differ' }), failed) }) },
  { name: 'a price beside the envelope', found: 'award-proof.offer-not-in-envelope', forged: (_, { dearer }) => ({ offer: (offer) => (offer.offer === dearer ? { ...offer, document: (offer.document ?? '').replace(/"unitPrice":\d+/, '"unitPrice":1') } : offer) }) },
  { name: 'another salt', found: 'award-proof.offer-not-in-envelope', forged: () => ({ offer: (offer) => ({ ...offer, salt: HASH }) }) },
  { name: 'another envelope', found: 'award-proof.envelope-differs', forged: (proof) => ({ offer: (offer) => ({ ...offer, envelope: proof.offers.find((other) => other.offer !== offer.offer)?.envelope ?? null }) }) },
  { name: 'an envelope said to be unreadable', found: 'award-proof.offer-missing', forged: (_, { failed }) => ({ offer: (offer) => (offer.offer === failed ? { ...offer, document: null, salt: null } : offer) }) },
  { name: 'an offer that is not shown', found: 'award-proof.offer-missing', forged: (_, { failed }) => ({ offer: (offer) => (offer.offer === failed ? { ...offer, offer: proofless(offer.offer) } : offer) }) },
  { name: 'an offer left out of the box', found: 'award-proof.box-differs', forged: (_, { failed }) => ({ event: (event) => (event.subject === failed ? null : event) }) },
  { name: 'an offer left out of the box, and its number too', found: 'award-proof.box-differs', forged: (_, { failed }) => ({ event: (event) => (event.subject === failed ? null : facts('lot.closed', ({ offers }) => ({ offers: offers - 1 }))(event)) }) },
  { name: 'an older version in place of the last', found: 'award-proof.box-differs', forged: () => ({ event: facts('offer.submitted', ({ version }) => ({ version: 3 - version })) }) },
  { name: 'an offer that came late', found: 'award-proof.offer-late', forged: (_, { winner }) => ({ event: facts('offer.submitted', () => ({ receivedAt: '2026-12-31T00:00:00.000Z' }), winner) }) },
  { name: 'an offer that was not opened', found: 'award-proof.opening-differs', forged: (_, { failed }) => ({ event: (event) => (event.kind === 'offer.opened' && event.subject === failed ? null : event) }) },
  { name: 'an opening for another vendor', found: 'award-proof.opening-differs', forged: (proof, { winner, dearer }) => ({ event: facts('offer.opened', () => ({ vendor: vendorOf(proof, dearer) }), winner) }) },
  { name: 'a higher estimate on the paper', found: 'award-proof.lot-differs', forged: () => ({ lot: (lot) => ({ ...lot, ownerEstimate: lot.ownerEstimate * 2 }) }) },
  { name: 'another announcement, on paper and on record', found: 'award-proof.envelope-differs', forged: (proof) => {
    const lot = { ...proof.lot, title: 'Lain' };
    return { lot: () => lot, event: facts('lot.published', () => ({ manifestHash: createHash('sha256').update(canonicalJson(lot)).digest('hex') })) };
  } },
  { name: 'entries of another lot', found: 'award-proof.other-lot', forged: () => ({ event: (event) => (event.kind === 'award.decided' ? { ...event, lot: event.subject } : event) }) },
  { name: 'no ranking before the award', found: 'award-proof.event-missing', forged: () => ({ event: without('evaluation.finished') }) },
  { name: 'no award at all', found: 'award-proof.event-missing', forged: () => ({ event: without('award.decided') }) },
  { name: 'a tender that its panel did not decide', found: 'award-proof.majority-missing', forged: () => ({ event: facts('package.announced', () => ({ method: 'tender' })) }) },
];

function proofless(offer: string): string {
  return `${offer.slice(0, -1)}${offer.endsWith('0') ? '1' : '0'}`;
}
