import pg from 'pg';
import { BadSetting, type Config } from '../platform/config.js';
import type { Ground } from './ground.js';
import { seedDemo } from './seed.js';
import { look } from './seeding-state.js';
import { firstAdministrator, welcome } from './welcome.js';

/**
 * Before the doors open: with the demo on, an empty database is filled; with it off, one that holds the demo is refused, because
 * everybody knows its passphrase. Answers what to print once the doors are open.
 */
export async function prepareDoorstep(ground: Ground, say: (sentence: string) => void): Promise<string> {
  const { publicUrl, demo } = ground.config;
  const { found, administrators } = await lookIn(ground.databaseUrl);
  if (demo && found === 'in-use') {
    say('Basis data ini sudah berisi; data peraga tidak dimuat. / This database is in use; the demo was not loaded.');
    return address(ground.config);
  }
  if (demo) {
    if (found !== 'seeded') await seedOrSay(ground, say);
    return welcome(publicUrl);
  }
  if (found === 'seeded' || found === 'half-seeded') {
    throw new BadSetting('Basis data ini berisi data peraga dengan kata sandi yang diketahui umum. Pakai yang kosong: LUMBUNG_DATA=.lumbung-kosong LUMBUNG_DEMO=off npm start. Atau teruskan peragaan: LUMBUNG_DEMO=on npm start.'
      + ' / This database holds the demo, whose passphrase everybody knows. Use an empty one: LUMBUNG_DATA=.lumbung-empty LUMBUNG_DEMO=off npm start. Or go on with the demo: LUMBUNG_DEMO=on npm start.');
  }
  return administrators === 0 ? firstAdministrator(publicUrl) : address(ground.config);
}

/** With the rights of the application: a door of its own has no others. */
async function lookIn(databaseUrl: string) {
  const reader = new pg.Client({ connectionString: databaseUrl, options: '-c role=lumbung_app' });
  await reader.connect();
  try {
    const found = await look(reader);
    const { rows: [counted] } = await reader.query<{ administrators: number }>(`select count(*)::int as administrators from appointment where role = 'administrator' and valid @> lumbung_now()`);
    return { found, administrators: counted?.administrators ?? 0 };
  } finally {
    await reader.end();
  }
}

const MAY_NOT = '42501';

async function seedOrSay(ground: Ground, say: (sentence: string) => void): Promise<void> {
  try {
    await seedDemo(ground, say);
  } catch (error) {
    if ((error as { code?: string }).code !== MAY_NOT) throw error;
    throw new BadSetting('Data peraga hanya dapat diisi oleh pemilik basis data. Jalankan dulu dengan DATABASE_URL pemilik: LUMBUNG_DEMO=on npm run lumbung -- seed'
      + ' / Only the owner of the database can fill in the demo. First run, with the owner\'s DATABASE_URL: LUMBUNG_DEMO=on npm run lumbung -- seed');
  }
}

function address({ publicUrl }: Config): string {
  return `\nLumbung: ${publicUrl}\n`;
}
