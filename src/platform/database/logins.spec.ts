import pg from 'pg';
import { runCommand } from '../../cli/run-command.js';
import { newId } from '../ids.js';
import { migrateQueues } from '../jobs/queues.js';
import { migrate } from './migrate.js';
import { DATABASE_ROLES, type DatabaseRole } from './options.js';
import { prepareDatabase } from './prepare.js';

const SERVER = process.env['LUMBUNG_TEST_SERVER'] ?? '';
const PASSWORD = 'kunci-pintu-uji';

/** One statement or several, on a connection of their own, as the server's administrator. */
async function asAdministrator(sql: string, database?: string): Promise<void> {
  const client = new pg.Client({ connectionString: database === undefined ? SERVER : addressOf(database) });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function addressOf(database: string, login?: string): string {
  const url = new URL(SERVER);
  url.pathname = `/${database}`;
  if (login !== undefined) [url.username, url.password] = [login, PASSWORD];
  return url.toString();
}

describe('a login of the database', () => {
  const mark = newId().replaceAll('-', '').slice(-12);
  const [database, empty, door, builder, stranger] = [`lumbung_l${mark}`, `lumbung_e${mark}`, `door_${mark}`, `builder_${mark}`, `stranger_${mark}`];
  const warnings: string[] = [];
  const prepare = (at: string, login: string | undefined, strict = false, worksAs: readonly DatabaseRole[] = ['lumbung_app']) =>
    prepareDatabase({ url: addressOf(at, login), migrateQueue: migrateQueues, worksAs, strict, warn: (sentence) => warnings.push(sentence) });

  beforeAll(async () => {
    await asAdministrator(`create database ${database}`);
    await asAdministrator(`create database ${empty}`);
    await migrate(addressOf(database), migrateQueues);
    for (const login of [door, builder, stranger]) await asAdministrator(`create role ${login} login password '${PASSWORD}'`);
    await asAdministrator(`grant lumbung_app to ${door}`);
  });
  afterAll(async () => {
    await asAdministrator(`drop database ${database} with (force)`);
    await asAdministrator(`drop database ${empty} with (force)`);
    await asAdministrator(`drop role ${door}, ${builder}, ${stranger}`);
  });

  it('that serves in production may not be an owner\'s, and is told what to do', async () => {
    await expect(prepare(database, undefined, true)).rejects.toThrow(/In production .* migrate.*create role lumbung_web login password '…' in role lumbung_app;/s);
  });

  it('that owns everything serves outside production, and the log says that this is the weaker form', async () => {
    warnings.length = 0;
    expect(await prepare(database, undefined)).toBe('owner');
    expect(warnings).toEqual([expect.stringContaining('weaker form')]);
  });

  it('that is a door\'s serves in production on a prepared database, without a warning', async () => {
    warnings.length = 0;
    expect(await prepare(database, door, true)).toBe('door');
    expect(warnings).toEqual([]);
  });

  it('that is a door\'s cannot undo what the database promises', async () => {
    const client = new pg.Client({ connectionString: addressOf(database, door) });
    await client.connect();
    try {
      await expect(client.query('set role lumbung_owner')).rejects.toThrow('permission denied');
      for (const sql of ['update event set actor = $$x$$', 'delete from offer', 'alter table payment drop constraint payment_invoice_id_key', 'create or replace function lumbung_now() returns timestamptz language sql as $$select now()$$']) {
        await expect(client.query(`set role lumbung_app; ${sql}`)).rejects.toThrow(/permission denied|must be owner/);
      }
    } finally {
      await client.end();
    }
  });

  it('that is a door\'s waits for the owner to migrate', async () => {
    await expect(prepare(empty, door, true)).rejects.toThrow(/missing: Ground1700000000001.*npm run lumbung -- migrate/s);
  });

  it('that a door lacks is named with the one statement it needs', async () => {
    await expect(prepare(database, stranger, true)).rejects.toThrow(new RegExp(`grant lumbung_app to "${stranger}";`));
  });

  it('that works for the log too needs the sequencer\'s role, and is a door\'s all the same', async () => {
    const asWorker = () => prepare(database, door, true, ['lumbung_app', 'lumbung_sequencer']);
    await expect(asWorker()).rejects.toThrow(`grant lumbung_sequencer to "${door}";`);
    await asAdministrator(`grant lumbung_sequencer to ${door}`);
    expect(await asWorker()).toBe('door');
  });

  it('without the right to prepare gets statements for the administrator and an exit code, and those statements suffice', async () => {
    const said: string[] = [];
    const voice = { log: () => undefined, error: (text: string) => said.push(text) };
    const env = { DATABASE_URL: addressOf(empty, builder), LUMBUNG_DEMO: 'off' };
    expect(await runCommand(['migrate'], env, voice)).toBe(1);
    const statements = (said.join('').split('try again.\n')[1] ?? '').trim();
    expect(statements.split('\n')).toEqual([
      ...DATABASE_ROLES.map((role) => `grant ${role} to ${builder};`),
      `grant create on database ${empty} to lumbung_owner;`,
      'alter schema public owner to lumbung_owner;',
    ]);
    await asAdministrator(statements, empty);
    expect(await runCommand(['migrate'], env, voice)).toBe(0);
    expect(await prepare(empty, door, true)).toBe('door');
  }, 60_000);
});
