import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { kindsShownTo, SEALED_KINDS } from '../core/history/veil.js';
import { exportHead, exportLine } from '../log/export.js';
import { formatVerifierKey } from '../log/keys.js';
import { BadSetting } from '../platform/config.js';
import { isInhabited } from '../platform/database/prepare.js';
import { loadKeys } from '../platform/keys.js';
import { logKeyOf } from '../record/heads.js';
import { WrongUsage, type Command } from './command.js';
import { withDatabase } from './with-database.js';

const PAGE = 5_000;

interface Placed {
  readonly index: string;
  readonly bytes: Buffer;
  readonly leaf: Buffer;
  readonly veiled: boolean;
}

const USAGE = 'export FILE [--auditor]';

/**
 * The whole record as one file that `lumbung verify` checks. What the public may not read stands there as a hash; with `--auditor` only what nobody
 * may read: the offers of boxes that were never opened.
 */
export const exportCommand: Command = {
  name: 'export',
  usage: USAGE,
  summary: 'Menulis seluruh catatan ke satu berkas yang dapat diperiksa siapa pun. / Writes the whole record into one file that anybody can check.',
  async run(args, config, voice) {
    const { values: { auditor = false }, positionals: [file, ...more] } = parseArgs({ args: [...args], options: { auditor: { type: 'boolean' } }, allowPositionals: true });
    if (file === undefined || more.length > 0) throw new WrongUsage(`npm run lumbung -- ${USAGE}`);
    const size = await withDatabase(config, voice, async (url) => {
      const { logSigning } = loadKeys(config.keysDirectory, config.databaseUrl === null && !(await isInhabited(url)));
      const reader = new pg.Client({ connectionString: url, options: '-c role=lumbung_auditor -c timezone=UTC' });
      await reader.connect();
      try {
        return await writeExport(reader, file, auditor ? null : kindsShownTo('anyone', true), (origin) => formatVerifierKey(logKeyOf(origin, logSigning)));
      } finally {
        await reader.end();
      }
    });
    voice.log(`${file}: ${size} catatan / entries`);
  },
};

/** One snapshot, so that the head and its leaves belong together; `readable` kinds are written out, null means all. Answers the number of leaves. */
async function writeExport(reader: pg.Client, file: string, readable: readonly string[] | null, keyOf: (origin: string) => string): Promise<number> {
  await reader.query('begin isolation level repeatable read read only');
  const { rows: [head] } = await reader.query<{ origin: string; size: string; note: string; lines: string[] }>(`
    select s.origin, c.size, c.note, coalesce((select array_agg(w.line order by w.witness) from cosignature w where w.size = c.size), '{}') as lines
    from log_state s, lateral (select * from checkpoint order by size desc limit 1) c`);
  if (head === undefined) throw new BadSetting('Buku catatan belum dimulai. / The log has not begun.');
  const out = await opened(file);
  const put = async (line: string) => { if (!out.write(`${line}\n`)) await once(out, 'drain'); };
  await put(exportHead({ key: keyOf(head.origin), checkpoint: `${head.note}${head.lines.join('')}` }));
  for (let from = 0; from < Number(head.size); from += PAGE) {
    const { rows } = await reader.query<Placed>(PLACED, [from, Math.min(from + PAGE, Number(head.size)), SEALED_KINDS, readable]);
    for (const { bytes, leaf, veiled } of rows) await put(exportLine(veiled ? null : bytes.toString('utf8'), leaf));
  }
  out.end();
  await finished(out);
  await reader.query('commit');
  return Number(head.size);
}

async function opened(file: string): Promise<WriteStream> {
  const out = createWriteStream(file, { mode: 0o600 });
  try {
    await once(out, 'open');
    return out;
  } catch (error) {
    throw new BadSetting(`${file} tidak dapat ditulis. / ${file} cannot be written: ${error instanceof Error ? error.message : ''}`);
  }
}

const PLACED = `
  select p.leaf_index as index, e.bytes, e.leaf_hash as leaf,
    (e.kind = any($3) and not exists (select 1 from opening o where o.lot_id = e.lot_id)) or ($4::text[] is not null and e.kind <> all($4)) as veiled
  from leaf p join event e on e.id = p.event_id
  where p.leaf_index >= $1 and p.leaf_index < $2 order by p.leaf_index`;
