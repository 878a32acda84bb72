import { eventually } from '../support/embedded-database.js';
import { anAgency, anOfficial } from '../support/people.js';
import { anAccount, codeIn, cookieOf, lettersTo, PASSPHRASE, signIn } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

describe('a vendor at the open door', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('comes in by phone number or by e-mail, however they are typed', async () => {
    const { email, phone } = await anAccount(world, 'Sari');
    for (const login of [email, email.toUpperCase(), phone, phone.replace(/^0/, '+62 ').replaceAll('-', ' ')]) {
      const sari = await signIn(world, login);
      expect((await sari.get('/sessions/current')).expect(200).body.name).toBe('Sari');
    }
  });

  it('is told when a contact is taken, a password weak, or nothing was left to reach them by', async () => {
    const { phone } = await anAccount(world);
    const person = { name: 'Budi', password: PASSPHRASE, language: 'id' };
    (await world.visitor.post('/accounts', { ...person, phone })).expect(422, 'account.contact-taken');
    (await world.visitor.post('/accounts', { ...person })).expect(422, 'account.contact-needed');
    (await world.visitor.post('/accounts', { ...person, phone: '+1 212 555 0100' })).expect(422, 'account.phone-form');
    (await world.visitor.post('/accounts', { ...person, email: 'b@warung.example', password: 'empat belas hr' })).expect(422, 'account.password-too-short');
    (await world.visitor.post('/accounts', { ...person, email: 'b@warung.example', password: 'Koperasi-Bekasi-123456' })).expect(422, 'account.password-common');
    (await world.visitor.post('/accounts', { ...person, email: 'b@warung.example', disabledAt: null })).expect(400, 'request.unfit');
  });

  it('keeps a password as it was typed, spaces included, in any Unicode spelling', async () => {
    const password = '  caf\u00e9 kopi di pojok pasar ';
    (await world.visitor.post('/accounts', { name: 'Wati', email: 'wati@warung.example', password, language: 'en' })).expect(201);
    await signIn(world, 'wati@warung.example', password.normalize('NFD'));
    (await world.visitor.post('/sessions', { login: 'wati@warung.example', password: password.trim() })).expect(401, 'account.wrong-login');
  });

  it('is told when to try again after ten wrong passwords, and a right one wipes the slate', async () => {
    const { email } = await anAccount(world, 'Dewi');
    for (let attempt = 1; attempt <= 9; attempt += 1) (await world.visitor.post('/sessions', { login: email, password: 'salah semua ini' })).expect(401);
    await signIn(world, email);
    for (let attempt = 1; attempt <= 10; attempt += 1) (await world.visitor.post('/sessions', { login: email, password: 'salah semua ini' })).expect(401);
    const refused = (await world.visitor.post('/sessions', { login: email, password: PASSPHRASE })).expect(429, 'rate.too-many');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body.title).toContain(refused.headers.get('retry-after'));
  });
});

describe('a password that somebody keeps guessing', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('no longer opens after a hundred wrong ones, until its owner has proved herself with a code', async () => {
    const { email } = await anAccount(world);
    const inside = await signIn(world, email);
    (await world.visitor.post('/sessions', { login: email, password: 'salah semua ini' })).expect(401);
    await world.owner.query("update rate_limit set points = 100 where key like 'sign-in-total:%'");
    (await world.visitor.post('/sessions', { login: email, password: PASSPHRASE })).expect(403, 'account.locked');
    (await inside.get('/sessions/current')).expect(200);
    (await world.visitor.post('/recoveries', { login: email })).expect(202);
    await world.dueWork();
    (await world.visitor.post('/recoveries/completion', { login: email, code: codeIn(lettersTo(world, email).at(-1)), password: PASSPHRASE })).expect(204);
    await signIn(world, email);
  });
});

describe('a refused sign-in', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('does not wait for its own record, or the wait would tell that the account exists', async () => {
    const { id, email } = await anAccount(world);
    const failures = async () => (await world.owner.query("select 1 from event where kind = 'person.sign-in-failed' and subject = $1", [id])).rows.length;
    await world.owner.query('begin');
    await world.owner.query('lock table event in share mode');
    (await world.visitor.post('/sessions', { login: email, password: 'salah semua ini' })).expect(401, 'account.wrong-login');
    expect(await failures()).toBe(0);
    await world.owner.query('commit');
    await eventually(async () => expect(await failures()).toBe(1));
  });
});

