import type pg from 'pg';
import { AGENCIES, AUDITOR, ID_FUNCTIONS, SURGE_LOT, VENDORS } from './names.js';
import { LOT_ROWS } from './fill-rows.js';
import { connect } from './ground.js';

/** Agencies, vendors with a session and a key each, an auditor, budget lines, and the lot of the surge. */
export async function fillRegisters(look: pg.Client): Promise<void> {
  await prepare(look);
  await look.query(`
insert into agency select pg_temp.agency_id(n), 'OPD-' || n, 'Dinas ' || n, 'S-' || n, now() from generate_series(1, ${AGENCIES}) n;
insert into budget_line (id, agency_id, year, code, name, ceiling) select pg_temp.line_id(n), pg_temp.agency_id(n), 2026, '5.1.02.' || n, 'Belanja barang', 9e14 from generate_series(1, ${AGENCIES}) n;
insert into person (id, pseudonym, name, language, created_at, version) select pg_temp.person_id(n), pg_temp.person_id(n), 'Warga ' || n, 'id', now(), 1
  from (select generate_series(1, ${VENDORS}) union all select ${AUDITOR}) as people (n);
insert into appointment (id, person_id, role, decree_number, valid, created_at)
  values (pg_temp.appointment_id(1), pg_temp.person_id(${AUDITOR}), 'auditor', 'SK/1/2026', tstzrange('2020-01-01', null), now());
insert into session (id_hash, person_id, created_at, seen_at, expires_at, second_factor_at)
  select sha256(convert_to('bench-session-' || n, 'UTF8')), pg_temp.person_id(n), now(), now(), now() + interval '12 hours', case when n = ${AUDITOR} then now() end
  from (select generate_series(1, ${VENDORS}) union all select ${AUDITOR}) as people (n);
insert into api_key (id, person_id, name, prefix, key_hash, created_at, expires_at, used_at)
  select pg_temp.key_id(n), pg_temp.person_id(n), 'mesin', 'bench-' || n, sha256(convert_to('lumbung_bench-key-of-vendor-' || n, 'UTF8')), now(), now() + interval '1 day', now() from generate_series(1, ${VENDORS}) n;
insert into vendor (id, code, kind, name, size, women_owned, nib, kecamatan, address, categories, state, registered_at, verified_at, version)
  select pg_temp.vendor_id(n), 'V-' || n, 'enterprise', 'Usaha Barokah ' || n, 'micro', n % 2 = 0, lpad(n::text, 13, '0'), '32.16.20', 'Jl. Kenanga ' || n,
    '{food,masks,disaster-equipment,batik-uniforms}', 'verified', now(), now(), 1 from generate_series(1, ${VENDORS}) n;
insert into vendor_user select pg_temp.person_id(n), pg_temp.vendor_id(n), now() from generate_series(1, ${VENDORS}) n;`);
  await fillLots(look, SURGE_LOT, SURGE_LOT);
}

/** Lots of these numbers with all that hangs on them: items, events, and for those that are paid award, order and invoice. Two connections share the work. */
export async function fillLotsTogether(address: string, from: number, to: number): Promise<void> {
  const middle = Math.floor((from + to) / 2);
  const workers = await Promise.all([connect(address), connect(address)]);
  const indexes = await setIndexesAside(workers[0]);
  await Promise.all(workers.map(prepare));
  await Promise.all([fillLots(workers[0], from, middle), fillLots(workers[1], middle + 1, to)]);
  for (const index of indexes) await workers[0].query(index);
  await workers[0].query('vacuum analyze');
  await workers[0].query('checkpoint');
  await Promise.all(workers.map((worker) => worker.end()));
}

/** No trigger fires and no foreign key is checked: a million lots through the use cases would take days. */
async function prepare(worker: pg.Client): Promise<void> {
  await worker.query(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; ${ID_FUNCTIONS}`);
}

/** A full-text index is built faster than it is extended. */
async function setIndexesAside(worker: pg.Client): Promise<readonly string[]> {
  const { rows } = await worker.query<{ name: string; definition: string }>(
    "select indexname as name, indexdef as definition from pg_indexes where tablename in ('lot', 'award_history') and indexdef ilike '%using gin%'");
  for (const { name } of rows) await worker.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function fillLots(worker: pg.Client, from: number, to: number): Promise<void> {
  for (const statement of LOT_ROWS) {
    await worker.query(statement, [from, to]);
  }
}
