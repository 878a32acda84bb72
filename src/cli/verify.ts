import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { BrokenRule, must } from '../core/broken-rule.js';
import { ExportCheck } from '../log/export.js';
import { parseVerifierKey, type VerifierKey } from '../log/keys.js';
import { checkPaper, servedAs } from '../log/paper.js';
import { verifyAward } from './award/verify-award.js';
import type { Verified } from './verified.js';

export const VERIFY_USAGE = 'verify FILE [--key KEY] [--since CHECKPOINT] [--witness KEY]… [--module FILE] [--json]';
const OPTIONS = { key: { type: 'string' }, since: { type: 'string' }, witness: { type: 'string', multiple: true }, module: { type: 'string' }, json: { type: 'boolean' } } as const;

/** The words after `verify`, understood; null when they say too little or too much. */
export function readVerifyWords(words: readonly string[]) {
  const { values, positionals: [file, ...more] } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  return file === undefined || more.length > 0 ? null : { file, ...values };
}

/** Checks an export of the record, a receipt or an award, with nothing but the file and the keys one trusts. Throws `BrokenRule` for what does not hold. */
export async function verifyFile({ file, key, since, witness = [], module }: NonNullable<ReturnType<typeof readVerifyWords>>): Promise<Verified> {
  const believed = key === undefined ? null : parseVerifierKey(key);
  const witnesses = witness.map(parseVerifierKey);
  if (module !== undefined) return verifyModule(module, readFileSync(file, 'utf8'), believed, witnesses);
  const trust = { key: believed, witnesses, since: since === undefined ? null : readFileSync(since, 'utf8') };
  if (await isExport(file)) return verifyExport(file, believed, witnesses, trust.since);
  const text = readFileSync(file, 'utf8');
  return /^\s*\{\s*"format":\s*"lumbung-award\//.test(text) ? verifyAward(text, trust) : verifyPaper(text, believed, witnesses);
}

async function verifyExport(file: string, key: VerifierKey | null, witnesses: readonly VerifierKey[], since: string | null): Promise<Verified> {
  const check = new ExportCheck({ key, witnesses, since });
  for await (const line of createInterface(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 }))) check.add(line);
  const { origin, size, rehashed, witnesses: cosigned, since: older } = check.finish();
  const held = key === null ? ' Kuncinya dari berkas ini sendiri; bandingkan dengan kunci yang Anda percaya (--key). / The key came from the file itself; compare it with one you trust (--key).' : '';
  return {
    what: 'export', facts: { origin, size, rehashed, witnesses: cosigned, since: older },
    sentence: `Utuh: ${size} catatan dari ${origin} (${rehashed} dihitung ulang, ${size - rehashed} masih bersegel), ${cosigned} saksi${older === null ? '' : `, lanjutan dari ${older} catatan yang Anda simpan`}.`
      + ` / Whole: ${size} entries of ${origin} (${rehashed} hashed anew, ${size - rehashed} still veiled), ${cosigned} witnesses${older === null ? '' : `, a continuation of the ${older} entries you kept`}.${held}`,
  };
}

function verifyPaper(text: string, key: VerifierKey | null, witnesses: readonly VerifierKey[]): Verified {
  must(key, 'log.key-needed');
  const { origin, size, witnesses: cosigned, kind, at } = checkPaper(text, key, witnesses);
  return {
    what: 'paper', facts: { origin, size, witnesses: cosigned, kind, at },
    sentence: `Benar: ${kind} pada ${at} tercatat di ${origin}, di bawah kepala berukuran ${size} dengan ${cosigned} saksi.`
      + ` / True: ${kind} at ${at} is recorded in ${origin}, under a head of ${size} entries with ${cosigned} witnesses.`,
  };
}

/** A file of code that somebody was served, held against the paper that says what was served, and since when. */
function verifyModule(module: string, paper: string, key: VerifierKey | null, witnesses: readonly VerifierKey[]): Verified {
  must(key, 'log.key-needed');
  const report = checkPaper(paper, key, witnesses);
  const sha256 = createHash('sha256').update(readFileSync(module)).digest('hex');
  const { origin, size, witnesses: cosigned, at } = report;
  const name = servedAs(report, sha256);
  return {
    what: 'module', facts: { origin, size, witnesses: cosigned, at, name, sha256 },
    sentence: `Sama: ${module} adalah berkas “${name}” yang tercatat disajikan sejak ${at} di ${origin}, di bawah kepala berukuran ${size} dengan ${cosigned} saksi.`
      + ` / The same: ${module} is the file “${name}” on record as served since ${at} in ${origin}, under a head of ${size} entries with ${cosigned} witnesses.`,
  };
}

/** An export says what it is in its first line. */
async function isExport(file: string): Promise<boolean> {
  const lines = createInterface(createReadStream(file, { encoding: 'utf8' }));
  for await (const line of lines) {
    lines.close();
    return line.startsWith('{"format":"lumbung-export/');
  }
  throw new BrokenRule('log.paper-malformed');
}
