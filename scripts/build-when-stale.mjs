/** Builds the server when a source is newer than the build, or with `--anyway`; says nothing and costs nothing when it is fresh. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must be there; tests build the assets alone, so that the time of a whole build is kept beside them. */
const BUILT = ['dist/src/main.js', 'dist/assets/manifest.json', 'dist/assets/sealer.mjs', 'dist/assets/member.mjs'];
const STAMP = 'dist/.built';
const SOURCES = ['src', 'migrations', 'scripts', 'docs/openapi.json', '.swcrc', 'tsconfig.json', 'package.json'];
const STEPS = [['scripts/build-server.mjs'], ['scripts/build-assets.mjs'], ['scripts/build-sealer.mjs']];

const newest = (path) => {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const begun = new Date();
if (process.argv.includes('--anyway') || ![...BUILT, STAMP].every((path) => existsSync(path)) || Math.max(...SOURCES.map(newest)) > statSync(STAMP).mtimeMs) {
  console.log('Membangun Lumbung … / Building Lumbung …');
  if (STEPS.some((step) => spawnSync(process.execPath, step, { stdio: 'inherit' }).status !== 0)) {
    console.error('Lumbung tidak dapat dibangun; lihat pesan di atas. / Lumbung could not be built; see the messages above.');
    process.exit(1);
  }
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begun, begun);
}
