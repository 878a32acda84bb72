import type { Announcement } from '../../core/announcement.js';
import { BrokenRule, must } from '../../core/broken-rule.js';
import { readOffer } from '../../core/offer.js';
import { fromBase64 } from '../../log/base64.js';
import type { OpenedEnvelope, ProvenEvent } from '../../log/award-proof.js';
import { fromHex, toHex, uint32, utf8, uuidBytes, type Bytes } from '../../sealer/bytes.js';
import { isOfferOf } from '../../sealer/check.js';
import { readEnvelope, type Envelope } from '../../sealer/envelope.js';
import { sha256, type Boxed } from './box.js';
import type { Told } from './told.js';

/** An offer after its hour. `fault` says why it cannot be considered; `opened` is false where nobody but its vendor can show what lay in it. */
export interface Read extends Boxed {
  readonly correctedTotal: number;
  readonly fault: string | null;
  readonly opened: boolean;
}

/** Every offer of the box was opened, and the record says of each what its envelope says. */
export async function openedOf(lot: Announcement, manifestHash: string, box: readonly Boxed[], told: Told, offers: readonly OpenedEnvelope[]): Promise<readonly Read[]> {
  const events = told.all('offer.opened');
  must(told.only('lot.opened').facts['offers'] === box.length && events.length === box.length, 'award-proof.opening-differs', { offers: box.length });
  return Promise.all(box.map(async (boxed) => {
    const event = events.find(({ subject }) => subject === boxed.offer);
    const same = event?.facts['envelopeHash'] === boxed.envelopeHash && event.facts['vendor'] === boxed.vendor;
    must(event !== undefined && same, 'award-proof.opening-differs', { offers: box.length });
    const shown = offers.find(({ offer }) => offer === boxed.offer);
    must(shown, 'award-proof.offer-missing', { offer: boxed.offer });
    return read(lot, manifestHash, boxed, event, shown, told);
  }));
}

async function read(lot: Announcement, manifestHash: string, boxed: Boxed, { facts }: ProvenEvent, { envelope, document, salt }: OpenedEnvelope, told: Told): Promise<Read> {
  if (document === null || salt === null || envelope === null) return unread(boxed, facts, told);
  await laidIn(envelope, manifestHash, boxed, lot, document, salt);
  const { total, correctedTotal, fault } = readOffer(parsed(document), lot.items);
  const recorded = facts['total'] === total && facts['correctedTotal'] === correctedTotal && facts['fault'] === fault;
  must(recorded, 'award-proof.arithmetic-differs', { offer: boxed.offer, recorded: Number(facts['correctedTotal']), computed: correctedTotal });
  return { ...boxed, correctedTotal, fault, opened: true };
}

/** The envelope is the one of the receipt, for this lot, vendor and version, and the plaintext is the one that its vendor committed to. */
async function laidIn(envelope: string, manifestHash: string, boxed: Boxed, lot: Announcement, document: string, salt: string): Promise<void> {
  const bytes = fromBase64(envelope);
  must(bytes !== null && sha256(bytes) === boxed.envelopeHash, 'award-proof.envelope-differs', { offer: boxed.offer });
  const sealed = readEnvelope(bytes);
  must(isFor(sealed, manifestHash, boxed, lot) && /^[0-9a-f]{64}$/.test(salt), 'award-proof.envelope-differs', { offer: boxed.offer });
  must(await isOfferOf(sealed, utf8(document), fromHex(salt, 32, 'salt')), 'award-proof.offer-not-in-envelope', { offer: boxed.offer });
}

function isFor({ context }: Envelope, manifestHash: string, { vendor, version }: Boxed, { lot, committee }: Announcement): boolean {
  const part = (from: number, bytes: Bytes) => toHex(context.subarray(from, from + bytes.length)) === toHex(bytes);
  return part(12, uint32(version)) && part(16, uuidBytes(lot, 'lotId')) && part(32, uuidBytes(vendor, 'vendorId'))
    && part(48, fromHex(manifestHash, 32, 'manifestHash')) && part(80, fromHex(committee, 32, 'committee'));
}

/** Sealed for ever: it counts for nothing, and the record must name the fault of its envelope. */
function unread(boxed: Boxed, { fault, total, correctedTotal }: ProvenEvent['facts'], told: Told): Read {
  const found = told.all('opening.fault-found').some(({ subject, facts: { code, party } }) => subject === boxed.offer && code === fault && party !== 'member');
  const named = typeof fault === 'string' && (fault === 'envelope.unrecoverable' || fault === 'envelope.unopenable' || found);
  must(named && total === 0 && correctedTotal === 0, 'award-proof.offer-missing', { offer: boxed.offer });
  return { ...boxed, correctedTotal: 0, fault, opened: false };
}

function parsed(document: string): unknown {
  try {
    return JSON.parse(document) as unknown;
  } catch {
    throw new BrokenRule('award-proof.malformed');
  }
}
