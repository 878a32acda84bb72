import type pg from 'pg';
import { BadSetting } from '../platform/config.js';
import { people } from './registers/people.js';

/** What the seeding finds: nothing at all, a seeding that was cut short, a finished demo, or somebody's own affairs. */
export type Found = 'empty' | 'half-seeded' | 'seeded' | 'in-use';

export async function look(owner: pg.Client): Promise<Found> {
  const { rows: [seen] } = await owner.query<{ begun: boolean; finished: boolean; empty: boolean }>(`
    select exists (select 1 from demo_seed) as begun, exists (select 1 from demo_seed where finished_at is not null) as finished,
      not exists (select 1 from event where kind <> 'sealer.served') and not exists (select 1 from vendor) and not exists (select 1 from person) and not exists (select 1 from agency) as empty`);
  if (seen?.finished === true) return 'seeded';
  if (seen?.begun === true) return 'half-seeded';
  return seen?.empty === true ? 'empty' : 'in-use';
}

/** What migrations themselves fill, and what says which of them ran. */
const OF_THE_MIGRATIONS = ['migration', 'state_start', 'state_step', 'kecamatan'];

/**
 * Empties the tables for another try. No door was open while they were filled, so nothing in them is anybody's; should a person
 * be found whom the demo does not know, nothing is touched.
 */
export async function wipe(owner: pg.Client): Promise<void> {
  const { rows: [strangers] } = await owner.query<{ found: boolean }>('select count(*) > $1 as found from person', [people().length]);
  if (strangers?.found === true) {
    throw new BadSetting('Pengisian data peraga terputus, lalu basis data ini dipakai orang; isinya tidak disentuh. Pakai basis data baru, misalnya LUMBUNG_DATA=.lumbung-baru npm start.'
      + ' / The seeding of the demo was cut short and somebody used this database afterwards; it is left alone. Use a new one, such as LUMBUNG_DATA=.lumbung-new npm start.');
  }
  const { rows } = await owner.query<{ name: string }>(`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all ($1)`, [OF_THE_MIGRATIONS]);
  await owner.query(`begin; alter table event disable trigger event_never_emptied; truncate ${rows.map(({ name }) => name).join(', ')}; alter table event enable trigger event_never_emptied; commit`);
}
