import { parseArgs } from 'node:util';
import { demoCode } from '../demo/accounts.js';
import { welcome } from '../demo/welcome.js';
import { wallClock } from '../platform/clock.js';
import { WrongUsage, type Command } from './command.js';

const STEP_MS = 30_000;

export const demo: Command = {
  name: 'demo',
  usage: 'demo [code]',
  summary: 'Menampilkan akun peraga, atau kode masuk pejabat peraga saat ini. / Shows the demo accounts, or the present sign-in code of the demo officials.',
  async run(args, config, voice) {
    const { positionals: [word, ...more] } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    if (more.length > 0 || (word !== undefined && word !== 'code')) throw new WrongUsage('npm run lumbung -- demo [code]');
    const now = wallClock();
    const code = demoCode(now);
    const left = Math.ceil((STEP_MS - (now.getTime() % STEP_MS)) / 1000);
    if (word === undefined) voice.log(welcome(config.publicUrl));
    voice.log(`${code}  (berlaku ${left} detik lagi / valid for ${left} more seconds)`);
  },
};
