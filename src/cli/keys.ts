import { parseArgs } from 'node:util';
import { BadSetting } from '../platform/config.js';
import { makeKeys } from '../platform/keys.js';
import type { Command } from './command.js';

export const keys: Command = {
  name: 'keys',
  usage: 'keys',
  summary: 'Membuat kunci untuk basis data baru (LUMBUNG_KEYS). / Makes the keys of a new database (LUMBUNG_KEYS).',
  async run(args, { keysDirectory }, voice) {
    parseArgs({ args: [...args], options: {} });
    try {
      makeKeys(keysDirectory);
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
      throw new BadSetting(`Sudah ada kunci di ${keysDirectory}; kunci tidak pernah ditimpa, karena tanpa kunci lama data pribadi tidak terbaca lagi.`
        + ` / There are keys in ${keysDirectory} already; they are never replaced, because without the old ones personal data can no longer be read.`);
    }
    voice.log(`Kunci dibuat di ${keysDirectory}. Simpan salinannya terpisah dari cadangan basis data. / Keys were made in ${keysDirectory}. Keep a copy apart from the database backups.`);
  },
};
