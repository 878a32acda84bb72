/**
 * Builds the modules that are handed out, each one file without imports, and says their size and hash: dist/assets/sealer.mjs (vendors; at most 15 KB gzip),
 * dist/assets/member.mjs (the committee's pages), and dist/assets/verify.mjs, which checks the record with nothing but Node.
 * --out DIR builds elsewhere, --most BYTES sets another limit. `scripts/measure-sealer.mjs` measures what was built.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/assets' }, most: { type: 'string', default: '15000' } } });
/** The committee's pages also carry Argon2id; the verifier is read by people and not minified. */
const LIMITS = { 'sealer.mjs': Number(values.most), 'member.mjs': 20_000, 'verify.mjs': 100_000 };

const { outputFiles } = await build({
  entryPoints: ['src/sealer/sealer.ts', 'src/sealer/member.ts'],
  outdir: values.out, write: false, outExtension: { '.js': '.mjs' }, bundle: true, minify: true, format: 'esm', charset: 'utf8', legalComments: 'none',
  // Phones of 2019 and newer.
  target: ['chrome80', 'safari14.1', 'firefox78'],
  // Only reached on Node 18 and older, where WebCrypto is not global.
  external: ['crypto'],
});

const verifier = await build({
  entryPoints: ['src/verify.ts'],
  outdir: values.out, write: false, outExtension: { '.js': '.mjs' }, bundle: true, format: 'esm', charset: 'utf8', legalComments: 'none', platform: 'node', target: 'node20',
});

mkdirSync(values.out, { recursive: true });
for (const { path, contents } of [...outputFiles, ...verifier.outputFiles]) {
  const name = basename(path);
  // Whoever reads meanwhile gets the whole old file or the whole new one.
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, join(values.out, name));
  const zipped = gzipSync(contents, { level: 9 }).length;
  console.log(`${name} ${contents.length} bytes, ${zipped} gzip (at most ${LIMITS[name]}), sha256 ${createHash('sha256').update(contents).digest('hex')}`);
  if (zipped > LIMITS[name]) {
    console.error(`${name} is larger than it may be.`);
    process.exitCode = 1;
  }
}
