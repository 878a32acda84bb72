import { newId } from '../../src/platform/ids.js';
import type { Json } from './client.js';
import { aPublishedLot, type Office } from './given.js';
import { offer } from './offers.js';
import { openBox } from './committee.js';
import type { Person } from './people.js';
import type { World } from './world.js';

/** A lot that was offered for, closed, opened, and confirmed for the cheapest of these vendors; evaluation and award are arranged, not played. */
export async function aConfirmedAward(world: World, office: Office, vendors: readonly Person[], traits: Parameters<typeof aPublishedLot>[2] = {}): Promise<{ readonly id: string; readonly lot: Json }> {
  const lot = await aPublishedLot(world, office, traits);
  for (const [at, vendor] of vendors.entries()) (await offer(vendor, lot, 24_000 + at * 100)).expect(201);
  await world.clock.to(new Date(new Date(lot.closesAt).getTime() + 60_002));
  await world.dueWork();
  await openBox(office.committee.slice(0, 2), lot.id);
  const [first] = (await world.visitor.get(`/lots/${lot.id}/offers`)).body.items;
  const [evaluation, award] = [newId(), newId()];
  await world.owner.query(`update lot set state = 'evaluating' where id = $1`, [lot.id]);
  await world.owner.query('insert into evaluation (id, lot_id, round, started_at, started_by) values ($1, $2, 1, lumbung_now(), $3)', [evaluation, lot.id, office.officer.id]);
  await world.owner.query(`insert into ranking (evaluation_id, lot_id, offer_id, vendor_id, valid, reason_codes, corrected_total, rank) values ($1, $2, $3, $4, true, '{}', $5, 1)`,
    [evaluation, lot.id, first.id, first.vendorId, first.correctedTotal]);
  await world.owner.query(`update lot set state = 'awarded' where id = $1`, [lot.id]);
  await world.owner.query(`insert into award (id, code, lot_id, evaluation_id, offer_id, vendor_id, amount, state, reason_code, decided_by, decided_at, standstill_until, confirmed_at, version)
    values ($1, next_code('AWD', 2026), $2, $3, $4, $5, $6, 'confirmed', 'lowest-valid', $7, lumbung_now(), lumbung_now(), lumbung_now(), 1)`,
  [award, lot.id, evaluation, first.id, first.vendorId, first.correctedTotal, office.officer.id]);
  return { id: award, lot };
}
