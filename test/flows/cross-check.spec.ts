import type { Json } from '../support/client.js';
import { aPaidInvoice } from '../support/given-paid.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';
import { CrossCheck } from '../../src/record/cross-check.js';

/** An administrator changes rows behind everyone's back, past triggers and constraints; the events remember. */
describe('the hourly comparison of tables and events', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let invoice: Json;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    invoice = await aPaidInvoice(world, office, sari);
    const open = await aPublishedLot(world, office);
    (await offer(sari, open, 23_000)).expect(201);
    (await office.ppk.post(`/lots/${(await aPublishedLot(world, office)).id}/cancellation`, { reason: 'Anggaran digeser.' })).expect(201);
    await world.dueWork();
  }, 120_000);
  afterAll(() => world.close());

  const check = () => world.app.get(CrossCheck, { strict: false });
  const differing = async (): Promise<readonly Json[]> => (await world.owner.query<Json>('select what, subject, derived, stored from record_differences()')).rows;
  /** Changes rows as root can, looks, and puts everything back. */
  const behindTheirBacks = async <Answer>(sql: string, look: () => Promise<Answer>): Promise<Answer> => {
    await world.owner.query('begin');
    try {
      await world.owner.query("set local session_replication_role = 'replica'");
      expect((await world.owner.query(sql)).rowCount).toBe(1);
      return await look();
    } finally {
      await world.owner.query('rollback');
    }
  };

  it('finds nothing where nothing was changed, whatever happened', async () => {
    expect(await differing()).toEqual([]);
    expect(await check().check()).toBe(0);
  });

  it.each<[string, string]>([
    ['offer', "update offer set received_at = received_at - interval '1 second' where id = (select id from offer order by id limit 1)"],
    ['offer', "update offer set vendor_id = gen_random_uuid() where id = (select id from offer order by id desc limit 1)"],
    ['offer', 'delete from offer where id = (select id from offer order by id desc limit 1)'],
    ['offer', `insert into offer select gen_random_uuid(), lot_id, vendor_id, 9, kind, format, envelope, envelope_hash, received_at, stored_at, submitted_by, 'planted-key', 'AAAAAAAAAA' from offer limit 1`],
    ['opened-offer', 'update opened_offer set corrected_total = corrected_total - 1'],
    ['award', 'update award set amount = amount + 1'],
    ['award', "update award set state = 'standstill'"],
    ['order', "update purchase_order set state = 'delivered'"],
    ['acceptance', 'update acceptance set penalty = penalty + 1'],
    ['invoice', "update invoice set state = 'sp2d'"],
    ['payment', 'update payment set amount = amount - 1'],
    ['payment', 'delete from payment'],
    ['budget-line', 'update budget_line set spent = spent - 1 where spent > 0'],
    ['budget-line', 'update budget_line set ceiling = ceiling + 1000000000 where spent > 0'],
    ['budget-of-lot', "update budget_entry set amount = amount + 1 where kind = 'spend'"],
    ['budget-of-lot', "delete from budget_entry where id = (select id from budget_entry where kind = 'release' limit 1)"],
  ])('finds a changed %s: %s', async (what, sql) => {
    const found = await behindTheirBacks(sql, differing);
    expect(found.map((each) => each['what'])).toEqual([what]);
  });

  it('finds an event that was taken away, and one whose words were changed', async () => {
    expect((await behindTheirBacks("delete from event where kind = 'invoice.paid'", differing)).map((each) => each['what'])).toEqual(['budget-line', 'budget-of-lot', 'order', 'payment']);
    const words = `update event set bytes = b.other, leaf_hash = sha256('\\x00'::bytea || b.other)
      from (select id, convert_to(replace(convert_from(bytes, 'UTF8'), '"reason":', '"seasoning":'), 'UTF8') as other from event where kind = 'award.decided') b where b.id = event.id`;
    expect((await behindTheirBacks(words, differing)).map((each) => each['what'])).toEqual(['award']);
  });

  it('runs once an hour, and says what it found where the administrators look and in the record', async () => {
    expect((await world.visitor.get('/readyz')).body.warnings).not.toContain('record-differs');
    await world.clock.forward(30 * 60_000);
    expect(await check().checkWhenDue()).toBeNull();
    await world.clock.forward(31 * 60_000);
    await world.owner.query("alter table payment disable trigger all; update payment set amount = amount - 1; alter table payment enable trigger all");
    expect(await check().checkWhenDue()).toBe(1);
    expect((await world.visitor.get('/readyz')).body.warnings).toContain('record-differs');
    const { rows: [last] } = await world.owner.query<Json>('select examples from record_check order by checked_at desc limit 1');
    expect(last['examples']).toMatchObject([{ what: 'payment', derived: { amount: invoice['amount'] }, stored: { amount: invoice['amount'] - 1 } }]);
    const events = async () => (await world.owner.query<Json>("select convert_from(bytes, 'UTF8')::jsonb->'facts'->'differences' as n from event where kind = 'record.compared' order by id")).rows.map((each: Json) => each['n'] as number);
    expect(await events()).toEqual([1]);
    await world.owner.query('alter table payment disable trigger all; update payment set amount = amount + 1; alter table payment enable trigger all');
    await world.clock.forward(3_600_001);
    expect(await check().checkWhenDue()).toBe(0);
    expect(await events()).toEqual([1, 0]);
    expect((await world.visitor.get('/readyz')).body.warnings).not.toContain('record-differs');
  });
});
