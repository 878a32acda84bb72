/**
 * Builds the two sealing modules that browsers and machines load, each one file without imports, and says their size and hash:
 * dist/assets/sealer.mjs (vendors; at most 15 KB gzip) and dist/assets/member.mjs (the committee's pages).
 * --out DIR builds elsewhere, --most BYTES sets another limit. `scripts/measure-sealer.mjs` measures what was built.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/assets' }, most: { type: 'string', default: '15000' } } });
/** The committee's pages also carry Argon2id. */
const LIMITS = { sealer: Number(values.most), member: 20_000 };

await build({
  entryPoints: Object.fromEntries(Object.keys(LIMITS).map((name) => [name, `src/sealer/${name}.ts`])),
  outdir: values.out, outExtension: { '.js': '.mjs' }, bundle: true, minify: true, format: 'esm', charset: 'utf8', legalComments: 'none',
  // Phones of 2019 and newer.
  target: ['chrome80', 'safari14.1', 'firefox78'],
  // Only reached on Node 18 and older, where WebCrypto is not global.
  external: ['crypto'],
});

for (const [name, most] of Object.entries(LIMITS)) {
  const bytes = readFileSync(join(values.out, `${name}.mjs`));
  const zipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name}.mjs ${bytes.length} bytes, ${zipped} gzip (at most ${most}), sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
  if (zipped > most) {
    console.error(`${name}.mjs is larger than it may be.`);
    process.exitCode = 1;
  }
}
