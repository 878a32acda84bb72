import type { Config } from '../platform/config.js';
import type { Keys } from '../platform/keys.js';

/** Where the demo is to stand: a migrated database, with the settings and keys of the house. */
export interface Ground {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly keys: Keys;
}
