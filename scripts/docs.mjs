/**
 * `npm run docs` writes what can be printed from the code; with `--check` it writes nothing and fails when a file is stale.
 */
import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { flowPicture } from './docs-flow.mjs';
import { machinesPage, permissionsPage, rulesPage } from './docs-law.mjs';
import { readLaw } from './docs-source.mjs';

const law = await readLaw();
const PAGES = {
  'docs/rules.md': rulesPage(law),
  'docs/permissions.md': permissionsPage(law),
  'docs/machines.md': machinesPage(law),
  'README.md': withPicture(readFileSync('README.md', 'utf8'), await flowPicture()),
};

const stale = Object.entries(PAGES).filter(([path, page]) => !existsSync(path) || readFileSync(path, 'utf8') !== page);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run docs`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, page] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, page);
    console.log(`wrote ${path}`);
  }
}

/** Replaces what stands between the two marks. */
function withPicture(readme, picture) {
  const between = /(<!-- flow: printed by npm run docs -->\n)[^]*?(<!-- end of flow -->)/;
  if (!between.test(readme)) throw new Error('README.md has lost its flow marks');
  return readme.replace(between, (_, start, end) => `${start}${picture}\n${end}`);
}
