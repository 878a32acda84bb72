import { parseArgs } from 'node:util';
import { seedDemo } from '../demo/seed.js';
import { welcome } from '../demo/welcome.js';
import { BadSetting } from '../platform/config.js';
import { migrate } from '../platform/database/migrate.js';
import { isInhabited } from '../platform/database/prepare.js';
import { migrateQueues } from '../platform/jobs/queues.js';
import { loadKeys } from '../platform/keys.js';
import type { Command } from './command.js';
import { withDatabase } from './with-database.js';

export const seed: Command = {
  name: 'seed',
  usage: 'seed',
  summary: 'Mengisi basis data kosong dengan Kabupaten Bekasi peraga. / Fills an empty database with the demo of Kabupaten Bekasi.',
  async run(args, config, voice) {
    parseArgs({ args: [...args], options: {} });
    if (!config.demo) {
      throw new BadSetting('Akun peraga berkata sandi yang diketahui umum. Bila memang dikehendaki: LUMBUNG_DEMO=on npm run lumbung -- seed'
        + ' / Demo accounts have a passphrase that everybody knows. If that is what you want: LUMBUNG_DEMO=on npm run lumbung -- seed');
    }
    const seeding = await withDatabase(config, voice, async (databaseUrl) => {
      const keys = loadKeys(config.keysDirectory, config.databaseUrl === null && !(await isInhabited(databaseUrl)));
      await migrate(databaseUrl, migrateQueues);
      return seedDemo({ config, databaseUrl, keys }, (sentence) => voice.log(sentence));
    });
    if (seeding === 'left-alone') throw new BadSetting('Basis data ini sudah berisi; tidak ada yang diubah. / This database is in use; nothing was changed.');
    voice.log(welcome(config.publicUrl));
  },
};
