import { createHash } from 'node:crypto';
import type { Announcement } from '../../core/announcement.js';
import { must } from '../../core/broken-rule.js';
import { canonicalJson } from '../../core/canonical.js';
import type { ProvenEvent } from '../../log/award-proof.js';
import type { Told } from './told.js';

/** The last version of a vendor's offer, as it lay in the box when it was shut. */
export interface Boxed {
  readonly offer: string;
  readonly vendor: string;
  readonly version: number;
  readonly envelopeHash: string;
  readonly receivedAt: string;
}

/** What was announced is what is in the record. Answers the hash that every envelope must name. */
export function announced(lot: Announcement, told: Told): string {
  const { facts } = told.only('lot.published');
  const manifestHash = sha256(canonicalJson(lot));
  must(manifestHash === facts['manifestHash'] && facts['ownerEstimate'] === lot.ownerEstimate, 'award-proof.lot-differs');
  return manifestHash;
}

/** The offers that were in the box at its hour, all of them: their seals make the hash that was published before anyone opened. */
export function boxOf(lot: Announcement, told: Told): readonly Boxed[] {
  const closed = told.only('lot.closed');
  const box = lastVersions(told.all('offer.submitted', 'offer.withdrawn'));
  const seals = box.map(({ envelopeHash }) => envelopeHash).toSorted();
  const manifest = sha256(canonicalJson({ closedAt: closed.at, lot: lot.lot, seals }));
  must(closed.facts['offers'] === box.length && closed.facts['manifestHash'] === manifest, 'award-proof.box-differs', { offers: box.length });
  const extended = told.last('lot.extended');
  const closesAt = extended === null ? lot.closesAt : String(extended.facts['until']);
  const late = box.find(({ receivedAt }) => !(Date.parse(receivedAt) <= Date.parse(closesAt)));
  must(late === undefined, 'award-proof.offer-late', { offer: late?.offer ?? '', receivedAt: late?.receivedAt ?? '', closesAt });
  return box;
}

function lastVersions(events: readonly ProvenEvent[]): readonly Boxed[] {
  const last = new Map<string, ProvenEvent>();
  for (const event of events) {
    const vendor = String(event.facts['vendor']);
    const known = last.get(vendor);
    if (known === undefined || Number(event.facts['version']) > Number(known.facts['version'])) last.set(vendor, event);
  }
  return [...last].filter(([, { kind }]) => kind === 'offer.submitted').map(([vendor, { subject: offer, facts }]) =>
    ({ offer, vendor, version: Number(facts['version']), envelopeHash: String(facts['envelopeHash']), receivedAt: String(facts['receivedAt']) }));
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
