import { parseArgs } from 'node:util';
import { migrate } from '../platform/database/migrate.js';
import { migrateQueues } from '../platform/jobs/queues.js';
import type { Command } from './command.js';
import { withDatabase } from './with-database.js';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'Menyesuaikan basis data dengan versi ini. / Brings the database to this version.',
  async run(args, config, voice) {
    parseArgs({ args: [...args], options: {} });
    const ran = await withDatabase(config, voice, (url) => migrate(url, migrateQueues));
    voice.log(ran.length === 0
      ? 'Basis data sudah sesuai. / The database is up to date.'
      : `Migrasi dijalankan / Migrations run: ${ran.join(', ')}`);
  },
};
