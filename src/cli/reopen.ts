import { parseArgs } from 'node:util';
import { KeptHead } from '../record/kept-head.js';
import { reopenLog } from '../record/reopening.js';
import type { Command } from './command.js';
import { withDatabase } from './with-database.js';

export const reopen: Command = {
  name: 'reopen',
  usage: 'reopen',
  summary: 'Memulai buku catatan baru, bila pemulihan tidak dapat mengembalikan semuanya. / Begins a new log, when a restore cannot bring everything back.',
  async run(args, config, voice) {
    parseArgs({ args: [...args], options: {} });
    const { formerOrigin, formerSize, lostSize, origin } = await withDatabase(config, voice, reopenLog);
    new KeptHead(config.dataDirectory).putAside();
    voice.log(`${formerOrigin} berakhir pada ${formerSize} catatan (pernah terlihat ${lostSize}); ${origin} dimulai. Umumkan ini, mulai ulang Lumbung, dan minta saksi menyimpan kunci yang baru.`
      + ` / ${formerOrigin} ended at ${formerSize} entries (${lostSize} were seen); ${origin} begins. Announce it, restart Lumbung, and ask the witnesses to keep the new key.`);
  },
};
