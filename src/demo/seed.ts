import pg from 'pg';
import { wibDate } from '../core/calendar-date.js';
import { BadSetting } from '../platform/config.js';
import { MIGRATION_LOCK } from '../platform/database/migrate.js';
import type { Ground } from './ground.js';
import { fillRegisters, inhabitantsOn } from './inhabitants.js';
import { IN_HASTE, livePast } from './past.js';
import { look, wipe } from './seeding-state.js';

/** It was seeded now; it had been seeded before; or the database is somebody's own and was left alone. */
export type Seeding = 'seeded-now' | 'seeded-before' | 'left-alone';

/**
 * Fills an empty, migrated database with a lived-in Kabupaten Bekasi: the registers by bulk SQL in one transaction, then some
 * five months of purchases through the use cases themselves, in moved time. No door is open meanwhile. One process seeds, others
 * wait; what a killed one left behind is emptied and begun anew.
 */
export async function seedDemo(ground: Ground, say: (sentence: string) => void): Promise<Seeding> {
  const owner = new pg.Client({ connectionString: ground.databaseUrl, options: `-c role=lumbung_owner -c timezone=UTC ${IN_HASTE}` });
  // A connection that breaks fails the statement under way, which is told; the event beside it tells nothing new.
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const found = await look(owner);
    if (found === 'seeded') return 'seeded-before';
    if (found === 'in-use') return 'left-alone';
    await expectNobodyElse(owner);
    if (found === 'half-seeded') {
      say('Pengisian data peraga sebelumnya terputus; dimulai lagi dari awal. / The last seeding of the demo was cut short; it begins anew.');
      await wipe(owner);
    }
    say('Mengisi Kabupaten Bekasi: koperasi, UMKM, perangkat daerah dan lima bulan pengadaan … / Filling Kabupaten Bekasi …');
    await fill(ground, owner);
    return 'seeded-now';
  } finally {
    await owner.end();
  }
}

/** `demo_seed` says from the first row to the last that this is under way. */
async function fill(ground: Ground, owner: pg.Client): Promise<void> {
  const { rows: [clock] } = await owner.query<{ now: Date }>('select lumbung_now() as now');
  const now = (clock as { now: Date }).now;
  const inhabitants = inhabitantsOn(wibDate(now));
  await owner.query('begin');
  await owner.query('insert into demo_seed (started_at) values ($1)', [now]);
  await fillRegisters(owner, ground, inhabitants);
  await owner.query('commit');
  await learnSizes(owner);
  await livePast(ground, owner, inhabitants, now);
  await learnSizes(owner);
  await owner.query('set synchronous_commit = on');
  await owner.query('update demo_seed set finished_at = lumbung_now()');
}

/** PostgreSQL plans by what it knows of the tables; by itself it would look only after a minute. */
async function learnSizes(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tableowner = current_user`);
  await owner.query(`analyze ${rows.map(({ name }) => name).join(', ')}`);
}

const PATIENCE_MS = 8_000;
const PAUSE_MS = 200;

/** A clock must not be moved under a living application. The connections of a killed one take a moment to end. */
async function expectNobodyElse(owner: pg.Client): Promise<void> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const { rowCount } = await owner.query(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'lumbung_app' limit 1`);
    if (rowCount === 0) return;
    if (waited >= PATIENCE_MS) {
      throw new BadSetting('Lumbung lain sedang memakai basis data ini; hentikan dulu, lalu isi data peraga. / Another Lumbung is using this database; stop it before the demo is seeded.');
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}