describe('a session', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('never takes over a token that was planted before', async () => {
    const { email } = await anAccount(world);
    const planted = `lumbung=${'A'.repeat(43)}`;
    const answer = (await world.visitor.as({ cookie: planted }).post('/sessions', { login: email, password: PASSPHRASE })).expect(201);
    expect(cookieOf(answer)).not.toBe(planted);
    (await world.visitor.as({ cookie: planted }).get('/sessions/current')).expect(401);
    (await world.visitor.as({ cookie: cookieOf(answer) }).get('/sessions/current')).expect(200);
  });

  it('is a cookie that no script reads and no other site sends', async () => {
    const { email } = await anAccount(world);
    const answer = await world.visitor.post('/sessions', { login: email, password: PASSPHRASE });
    expect(answer.headers.get('set-cookie')).toMatch(/^lumbung=[\w-]{43}; .*Path=\/;.*HttpOnly; SameSite=Lax$/);
    expect(answer.text).not.toContain(cookieOf(answer).slice('lumbung='.length));
  });

  it('cannot be replayed after sign-out', async () => {
    const { email } = await anAccount(world);
    const here = await signIn(world, email);
    const there = await signIn(world, email);
    (await here.delete('/sessions/current')).expect(204);
    (await here.get('/sessions/current')).expect(401);
    (await there.get('/sessions/current')).expect(200);
  });

  it('ends everywhere when its owner says so', async () => {
    const { email } = await anAccount(world);
    const [here, there] = [await signIn(world, email), await signIn(world, email)];
    (await here.delete('/sessions')).expect(204);
    for (const browser of [here, there]) (await browser.get('/sessions/current')).expect(401);
  });

  it('is listed for its owner without anything that would open it', async () => {
    const { email } = await anAccount(world);
    await signIn(world, email);
    const here = await signIn(world, email);
    const answer = (await here.get('/sessions')).expect(200);
    expect(answer.body.items).toHaveLength(2);
    expect(answer.body.items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(Object.keys(answer.body.items[0]).sort()).toEqual(['createdAt', 'current', 'expiresAt', 'secondFactor', 'seenAt']);
  });

  it('falls asleep: an official after half an hour of silence, a vendor after twelve hours', async () => {
    const { email } = await anAccount(world);
    const vendor = await signIn(world, email);
    const { browser: official } = await (await signIn(world, (await anAccount(world)).email)).withSecondFactor();
    await world.clock.forward(29 * 60_000);
    (await official.get('/sessions/current')).expect(200);
    await world.clock.forward(36 * 60_000);
    (await official.get('/sessions/current')).expect(401);
    (await vendor.get('/sessions/current')).expect(200);
    await world.clock.forward(12 * 3_600_000);
    (await vendor.get('/sessions/current')).expect(401);
  });

  it('does nothing for a form on a foreign page', async () => {
    const sari = await signIn(world, (await anAccount(world)).email);
    const body = { name: 'Kasir' };
    (await sari.post('/me/api-keys', body, { origin: 'https://jahat.example' })).expect(403, 'policy.foreign-origin');
    (await sari.post('/me/api-keys', body, { 'sec-fetch-site': 'cross-site' })).expect(403, 'policy.foreign-origin');
    (await sari.post('/me/api-keys', body, { origin: world.url, 'sec-fetch-site': 'same-origin' })).expect(201);
  });
});

describe('a role', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('ends in a running session the moment its decree is ended', async () => {
    const agency = await anAgency(world);
    const admin = await anOfficial(world, 'Rina', null, 'administrator');
    const { id, email } = await anAccount(world, 'Budi');
    const { browser: budi } = await (await signIn(world, email)).withSecondFactor();
    const decree = { role: 'ppk', agencyId: agency.id, decreeNumber: 'SK/12/2026', from: '2026-01-01T00:00:00+07:00' };
    const { body } = (await admin.post(`/people/${id}/appointments`, decree)).expect(201);
    expect((await budi.get('/sessions/current')).body.can['lot.draft']).toBe(true);
    (await admin.post(`/appointments/${body.id}/end`)).expect(200);
    expect((await budi.get('/sessions/current')).expect(200).body.can['lot.draft']).toBeUndefined();
    (await admin.post(`/appointments/${body.id}/end`)).expect(409, 'appointment.already-ended');
  });

  it('sleeps until its holder has shown a second factor', async () => {
    const admin = await anOfficial(world, 'Rina', null, 'administrator');
    const { id, email } = await anAccount(world, 'Budi');
    (await admin.post(`/people/${id}/appointments`, { role: 'administrator', decreeNumber: 'SK/13/2026', from: '2026-01-01T00:00:00+07:00' })).expect(201);
    const budi = await signIn(world, email);
    (await budi.get('/people')).expect(403, 'policy.second-factor-needed');
    (await budi.post('/me/api-keys', { name: 'Jalan belakang' })).expect(403, 'policy.second-factor-needed');
    const { browser } = await budi.withSecondFactor();
    (await browser.get('/people')).expect(200);
  });
});
