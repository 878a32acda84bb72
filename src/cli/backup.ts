import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { BadSetting } from '../platform/config.js';
import { backupEmbedded } from '../platform/database/backup.js';
import { restoreEmbedded } from '../platform/database/restore.js';
import { WrongUsage, type Command } from './command.js';

const OWN_SERVER = 'Perintah ini untuk basis data bawaan; untuk DATABASE_URL pakai pg_basebackup atau pg_dump. / This command is for the embedded database; for DATABASE_URL use pg_basebackup or pg_dump.';

const KEYS_COME_BACK = 'Kunci tidak ada dalam cadangan: kembalikan map kunci yang lama sebelum memulai Lumbung, atau data pribadi dan kata sandi tidak terbaca.'
  + ' / The backup holds no keys: put the old key folder back before you start Lumbung, or personal data and passwords cannot be read.';

export const backup: Command = {
  name: 'backup',
  usage: 'backup FILE.tar.gz',
  summary: 'Mencadangkan basis data bawaan dan berkas, tanpa kunci, juga saat Lumbung berjalan. / Backs up the embedded database and files, without keys, also while Lumbung runs.',
  async run(args, { databaseUrl, dataDirectory }, voice) {
    const file = onlyFile(args);
    if (databaseUrl !== null) throw new BadSetting(OWN_SERVER);
    const report = await backupEmbedded(dataDirectory, file);
    voice.log(`${report.file} (${report.bytes} byte)\n${report.note}`);
  },
};

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE.tar.gz [--replace]',
  summary: 'Memulihkan basis data bawaan dari cadangan. / Restores the embedded database from a backup.',
  async run(args, { databaseUrl, dataDirectory }, voice) {
    const { values, positionals } = parseArgs({ args: [...args], options: { replace: { type: 'boolean' } }, allowPositionals: true });
    if (databaseUrl !== null) throw new BadSetting(OWN_SERVER);
    const report = await restoreEmbedded(onlyFile(positionals), dataDirectory, { replace: values.replace === true });
    voice.log(`Dipulihkan ke ${report.directory}. / Restored to ${report.directory}.${report.note === null ? '' : `\n${report.note}`}\n${KEYS_COME_BACK}`);
  },
};

function onlyFile(args: readonly string[]): string {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new WrongUsage('FILE.tar.gz');
  return resolve(file);
}
