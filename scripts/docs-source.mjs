import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

/** The machines' files in the order of the work; files that are not named here follow. */
const MACHINE_ORDER = ['request', 'package', 'lot', 'award', 'order', 'vendor', 'paper', 'report'];

/** Everything of core that the pages are printed from, loaded without a build of the whole house. */
export async function readLaw() {
  const machineFiles = readdirSync('src/core/machines').filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts')).map((file) => file.slice(0, -3));
  const ordered = [...MACHINE_ORDER.filter((name) => machineFiles.includes(name)), ...machineFiles.filter((name) => !MACHINE_ORDER.includes(name))];
  const core = await load([
    "export { RULES, historyOf } from './src/core/rules/rule-set.ts'",
    "export { SELECTION_RULES } from './src/core/rules/selection-rules.ts'",
    "export { CONTRACT_RULES } from './src/core/rules/contract-rules.ts'",
    "export { VENDOR_RULES } from './src/core/rules/vendor-rules.ts'",
    "export { TAX_RULES } from './src/core/rules/tax-rules.ts'",
    "export { rupiahText } from './src/core/money.ts'",
    "export { POLICY } from './src/core/policy.ts'",
    "export { SENTENCES } from './src/core/sentences/all.ts'",
    `export const machineFiles = []; ${ordered.map((name, at) => `import * as m${at} from './src/core/machines/${name}.ts'; machineFiles.push(m${at});`).join(' ')}`,
  ]);
  const machines = core.machineFiles.flatMap((file) => Object.values(file)).filter((each) => typeof each === 'object' && each !== null && 'steps' in each);
  return { ...core, machines };
}

async function load(lines) {
  const { outputFiles: [bundle] } = await build({
    stdin: { contents: lines.join(';\n'), resolveDir: process.cwd(), loader: 'ts' },
    bundle: true, format: 'esm', platform: 'neutral', write: false, logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);
}
