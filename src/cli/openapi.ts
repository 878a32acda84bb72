import { createSecretKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Config } from '../platform/config.js';
import type { Keys } from '../platform/keys.js';
import type { Command } from './command.js';

/** Where the committed copy lies, seen from the project's root; the server serves this copy. */
export const COPY = 'docs/openapi.json';

const NO_KEYS: Keys = { personal: Buffer.alloc(0), blindIndex: Buffer.alloc(0), logSigning: createSecretKey(Buffer.alloc(32)) };

export const openapi: Command = {
  name: 'openapi',
  usage: 'openapi',
  summary: `Menulis ulang ${COPY} dari rute dan kode sumber. / Writes ${COPY} anew from the routes and the source.`,
  async run(args, config, voice) {
    parseArgs({ args: [...args], options: {} });
    writeFileSync(COPY, await freshCopy(config));
    voice.log(`${COPY} ditulis. / ${COPY} is written.`);
  },
};

/** The document as the present code would write it. The compiler and the rooms are loaded here only: no other command needs them all. */
export async function freshCopy(config: Config): Promise<string> {
  const { AppModule } = await import('../app.module.js');
  const { writtenApi } = await import('../platform/http/openapi-written.js');
  return writtenApi(AppModule.on({ config, databaseUrl: 'postgres://nobody@localhost/nothing', keys: NO_KEYS, pump: false }), 'tsconfig.build.json');
}
