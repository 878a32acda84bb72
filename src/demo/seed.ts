import pg from 'pg';
import { CLOCK } from '../core/actor.js';
import { wibDate } from '../core/calendar-date.js';
import { newId } from '../platform/ids.js';
import type { Work } from '../platform/work.js';
import { agencies } from './registers/agencies.js';
import { budgetLines } from './registers/budget-lines.js';
import { cooperatives } from './registers/cooperatives.js';
import { enterprises } from './registers/enterprises.js';
import { products } from './registers/products.js';

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Fills an empty database with the demo registers: agencies, budget lines, cooperatives, enterprises, products. One transaction, as
 * the owner, before the doors open; a database that holds anything is left alone. Answers whether it seeded.
 */
export async function seedRegisters(databaseUrl: string, work: Work): Promise<boolean> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query('lock table demo_seed in exclusive mode');
    const { rows: [empty] } = await owner.query<{ yes: boolean; now: Date }>(
      'select not exists (select 1 from event) and not exists (select 1 from demo_seed) and not exists (select 1 from vendor) as yes, lumbung_now() as now');
    if (empty?.yes !== true) {
      await owner.query('rollback');
      return false;
    }
    await fill(owner, empty.now);
    await owner.query('insert into demo_seed (started_at, finished_at) values ($1, lumbung_now())', [empty.now]);
    await owner.query('commit');
  } finally {
    await owner.end();
  }
  await work.run(CLOCK, async ({ now, record }) => {
    record('demo.seeded', { subject: newId(), facts: { at: now } });
  });
  return true;
}

async function fill(owner: pg.Client, now: Date): Promise<void> {
  const offices = agencies().map((agency) => ({ ...agency, id: newId() }));
  await insert(owner, 'agency', offices.map(({ id, code, name, satkerCode }) => ({ id, code, name, satker_code: satkerCode, created_at: now })));
  await insert(owner, 'agency_unit', offices.flatMap(({ id, units }) => units.map(({ name }) => ({ id: newId(), agency_id: id, name }))));
  const agencyId = new Map(offices.map(({ code, id }) => [code, id]));
  await insert(owner, 'budget_line', budgetLines(offices, now.getUTCFullYear()).map((line) => ({
    id: newId(), agency_id: agencyId.get(line.agencyCode), year: line.year, code: line.mak, name: line.name, ceiling: line.ceiling })));
  await fillVendors(owner, now);
}

async function fillVendors(owner: pg.Client, now: Date): Promise<void> {
  const unions = cooperatives(wibDate(now)).map((vendor) => ({ ...vendor, id: newId() }));
  const firms = enterprises().map((vendor) => ({ ...vendor, id: newId() }));
  const everybody = [...unions, ...firms];
  await insert(owner, 'vendor', everybody.map((vendor, at) => {
    const registered = new Date(now.getTime() - vendor.registeredDaysAgo * 86_400_000);
    return {
      id: vendor.id, code: `V-${now.getUTCFullYear()}-${String(at + 1).padStart(6, '0')}`, kind: vendor.kind, name: vendor.name, size: vendor.kind === 'enterprise' ? vendor.size : null,
      yearly_sales: vendor.kind === 'enterprise' ? vendor.yearlySales : null, women_owned: vendor.womenOwned, nib: vendor.nib, npwp: vendor.npwp, kecamatan: vendor.kecamatan,
      address: vendor.address, categories: vendor.categories, state: vendor.state, registered_at: registered, verified_at: vendor.state === 'registered' ? null : registered, version: 1,
    };
  }));
  await owner.query(`insert into number_series (name, year, last) values ('V', $1, $2)`, [now.getUTCFullYear(), everybody.length]);
  await insert(owner, 'cooperative', unions.map(({ id, type, members, womenMembers, kopwan, nikKoperasi, legalNumber, ratDate }) => ({
    vendor_id: id, type, members, women_members: womenMembers, kopwan, nik_koperasi: nikKoperasi, legal_number: legalNumber, rat_date: ratDate })));
  await insert(owner, 'vendor_capacity', everybody.flatMap(({ id, capacities }) => capacities.map(({ category, unit, perWeek }) => ({ vendor_id: id, category, unit, per_week: perWeek }))));
  const vendorId = new Map(everybody.map(({ nib, id }) => [nib, id]));
  await insert(owner, 'product', products(everybody).map((product) => ({
    id: newId(), vendor_id: vendorId.get(product.vendorNib), category: product.category, name: product.name, description: product.description, unit: product.unit,
    price_from: product.priceFrom, per_week: product.weeklyCapacity, state: 'shown', created_at: now, version: 1 })));
}

/** One statement a table; the columns are those of the first row. */
async function insert(owner: pg.Client, table: string, rows: Rows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  await owner.query(`insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}
