import { setTimeout as pause } from 'node:timers/promises';
import { loadKeys } from '../src/platform/keys.js';
import { readConfig } from '../src/platform/config.js';
import { Heads } from '../src/record/heads.js';
import { MOST_AT_ONCE, Sequencer } from '../src/record/sequencer.js';
import { SequencingPool } from '../src/record/sequencing-pool.js';

const [address = '', keys = ''] = process.argv.slice(2);
const REST_MS = 200;
const SIGN_EVERY_MS = 1_000;

/** The sequencer's heartbeat as the worker has it, without the rest of the worker. Told `true` it beats, told `false` it rests; each is answered when it is so. */
const pool = new SequencingPool(address);
const sequencer = new Sequencer(pool, readConfig({ LUMBUNG_URL: 'https://bench.example' }));
const heads = new Heads(pool, loadKeys(keys, false));
let beats = false;
let beating: Promise<void> = Promise.resolve();

process.on('message', (wish: boolean | 'end') => {
  void (async () => {
    const before = beats;
    beats = wish === true;
    if (!beats) await beating;
    else if (!before) beating = beat();
    if (wish === 'end') await pool.onApplicationShutdown();
    process.send?.(wish);
    if (wish === 'end') process.disconnect();
  })();
});

async function beat(): Promise<void> {
  let signsAt = 0;
  while (beats) {
    const placed = await sequencer.sequence();
    if (performance.now() >= signsAt) {
      signsAt = performance.now() + SIGN_EVERY_MS;
      await heads.publish();
    }
    if (placed < MOST_AT_ONCE) await pause(REST_MS);
  }
}
