import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey, verifierOf } from '../../src/log/keys.js';
import { readWitnesses } from '../../src/record/witness-addresses.js';

// YAML is what both programs print; its reader comes with @nestjs/swagger.
const { load } = jest.requireActual<{ load(text: string): unknown }>('js-yaml');

const WITNESSES = ['witness-one', 'witness-two'] as const;
const ROOT = join(__dirname, '../..');
const COMPOSE = ['--env-file', '.env.example', 'config'];

interface Service {
  readonly image: string;
  readonly ports?: readonly unknown[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: unknown; readonly disable?: boolean };
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly command?: readonly string[];
  readonly volumes?: readonly (string | { readonly source: string; readonly target: string })[];
}

/** A client that can read compose files, where one is at hand: the plugin of docker, or the older program. */
function client(): readonly string[] | null {
  return [['docker', 'compose'], ['docker-compose']].find(([program = '', ...words]) => spawnSync(program, [...words, 'version'], { stdio: 'ignore' }).status === 0) ?? null;
}

function run([program = '', ...words]: readonly string[], args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawnSync(program, [...words, ...args], { cwd: ROOT, encoding: 'utf8', env });
}

/** The plugin writes a volume as an object, the older program as a line. */
const mounted = (volume: string | { readonly source: string; readonly target: string }) =>
  typeof volume === 'string' ? volume.split(':').slice(0, 2).join(' ') : `${volume.source} ${volume.target}`;
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const compose = client();
const withClient = compose === null ? it.skip : it;

describe('the production shape', () => {
  let services: Readonly<Record<string, Service>>;
  beforeAll(() => {
    if (compose === null) return;
    const { status, stdout, stderr } = run(compose, COMPOSE);
    if (status !== 0) throw new Error(stderr);
    services = (load(stdout) as { readonly services: Record<string, Service> }).services;
  });

  withClient('is a compose file that its own client accepts, and has all nine parts', () => {
    expect(Object.keys(services).toSorted()).toEqual(['mail', 'migrate', 'postgres', 'proxy', 'redis', 'web', 'witness-one', 'witness-two', 'worker']);
  });

  withClient('gives each door a database login of its own, and the owner\'s to the one-shot migration only', () => {
    const login = (name: string) => new URL(services[name]?.environment?.['DATABASE_URL'] ?? 'none:').username;
    expect([login('web'), login('worker'), login('migrate')]).toEqual(['lumbung_web', 'lumbung_worker', 'lumbung_migrate']);
    expect([services['web']?.environment?.['LUMBUNG_ROLE'], services['worker']?.environment?.['LUMBUNG_ROLE']]).toEqual(['web', 'worker']);
  });

  withClient('opens nothing to the world but the proxy; the mail catcher listens on this machine only', () => {
    const open = Object.entries(services).filter(([, { ports = [] }]) => ports.length > 0).map(([name]) => name);
    expect(open.toSorted()).toEqual(['mail', 'proxy']);
    expect(JSON.stringify(services['mail']?.ports)).toContain('127.0.0.1');
  });

  withClient('waits for health: postgres, then the migration, then web and worker, then the proxy', () => {
    const waits = (name: string) => Object.entries(services[name]?.depends_on ?? {}).map(([on, { condition }]) => `${on} ${condition}`).toSorted();
    expect(waits('migrate')).toEqual(['postgres service_healthy']);
    expect(waits('web')).toEqual(['migrate service_completed_successfully', 'redis service_healthy']);
    expect(waits('worker')).toEqual(waits('web'));
    expect(waits('proxy')).toEqual(['web service_healthy']);
    expect(['postgres', 'redis', 'proxy', 'mail'].filter((name) => services[name]?.healthcheck?.test === undefined)).toEqual([]);
  });

  withClient('asks two witnesses, each with a name and a key of its own, and without the house\'s keys, files or database', () => {
    const asked = ['web', 'worker'].map((name) => readWitnesses(services[name]?.environment?.['LUMBUNG_WITNESSES'] ?? ''));
    for (const witnesses of asked) expect(witnesses).toEqual(WITNESSES.map((name) => ({ key: null, url: `http://${name}:8100` })));
    expect(WITNESSES.map((name) => services[name]?.volumes?.map(mounted))).toEqual(WITNESSES.map((name) => [`${name} /var/lib/lumbung-witness`]));
    expect(WITNESSES.map((name) => services[name]?.command?.slice(2))).toEqual(WITNESSES.map((name) =>
      ['witness', '--name', `lumbung.localhost/${name}`, '--log-from', 'http://web:3000', '--store', '/var/lib/lumbung-witness']));
    expect(WITNESSES.flatMap((name) => Object.keys(services[name]?.environment ?? {}))).toEqual([]);
    expect(text('Dockerfile')).toMatch(/install -d -o node .*\/var\/lib\/lumbung-witness$/m);
  });

  withClient('holds a witness to its key, once .env names it', () => {
    const key = formatVerifierKey(verifierOf({ name: 'lumbung.localhost/witness-one', use: 'witness', secret: new Uint8Array(32).fill(7) }));
    const named = join(mkdtempSync(join(tmpdir(), 'lumbung-compose-')), 'env');
    writeFileSync(named, text('.env.example').replace(/^LUMBUNG_WITNESS_ONE_KEY=$/m, `LUMBUNG_WITNESS_ONE_KEY=${key}`));
    const { stdout } = run(compose ?? [], ['--env-file', named, 'config']);
    const { web } = (load(stdout) as { readonly services: Record<string, Service> }).services;
    expect(readWitnesses(web?.environment?.['LUMBUNG_WITNESSES'] ?? '').map((witness) => witness.key?.name ?? null)).toEqual(['lumbung.localhost/witness-one', null]);
  });

  withClient('runs our own processes with a read-only root and no capabilities', () => {
    for (const name of ['web', 'worker', 'migrate', 'witness-one', 'witness-two']) expect([services[name]?.read_only, services[name]?.cap_drop]).toEqual([true, ['ALL']]);
  });

  withClient('does not start on forgotten passwords', () => {
    const empty = join(mkdtempSync(join(tmpdir(), 'lumbung-compose-')), 'env');
    writeFileSync(empty, '');
    const { status, stderr } = run(compose ?? [], ['--env-file', empty, 'config'], { PATH: process.env['PATH'] });
    expect(status).not.toBe(0);
    expect(stderr).toContain('see .env.example');
  });

  it('pins the major version of every image', () => {
    const images = [...text('docker-compose.yml').matchAll(/image: (\S+)/g), ...text('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image ?? '').filter((image) => !image.startsWith('lumbung:'));
    expect(images.length).toBeGreaterThan(5);
    expect(images.filter((image) => !/:v?\d/.test(image))).toEqual([]);
  });

  it('builds an image that runs as nobody special, without what only tests need', () => {
    const image = text('Dockerfile');
    const last = image.slice(image.lastIndexOf('\nFROM '));
    expect(image).toContain('npm prune --omit=dev');
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).toMatch(/^ENTRYPOINT \["tini", "--"\]$/m);
    expect(last).not.toContain('npm ');
  });

  it('makes the very roles that the schema knows', () => {
    const made = [...text('deploy/postgres/logins.sh').matchAll(/create role (lumbung_\w+) nologin/g)].map(([, role]) => role);
    const known = [...text('src/platform/database/options.ts').matchAll(/'(lumbung_\w+)'/g)].map(([, role]) => role);
    expect(made).toEqual([...new Set(known)]);
  });
});
