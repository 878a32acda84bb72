/** Builds the server when a source is newer than the build; says nothing and costs nothing when it is fresh. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the compiler and the asset builder write last; tests build the assets alone. */
const BUILT = ['dist/src/main.js', 'dist/assets/manifest.json', 'dist/assets/sealer.mjs', 'dist/assets/member.mjs'];
const SOURCES = ['src', 'migrations', 'scripts', 'docs/openapi.json', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];
const STEPS = [['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], ['scripts/build-assets.mjs'], ['scripts/build-sealer.mjs']];

const newest = (path) => {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

if (!BUILT.every((path) => existsSync(path)) || Math.max(...SOURCES.map(newest)) > Math.min(...BUILT.map((path) => statSync(path).mtimeMs))) {
  console.log('Membangun Lumbung … / Building Lumbung …');
  if (STEPS.some((step) => spawnSync(process.execPath, step, { stdio: 'inherit' }).status !== 0)) {
    console.error('Lumbung tidak dapat dibangun; lihat pesan di atas. / Lumbung could not be built; see the messages above.');
    process.exit(1);
  }
}
