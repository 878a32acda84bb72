/** Makes what browsers load: one stylesheet, the scripts of src/web/client and the icons, named by their content, each also compressed once and for all; and the service worker. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile } from 'sass';
import { pictures, vector } from './icons.mjs';

const OUT = 'dist/assets';
/** Phones of 2019 and newer. */
const TARGET = ['chrome80', 'safari14.1', 'firefox78'];

const style = compile('src/web/theme.scss', { loadPaths: ['node_modules'], style: 'compressed', quietDeps: true }).css;
const lowered = await build({ stdin: { contents: style, loader: 'css' }, minify: true, write: false, target: TARGET });
const names = readdirSync('src/web/client').filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
const scripts = await Promise.all(names.map((name) => build({ entryPoints: [`src/web/client/${name}.ts`], bundle: true, format: 'esm', minify: true, write: false, target: TARGET })));

mkdirSync(OUT, { recursive: true });
const keep = (name, extension, bytes) => {
  const file = `${name}-${createHash('sha256').update(bytes).digest('base64url').slice(0, 10)}.${extension}`;
  writeFileSync(join(OUT, file), bytes);
  if (extension !== 'png') {
    writeFileSync(join(OUT, `${file}.br`), brotliCompressSync(bytes));
    writeFileSync(join(OUT, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
  return `/assets/${file}`;
};
const made = {
  style: keep('lumbung', 'css', lowered.outputFiles[0].contents),
  scripts: Object.fromEntries(scripts.map(({ outputFiles }, at) => [names[at], keep(names[at], 'js', outputFiles[0].contents)])),
  icons: { vector: keep('icon', 'svg', vector), ...Object.fromEntries(Object.entries(await pictures()).map(([name, bytes]) => [name, keep(`icon-${name}`, 'png', bytes)])) },
};

/** Another build, or pages drawn otherwise: another cache on every phone. */
const sources = readdirSync('src/web', { recursive: true }).filter((file) => /\.tsx?$/.test(file)).sort((one, other) => (one < other ? -1 : 1)).map((file) => readFileSync(join('src/web', file)));
const version = [JSON.stringify(made), ...sources].reduce((hash, part) => hash.update(part), createHash('sha256')).digest('base64url').slice(0, 10);
const { page, offline, offer } = made.scripts;
const worker = await build({
  entryPoints: ['src/web/client/offline/service-worker.ts'], bundle: true, format: 'iife', minify: true, write: false, target: TARGET,
  define: { VERSION: JSON.stringify(version), SHELL: JSON.stringify(['/luring', made.style, page, offline, '/favicon.svg']), SEALING: JSON.stringify(['/sealer.mjs', offer]) },
});
writeFileSync(join(OUT, 'service-worker.js'), worker.outputFiles[0].contents);
writeFileSync(join(OUT, 'manifest.json.new'), `${JSON.stringify(made, null, 2)}\n`);
renameSync(join(OUT, 'manifest.json.new'), join(OUT, 'manifest.json'));
const named = [made.style, ...Object.values(made.scripts), ...Object.values(made.icons)].map((path) => basename(path));
for (const file of readdirSync(OUT)) if (/-[\w-]{10}\.(css|js|svg|png)(\.br|\.gz)?$/.test(file) && !named.some((name) => file.startsWith(name))) rmSync(join(OUT, file));
