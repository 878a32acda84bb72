import type { EntityManager } from 'typeorm';
import type { LotState } from '../core/machines/lot.js';
import { readOffer } from '../core/offer.js';
import { LotItemRow, LotRow } from '../lots/lot.entity.js';
import { add, change } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { schedule } from '../platform/jobs/due-work.js';
import type { Unit } from '../platform/work.js';
import type { Fault, Verdict } from '../sealer/opening.js';
import type { Judged } from './box.js';
import type { OfferDocuments } from './offer-documents.service.js';
import { OfferItemRow, OpenedOfferRow, OpeningFaultRow } from './opened-offer.entity.js';

/** Writes what was found at fault, each once: who, what, and whether anyone can compute it again. */
export async function keepFaults({ db, now, record }: Unit, lotId: string, faults: readonly (Fault & { readonly offerId: string })[]): Promise<void> {
  const known = await db.findBy(OpeningFaultRow, { lotId });
  for (const { offerId, party, code, member, proof } of faults) {
    if (known.some((row) => row.offerId === offerId && row.code === code && row.position === member)) continue;
    await add(db, OpeningFaultRow, { id: newId(), lotId, offerId, party, code, position: member, proof, foundAt: now });
    record('opening.fault-found', { subject: offerId, lot: lotId, facts: { party, code, member, proof } });
  }
}

/** All offers of the lot appear at once, to buyer, auditor and public alike; answers the number of the minutes. */
export async function openLot(unit: Unit, lot: LotRow, state: LotState, judged: readonly Judged[], documents: OfferDocuments): Promise<string> {
  const { db, now, record } = unit;
  const asked = await db.find(LotItemRow, { where: { lotId: lot.id }, order: { position: 'ASC' } });
  for (const { boxed, verdict } of judged) {
    const opened = verdict.outcome === 'opened' ? verdict.opened : null;
    const sealFault = opened === null ? sealFaultOf(verdict) : null;
    const { total, correctedTotal, lines, fault } = readOffer(opened?.offer ?? null, asked);
    const row: OpenedOfferRow = {
      id: boxed.id, lotId: lot.id, vendorId: boxed.vendorId, total, correctedTotal, fault: sealFault ?? fault,
      document: opened?.json ?? null, salt: opened === null ? null : Buffer.from(opened.salt, 'hex'), openedAt: now,
    };
    await add(db, OpenedOfferRow, row);
    await addLines(db, row, lines);
    if (opened !== null) await documents.note(unit, row, opened);
    record('offer.opened', { subject: row.id, lot: lot.id, facts: { vendor: row.vendorId, envelopeHash: boxed.envelopeHash, total, correctedTotal, fault: row.fault } });
  }
  const [{ code: minutes }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['BAP', now.getUTCFullYear()]);
  await db.query('insert into opening (lot_id, opened_at, minutes_code, offers) values ($1, $2, $3, $4)', [lot.id, now, minutes, judged.length]);
  await change(db, LotRow, lot, { state });
  await schedule(db, 'lot.clear-documents', lot.id, now);
  record('lot.opened', { subject: lot.id, lot: lot.id, facts: { minutes, offers: judged.length } });
  return minutes;
}

/** Why an envelope says nothing: the keeper's or vendor's fault, or that too few keys are left and no slip came. */
function sealFaultOf({ outcome, faults }: Verdict): string {
  if (outcome === 'waiting' || outcome === 'slip-needed') return 'envelope.unrecoverable';
  return faults.find(({ party }) => party !== 'member')?.code ?? 'envelope.unopenable';
}

async function addLines(db: EntityManager, { id, lotId, fault }: OpenedOfferRow, lines: readonly Omit<OfferItemRow, 'offerId' | 'lotId'>[]): Promise<void> {
  if (fault === null) await add(db, OfferItemRow, lines.map((line) => ({ ...line, offerId: id, lotId })));
}
