import { BrokenRule } from '../core/broken-rule.js';
import { SENTENCES } from '../core/sentences/all.js';
import { fillSentence } from '../core/sentences/fill.js';
import { BadSetting, readConfig } from '../platform/config.js';
import { admin } from './admin.js';
import { WrongUsage, type Command, type Voice } from './command.js';
import { backup, restore } from './backup.js';
import { demo } from './demo.js';
import { exportCommand } from './export.js';
import { keys } from './keys.js';
import { openapi } from './openapi.js';
import { migrateCommand } from './migrate.js';
import { reopen } from './reopen.js';
import { seal } from './seal.js';
import { seed } from './seed.js';
import { verify } from './verify-command.js';
import { witness } from './witness.js';

/** Every word the command line knows, in the order in which the help shows them. */
const COMMANDS: readonly Command[] = [migrateCommand, admin, seed, seal, demo, keys, backup, restore, reopen, exportCommand, verify, witness, openapi];

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

/** Runs one command; answers the exit code: 0 done, 1 it could not be done, 2 it was not understood. */
export async function runCommand(words: readonly string[], env: NodeJS.ProcessEnv, voice: Voice): Promise<number> {
  const [name, ...args] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    voice.log(help());
    return name === undefined ? MISUSED : DONE;
  }
  try {
    await commandNamed(name).run(args, readConfig(env), voice);
    return DONE;
  } catch (error) {
    voice.error(`\nLumbung: ${reasonOf(error)}\n`);
    return error instanceof WrongUsage || isParseFault(error) ? MISUSED : FAILED;
  }
}

function help(): string {
  const lines = COMMANDS.map(({ usage, summary }) => `  npm run lumbung -- ${usage}\n      ${summary}`);
  return `Lumbung: perintah yang tersedia / available commands\n\n${lines.join('\n')}\n`;
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    throw new WrongUsage(`Perintah "${name}" tidak dikenal. Lihat: npm run lumbung -- --help / There is no command "${name}". See: npm run lumbung -- --help`);
  }
  return command;
}

/** A sentence where somebody foresaw it, the whole error where nobody did. */
function reasonOf(error: unknown): string {
  if (error instanceof BrokenRule) return sentenceOf(error);
  if (error instanceof BadSetting || error instanceof WrongUsage || isParseFault(error)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function sentenceOf({ code, facts }: BrokenRule): string {
  const sentence = SENTENCES[code];
  return sentence === undefined ? code : `${fillSentence(sentence.id, facts)} / ${fillSentence(sentence.en, facts)}`;
}

/** node:util's parseArgs explains itself. */
function isParseFault(error: unknown): boolean {
  return String((error as { readonly code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS');
}
