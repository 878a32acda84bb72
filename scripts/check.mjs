/**
 * `npm run check`: types, lint, who leans on whom, and that the generated documents are fresh. The same command stands in
 * the hook and in CI. Two lanes, since the compiler alone takes as long as the rest together.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const tsc = (project) => [`types ${project}`, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', project];

const LANES = [
  ['tsconfig.json', 'src/web/client/tsconfig.json', 'bench/tsconfig.json'].filter((project) => existsSync(project)).map(tsc),
  [
    ['lint', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
    ['rooms', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src', 'migrations'],
    ['documents', 'scripts/docs.mjs', '--check'],
  ],
];

const passed = (await Promise.all(LANES.map(inTurn))).flat();
process.exitCode = passed.every(Boolean) ? 0 : 1;

async function inTurn(lane) {
  const results = [];
  for (const step of lane) results.push(await run(step));
  return results;
}

/** Says the step's name and seconds; its words only when it failed. Answers whether it passed. */
function run([name, ...words]) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
    child.once('error', (error) => said.push(String(error)));
    child.once('close', (status) => {
      console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      if (status !== 0) console.log(said.join('').trimEnd());
      resolve(status === 0);
    });
  });
}
