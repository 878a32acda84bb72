import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './sources.js';

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
    readonly totalCruised: number;
  };
}

/** A small house in which every rule of `.dependency-cruiser.mjs` is broken. */
const CROOKED: Readonly<Record<string, string>> = {
  'src/main.ts': "import './app.module.js';",
  'src/app.module.ts': "import './notifications/teller.js';",
  'src/core/law.ts': "import '@nestjs/common'; import './other-law.js';",
  'src/core/other-law.ts': "import './law.js';",
  'src/sealer/seal.ts': "import 'node:fs';",
  'src/lots/lots.dto.ts': 'export class LotDto {}',
  'src/lots/early.ts': "import '../orders/orders.js'; import '../app.module.js'; import 'fast-check'; import 'semver'; import './nowhere.js'; import '../garage/garage.js'; import '../../test/help.js';",
  'src/orders/orders.ts': "import '../lots/lots.dto.js'; import '../notifications/teller.js';",
  'src/notifications/teller.ts': 'export const teller = 1;',
  'src/audit/history.ts': "import '../notifications/teller.js';",
  'src/garage/garage.ts': 'export const garage = 1;',
  'test/help.ts': 'export const help = 1;',
  'migrations/0001.ts': "import '../src/core/law.js';",
};

describe('the rooms', () => {
  let crooked: string;

  beforeAll(() => {
    crooked = mkdtempSync(join(tmpdir(), 'lumbung-crooked-'));
    for (const [path, text] of Object.entries(CROOKED)) {
      mkdirSync(dirname(join(crooked, path)), { recursive: true });
      writeFileSync(join(crooked, path), text);
    }
    for (const shared of ['node_modules', 'package.json', 'tsconfig.json']) symlinkSync(join(ROOT, shared), join(crooked, shared));
  });
  afterAll(() => rmSync(crooked, { recursive: true }));

  it('lean on earlier rooms only, in no circle, on a pure core', () => {
    const { summary } = cruise(ROOT);
    expect(summary.totalCruised).toBeGreaterThan(300);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  }, 180_000);

  it('would be found crooked by every rule', () => {
    const { summary } = cruise(crooked);
    const broken = new Set(summary.violations.map(({ rule }) => rule.name));
    const rules = summary.ruleSetUsed.forbidden.map(({ name }) => name).filter((name) => !name.startsWith('no-looking-ahead-from-') || name.endsWith('-lots'));
    expect(rules.filter((name) => !broken.has(name))).toEqual([]);
  }, 180_000);
});

function cruise(house: string): Report {
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src', 'migrations'], { cwd: house, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Report;
}
