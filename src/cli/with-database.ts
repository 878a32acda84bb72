import type { Config } from '../platform/config.js';
import { startEmbeddedPostgres } from '../platform/database/embedded.js';
import type { Voice } from './command.js';

/** Lends the database of DATABASE_URL, or our own one: that of a running Lumbung where there is one, else started and stopped here. */
export async function withDatabase<Answer>(config: Config, voice: Voice, use: (url: string) => Promise<Answer>): Promise<Answer> {
  if (config.databaseUrl !== null) return use(config.databaseUrl);
  const embedded = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, share: true, say: (sentence) => voice.log(sentence) });
  try {
    return await use(embedded.url);
  } finally {
    await embedded.stop();
  }
}
