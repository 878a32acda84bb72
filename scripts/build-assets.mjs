/** Makes what browsers load: one stylesheet and one script, named by their content, each also compressed once and for all. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile } from 'sass';

const OUT = 'dist/assets';
/** Phones of 2019 and newer. */
const TARGET = ['chrome80', 'safari14.1', 'firefox78'];

const style = compile('src/web/theme.scss', { loadPaths: ['node_modules'], style: 'compressed', quietDeps: true }).css;
const lowered = await build({ stdin: { contents: style, loader: 'css' }, minify: true, write: false, target: TARGET });
const script = await build({ entryPoints: ['src/web/client/page.ts'], bundle: true, format: 'esm', minify: true, write: false, target: TARGET });

mkdirSync(OUT, { recursive: true });
const keep = (name, extension, bytes) => {
  const file = `${name}-${createHash('sha256').update(bytes).digest('base64url').slice(0, 10)}.${extension}`;
  writeFileSync(join(OUT, file), bytes);
  writeFileSync(join(OUT, `${file}.br`), brotliCompressSync(bytes));
  writeFileSync(join(OUT, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  return `/assets/${file}`;
};
const made = { style: keep('lumbung', 'css', lowered.outputFiles[0].contents), script: keep('page', 'js', script.outputFiles[0].contents) };
writeFileSync(join(OUT, 'manifest.json.new'), `${JSON.stringify(made, null, 2)}\n`);
renameSync(join(OUT, 'manifest.json.new'), join(OUT, 'manifest.json'));
const named = Object.values(made).map((path) => basename(path));
for (const file of readdirSync(OUT)) if (/^(lumbung|page)-/.test(file) && !named.some((name) => file.startsWith(name))) rmSync(join(OUT, file));
