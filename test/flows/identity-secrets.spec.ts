import { anOfficial } from '../support/people.js';
import { anAccount, codeIn, lettersTo, PASSPHRASE, signIn } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

describe('what a thief of the database finds', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  /** Every cell of every table, bytes as text too, the queue's tables included. */
  const everything = async (): Promise<string> => {
    const { rows: tables } = await world.owner.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await world.owner.query(`select * from ${name}`);
      texts.push(...rows.flatMap((row) => Object.values(row as object)).map(readable));
    }
    return texts.join('\n');
  };

  it('holds no token, key, code, secret, password, phone number or e-mail in clear', async () => {
    const admin = await anOfficial(world, 'Rina', null, 'administrator');
    const { id, email, phone } = await anAccount(world, 'Sari');
    const first = await signIn(world, email);
    const { secret, browser } = await first.withSecondFactor();
    const { body: { key } } = (await browser.post('/me/api-keys', { name: 'Kasir' })).expect(201);
    (await world.visitor.post('/recoveries', { login: email })).expect(202);
    await world.dueWork();
    const mailed = codeIn(lettersTo(world, email).at(-1));
    (await world.visitor.post('/recoveries', { login: email })).expect(202);
    const { body: { code } } = (await admin.post('/people', { name: 'Ujang', phone: '0811-2222-3333', language: 'id' })).expect(201);

    const found = await everything();
    expect(found).toContain('Sari');
    expect(found).toContain(id);
    const bare = phone.replace(/\D/g, '').slice(1);
    const secrets = { first: first.cookie.slice(8), second: browser.cookie.slice(8), secret, key, mailed, code, PASSPHRASE, email, bare, ujang: '81122223333' };
    expect(Object.entries(secrets).filter(([, text]) => found.includes(text)).map(([name]) => name)).toEqual([]);
  });

  it('holds no letter that has left, and no code of one that was never sent in time', async () => {
    const { email } = await anAccount(world, 'Budi');
    (await world.visitor.post('/recoveries', { login: email })).expect(202);
    await world.clock.forward(31 * 60_000);
    await world.dueWork();
    expect(lettersTo(world, email)).toEqual([]);
    const { rows } = await world.owner.query('select 1 from letter where sealed is not null');
    expect(rows).toEqual([]);
  });
});

function readable(cell: unknown): string {
  if (Buffer.isBuffer(cell)) return `${cell.toString('latin1')}\n${cell.toString('hex')}\n${cell.toString('base64url')}`;
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
