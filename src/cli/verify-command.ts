import { BrokenRule } from '../core/broken-rule.js';
import { WrongUsage, type Command } from './command.js';
import { readVerifyWords, VERIFY_USAGE, verifyFile } from './verify.js';

/** The same that the file `/verify.mjs` does by itself, away from Lumbung and without network. */
export const verify: Command = {
  name: 'verify',
  usage: VERIFY_USAGE,
  summary: 'Memeriksa ekspor catatan, tanda terima, atau penetapan pemenang, tanpa jaringan. / Checks an export of the record, a receipt or an award, offline.',
  async run(args, _, voice) {
    const words = readVerifyWords(args);
    if (words === null) throw new WrongUsage(`npm run lumbung -- ${VERIFY_USAGE}`);
    try {
      const { what, facts, sentence } = await verifyFile(words);
      voice.log(words.json === true ? JSON.stringify({ ok: true, what, ...facts }) : sentence);
    } catch (error) {
      if (words.json === true && error instanceof BrokenRule) voice.log(JSON.stringify({ ok: false, code: error.code, ...error.facts }));
      throw error;
    }
  },
};
