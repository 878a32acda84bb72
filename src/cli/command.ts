import type { Config } from '../platform/config.js';

/** Where a command speaks: results and progress to `log`, complaints to `error`. */
export interface Voice {
  log(text: string): void;
  error(text: string): void;
}

/** One word after `lumbung`. To add one, write it in a file of its own and name it in the table of `run-command.ts`. */
export interface Command {
  readonly name: string;
  /** How it is typed, after `npm run lumbung -- `. */
  readonly usage: string;
  /** One line, Indonesian first. */
  readonly summary: string;
  /** A sentence thrown as `BadSetting`, `BrokenRule` or `WrongUsage` is all that people read of a failure. */
  run(args: readonly string[], config: Config, voice: Voice): Promise<void>;
}

/** What was typed does not say what to do. */
export class WrongUsage extends Error {}
