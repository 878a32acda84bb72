import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parseVerifierKey, type VerifierKey } from '../log/keys.js';
import { wallClock } from '../platform/clock.js';
import { WrongUsage, type Command, type Voice } from './command.js';
import { startWitness } from './witness-process.js';

const USAGE = 'witness --name NAME (--log KEY… | --log-from URL) [--store DIR] [--port PORT]';
const OPTIONS = {
  name: { type: 'string' }, log: { type: 'string', multiple: true }, 'log-from': { type: 'string' }, store: { type: 'string', default: '.lumbung-witness' }, port: { type: 'string', default: '8100' },
} as const;
const ASK_AGAIN_MS = 3_000;

/** For whoever watches Lumbung from another machine: signs each head that continues the one before, and no other. */
export const witness: Command = {
  name: 'witness',
  usage: USAGE,
  summary: 'Menjadi saksi buku catatan, dengan kunci dan simpanan sendiri. / Witnesses the log, with a key and a store of its own.',
  async run(args, _, voice) {
    const { values: { name, log = [], 'log-from': from, store, port } } = parseArgs({ args: [...args], options: OPTIONS });
    if (name === undefined || (log.length > 0) === (from !== undefined) || !/^\d{1,5}$/.test(port)) throw new WrongUsage(`npm run lumbung -- ${USAGE}`);
    const logs: VerifierKey[] = log.map(parseVerifierKey);
    const running = await startWitness({ store, name, port: Number(port), logs, seconds: () => Math.floor(wallClock().getTime() / 1000) });
    voice.log(`Saksi / witness ${running.key}\nLUMBUNG_WITNESSES="${running.key} http://localhost:${running.port}"`);
    const ended = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    if (from !== undefined) await Promise.race([ended, keyFrom(from, store, voice).then((key) => logs.push(key))]);
    await ended;
    await running.stop();
  },
};

/** The key that the log showed at the first meeting, kept from then on: a log that shows another one later is not followed. */
async function keyFrom(url: string, store: string, voice: Voice): Promise<VerifierKey> {
  const file = join(store, 'log.key');
  for (;;) {
    if (existsSync(file)) return parseVerifierKey(readFileSync(file, 'utf8').trim());
    const shown = await fetch(`${url.replace(/\/+$/, '')}/api/v1/log`).then(async (answer) => (answer.ok ? ((await answer.json()) as { readonly keys: readonly string[] }).keys[0] ?? null : null)).catch(() => null);
    if (shown !== null) {
      mkdirSync(store, { recursive: true, mode: 0o700 });
      writeFileSync(file, `${shown}\n`, { mode: 0o600 });
      voice.log(`Kunci buku catatan disimpan / the key of the log is kept: ${shown}`);
    } else await pause(ASK_AGAIN_MS);
  }
}
