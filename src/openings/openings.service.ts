import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { step } from '../core/machine.js';
import { LOT } from '../core/machines/lot.js';
import { readOffer } from '../core/offer.js';
import { authorize } from '../core/policy.js';
import { LotItemRow, LotRow } from '../lots/lot.entity.js';
import { add, change, lock } from '../platform/database/rows.js';
import type { RecordFact } from '../platform/events/record.js';
import { Work } from '../platform/work.js';
import { OfferItemRow, OpenedOfferRow } from './opened-offer.entity.js';

interface Envelope {
  readonly id: string;
  readonly vendor_id: string;
  readonly envelope: Buffer;
  readonly envelope_hash: Buffer;
}

export interface OpeningView {
  readonly state: 'confirmed-once' | 'opened';
  readonly minutes: string | null;
  readonly offers: number | null;
}

const SELECTORS: readonly Role[] = ['procurement-officer', 'panel-member'];

/** The hour has struck: two people confirm, then all offers of the lot appear in one transaction (domain row 12). */
@Injectable()
export class Openings {
  constructor(private readonly work: Work) {}

  /** The first confirmation waits; the second, by another person, opens. One of the two must be who selects. */
  confirm(by: Actor, lotId: string): Promise<OpeningView> {
    return this.work.run(by, async ({ db, now, record }) => {
      const lot = await lock(db, LotRow, { id: lotId });
      must(lot, 'lot.not-found');
      const roles = authorize(by, 'lot.open', lot, 'lot.not-found');
      const state = step(LOT, lot, 'open', roles, now);
      const role = roles.find((each) => SELECTORS.includes(each)) ?? roles[0];
      await db.query('insert into opening_confirmation (lot_id, person_id, role, confirmed_at) values ($1, $2, $3, $4)', [lotId, by.personId, role, now]);
      record('opening.confirmed', { subject: lotId, lot: lotId, facts: { role } });
      const confirmed = await db.query<{ role: Role }[]>('select role from opening_confirmation where lot_id = $1', [lotId]);
      if (confirmed.length < 2 || !confirmed.some(({ role: held }) => SELECTORS.includes(held))) return { state: 'confirmed-once', minutes: null, offers: null };
      const offers = await openAll(db, lot, now, record);
      const [{ code: minutes }] = await db.query<[{ code: string }]>('select next_code($1, $2) as code', ['BAP', now.getUTCFullYear()]);
      await db.query('insert into opening (lot_id, opened_at, minutes_code, offers) values ($1, $2, $3, $4)', [lotId, now, minutes, offers]);
      await change(db, LotRow, lot, { state });
      record('lot.opened', { subject: lotId, lot: lotId, facts: { minutes, offers } });
      return { state: 'opened', minutes, offers };
    });
  }
}

async function openAll(db: EntityManager, lot: LotRow, now: Date, record: RecordFact): Promise<number> {
  const asked = await db.find(LotItemRow, { where: { lotId: lot.id }, order: { position: 'ASC' } });
  const envelopes = await db.query<Envelope[]>('select id, vendor_id, envelope, envelope_hash from envelopes_for_opening($1)', [lot.id]);
  for (const { id, vendor_id: vendorId, envelope, envelope_hash: hash } of envelopes) {
    const { total, correctedTotal, lines, fault } = readOffer(documentOf(envelope), asked);
    await add(db, OpenedOfferRow, { id, lotId: lot.id, vendorId, total, correctedTotal, fault, openedAt: now });
    const rows: OfferItemRow[] = lines.map((line) => ({ ...line, offerId: id, lotId: lot.id }));
    if (fault === null) await add(db, OfferItemRow, rows);
    record('offer.opened', { subject: id, lot: lot.id, facts: { vendor: vendorId, envelopeHash: hash.toString('hex'), total, correctedTotal, fault } });
  }
  return envelopes.length;
}

/** Format 0: the envelope is the plaintext. What is no JSON is no offer. */
function documentOf(envelope: Buffer): unknown {
  try {
    return JSON.parse(envelope.toString('utf8'));
  } catch {
    return null;
  }
}
