import { readConfig } from '../../src/platform/config.js';
import { loadKeys } from '../../src/platform/keys.js';
import { Heads } from '../../src/record/heads.js';
import { Sequencer } from '../../src/record/sequencer.js';
import { SequencingPool } from '../../src/record/sequencing-pool.js';

/** The sequencer alone, as fast as it can, in a process that is meant to be killed. Each line it prints is a signed head that outsiders may have seen from then on. */
async function live(): Promise<void> {
  const config = readConfig(process.env);
  const pool = new SequencingPool(config.databaseUrl ?? '');
  const sequencer = new Sequencer(pool, config);
  const heads = new Heads(pool, loadKeys(config.keysDirectory, false));
  console.log('ready');
  for (;;) {
    try {
      const placed = await sequencer.sequence();
      if (await heads.publish()) {
        const [head] = await pool.rows<{ note: string }>('select note from checkpoint order by size desc limit 1');
        console.log(JSON.stringify(head));
      }
      if (placed === 0) await new Promise((resume) => { setTimeout(resume, 5); });
    } catch {
      // The database is away, or another sequencer was faster: it is asked again, as the pump does.
      await new Promise((resume) => { setTimeout(resume, 20); });
    }
  }
}

void live();
