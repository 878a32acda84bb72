import { BrokenRule } from '../core/broken-rule.js';
import { fillSentence } from '../core/sentences/fill.js';
import { sealingSentences } from '../core/sentences/sealing.js';
import { transparencyLogSentences } from '../core/sentences/transparency-log.js';
import { readVerifyWords, VERIFY_USAGE, verifyFile } from './verify.js';

/** What can be wrong with a record, a paper or an award. */
const SENTENCES = { ...transparencyLogSentences, ...sealingSentences };

/** `node verify.mjs …`: for whoever has this one file and Node, and no Lumbung. Answers the exit code: 0 it holds, 1 it does not, 2 not understood. */
export async function runAlone(words: readonly string[]): Promise<number> {
  const asked = understood(words);
  if (asked === null) {
    console.error(`node ${VERIFY_USAGE.replace('verify', 'verify.mjs')}`);
    return 2;
  }
  try {
    const { what, facts, sentence } = await verifyFile(asked);
    console.log(asked.json === true ? JSON.stringify({ ok: true, what, ...facts }) : sentence);
    return 0;
  } catch (error) {
    if (!(error instanceof BrokenRule)) return unreadable(error);
    const said = SENTENCES[error.code];
    console.log(asked.json === true ? JSON.stringify({ ok: false, code: error.code, ...error.facts })
      : said === undefined ? error.code : `${fillSentence(said.id, error.facts)} / ${fillSentence(said.en, error.facts)}`);
    return 1;
  }
}

/** An option that there is not is as little understood as a missing file name. */
function understood(words: readonly string[]): ReturnType<typeof readVerifyWords> {
  try {
    return readVerifyWords(words);
  } catch {
    return null;
  }
}

function unreadable(error: unknown): number {
  if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  console.error(`Berkas tidak terbaca. / The file cannot be read. ${(error as Error).message}`);
  return 2;
}
