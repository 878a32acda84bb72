/** Builds the bench beside the built server and runs it: `npm run bench -- reads offers --quick`. */
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

await build({
  entryPoints: ['bench/main.ts', 'bench/limit-server.ts', 'bench/sequencing.ts'], outdir: 'dist/bench', outExtension: { '.js': '.mjs' },
  bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'warning', sourcemap: true,
});
process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', 'dist/bench/main.mjs', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
