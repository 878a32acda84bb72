import { RestoreGuard } from '../../src/record/restore-guard.js';
import type { Json } from '../support/client.js';
import { anOfficial, appointed } from '../support/people.js';
import { anAccount, PASSPHRASE, signIn, totpNow, type SignedIn } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

describe('the second factor', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());
  const anAppHolder = async (): Promise<{ id: string; email: string; secret: string; browser: SignedIn }> => {
    const { id, email } = await anAccount(world);
    const set = await (await signIn(world, email)).withSecondFactor();
    await world.clock.forward(60_000);
    return { id, email, ...set };
  };

  it('gives the session a new token, and the old one dies', async () => {
    const { email, secret } = await anAppHolder();
    const before = await signIn(world, email);
    const after = await before.showing(secret);
    expect(after.cookie).not.toBe(before.cookie);
    (await before.get('/sessions/current')).expect(401);
    expect((await after.get('/sessions/current')).expect(200).body.secondFactor).toEqual({ shown: true, set: true });
  });

  it('takes each code once, even when two browsers show it in the same instant', async () => {
    const { email, secret } = await anAppHolder();
    const browsers = await Promise.all([1, 2, 3, 4].map(() => signIn(world, email)));
    const answers = await Promise.all(browsers.map((browser) => browser.post('/sessions/current/second-factor', { code: totpNow(world, secret) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
    const late = await signIn(world, email);
    (await late.post('/sessions/current/second-factor', { code: totpNow(world, secret) })).expect(401, 'account.wrong-code');
    await world.clock.forward(30_000);
    await late.showing(secret);
  });

  it('does not count before a code has confirmed it, and its confirmation ends other sessions', async () => {
    const { email } = await anAccount(world);
    const [here, there] = [await signIn(world, email), await signIn(world, email)];
    const { body } = (await here.post('/me/second-factor')).expect(201);
    expect(body.uri).toContain(`secret=${body.secret}`);
    (await here.post('/sessions/current/second-factor', { code: totpNow(world, body.secret) })).expect(422, 'account.second-factor-not-set');
    const wrong = totpNow(world, body.secret) === '000000' ? '000001' : '000000';
    (await here.post('/me/second-factor/confirmation', { code: wrong })).expect(401, 'account.wrong-code');
    (await here.post('/me/second-factor/confirmation', { code: totpNow(world, body.secret) })).expect(200);
    (await there.get('/sessions/current')).expect(401);
  });

  it('once set, is needed to act for a vendor too', async () => {
    const { email, secret } = await anAppHolder();
    const { personId } = (await world.visitor.post('/sessions', { login: email, password: PASSPHRASE })).body;
    await world.owner.query(`insert into vendor (id, code, kind, name, size, women_owned, nib, kecamatan, address, categories, state, registered_at, version)
      values (gen_random_uuid(), 'V-T1', 'enterprise', 'Warung Sari', 'micro', true, '1234567000001', '32.16.20', 'Jl. Kenanga 1', '{food}', 'verified', lumbung_now(), 1)`);
    await world.owner.query("insert into vendor_user (person_id, vendor_id, since) select $1, id, lumbung_now() from vendor where code = 'V-T1'", [personId]);
    const byPassword = await signIn(world, email);
    expect((await byPassword.get('/sessions/current')).body.can['offer.submit']).toBeUndefined();
    expect((await (await byPassword.showing(secret)).get('/sessions/current')).body.can['offer.submit']).toBe(true);
  });

  it('cannot be replaced by somebody who only has the password', async () => {
    const { email, secret, browser } = await anAppHolder();
    const thief = await signIn(world, email);
    (await thief.post('/me/second-factor')).expect(403, 'policy.second-factor-needed');
    const offered = (await browser.post('/me/second-factor')).expect(201);
    (await thief.post('/me/second-factor/confirmation', { code: totpNow(world, offered.body.secret) })).expect(403, 'policy.second-factor-needed');
    await thief.showing(secret);
  });

  it('says when to try again after ten wrong codes', async () => {
    const { email, secret } = await anAppHolder();
    const guesser = await signIn(world, email);
    const guesses = Array.from({ length: 10 }, (_, at) => String(at).padStart(6, '0'));
    for (const code of guesses) (await guesser.post('/sessions/current/second-factor', { code })).expect(401);
    const refused = (await guesser.post('/sessions/current/second-factor', { code: totpNow(world, secret) })).expect(429, 'rate.too-many');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('is shown, and people come in and go out and auditors read, while the house is read-only; it finds its place in the log afterwards', async () => {
    const { id, email, secret } = await anAppHolder();
    await appointed(world, id, null, 'administrator');
    const yuli = await anOfficial(world, 'Yuli', null, 'auditor');
    await world.dueWork();
    const guard = world.app.get(RestoreGuard, { strict: false });
    await guard.raise('log-behind', { origin: 'localhost/log', size: 9_999, by: 'a backup' });
    const wawan = await (await signIn(world, email)).showing(secret);
    (await wawan.get('/people')).expect(200);
    (await wawan.post('/agencies', { code: 'DINAS-BARU', name: 'Dinas Baru', satkerCode: '9990' })).expect(503, 'record.read-only');
    (await world.visitor.post('/sessions', { login: email, password: 'salah sekali lagi' })).expect(401, 'account.wrong-login');
    (await yuli.get('/audit/awards')).expect(200);
    (await wawan.delete('/sessions/current')).expect(204);
    (await wawan.get('/people')).expect(401);
    const noted = async () => (await world.owner.query(`select e.kind, l.leaf_index is not null as placed from event e left join leaf l on l.event_id = e.id
      where e.subject in ($1, $2) and e.at >= $3 order by e.kind, e.id`, [id, yuli.id, world.clock.now()])).rows.map(({ kind, placed }: Json) => [kind, placed] as const);
    const kinds = ['audit.read', 'person.sign-in-failed', 'person.signed-in', 'person.signed-in', 'person.signed-out'];
    expect(await noted()).toEqual(kinds.map((kind) => [kind, false]));
    await guard.end('a backup');
    await world.dueWork();
    expect(await noted()).toEqual(kinds.map((kind) => [kind, true]));
    (await (await signIn(world, email)).get('/people')).expect(403);
  });
});
