import { anOfficial } from '../support/people.js';
import { anAccount, codeIn, lettersTo, PASSPHRASE, signIn } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

const NEW = 'perahu kertas menyusur rawa';

describe('a lost password', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  const askedCode = async (login: string, email: string): Promise<string> => {
    (await world.visitor.post('/recoveries', { login })).expect(202);
    await world.dueWork();
    return codeIn(lettersTo(world, email).at(-1));
  };
  const complete = (login: string, code: string, password = NEW) => world.visitor.post('/recoveries/completion', { login, code, password });

  it('is replaced with a code from the letter; every session ends and every key dies', async () => {
    const { email, phone } = await anAccount(world);
    const thief = await signIn(world, email);
    const { body } = (await thief.post('/me/api-keys', { name: 'Pintu belakang' })).expect(201);
    const code = await askedCode(phone, email);
    (await complete(phone, `${code.slice(0, 4)} ${code.slice(4)}`)).expect(204);
    (await thief.get('/sessions/current')).expect(401);
    (await world.visitor.as({ authorization: `Bearer ${body.key}` }).get('/sessions/current')).expect(401);
    (await world.visitor.post('/sessions', { login: email, password: PASSPHRASE })).expect(401, 'account.wrong-login');
    await signIn(world, email, NEW);
    expect(await kinds(world)).toEqual(expect.arrayContaining(['person.recovery-asked', 'person.recovered', 'person.api-key-revoked']));
  });

  it('is answered in the same words for an account that does not exist', async () => {
    const { email } = await anAccount(world);
    const known = (await world.visitor.post('/recoveries', { login: email })).expect(202);
    const unknown = (await world.visitor.post('/recoveries', { login: 'belumterdaftar@warung.example' })).expect(202);
    expect(unknown.text).toBe(known.text);
  });

  it('is not answered sooner when there is nothing to do, nor a code refused sooner when there is no account', async () => {
    const login = 'takadasiapa@warung.example';
    const [asked, refused] = [await tookOf(() => world.visitor.post('/recoveries', { login })), await tookOf(() => complete(login, '00000000'))];
    expect(Math.min(asked, refused)).toBeGreaterThan(240);
  });

  it('says the same about a wrong code as about an unknown account', async () => {
    const { email } = await anAccount(world);
    await askedCode(email, email);
    const known = (await complete(email, '00000000')).expect(401, 'account.wrong-code');
    const unknown = (await complete('tidakada@warung.example', '00000000')).expect(401, 'account.wrong-code');
    expect({ ...unknown.body, requestId: null }).toEqual({ ...known.body, requestId: null });
  });

  it('lets a code be tried five times, even all at once, and then not even the right one works', async () => {
    const { id, email } = await anAccount(world);
    const code = await askedCode(email, email);
    const wrong = Array.from({ length: 6 }, (_, at) => String((Number(code) + at + 1) % 100_000_000).padStart(8, '0'));
    await Promise.all(wrong.map(async (guess) => (await complete(email, guess)).expect(401)));
    (await complete(email, code)).expect(401, 'account.wrong-code');
    const { rows } = await world.owner.query('select attempts from one_time_code where person_id = $1', [id]);
    expect(rows).toEqual([{ attempts: 5 }]);
  });

  it('takes a code once, not after half an hour, and only the newest', async () => {
    const { email } = await anAccount(world);
    const [older, newer] = [await askedCode(email, email), await askedCode(email, email)];
    if (older !== newer) (await complete(email, older)).expect(401, 'account.wrong-code');
    (await complete(email, newer)).expect(204);
    (await complete(email, newer)).expect(401, 'account.wrong-code');
    const late = await askedCode(email, email);
    await world.clock.forward(30 * 60_000 + 1);
    (await complete(email, late)).expect(401, 'account.wrong-code');
  });

  it('keeps the code when only the new password was too weak', async () => {
    const { email } = await anAccount(world);
    const code = await askedCode(email, email);
    (await complete(email, code, 'empat belas hr')).expect(422, 'account.password-too-short');
    (await complete(email, code)).expect(204);
  });

  it('is asked for at most five times an hour, whether the account exists or not', async () => {
    for (const login of [(await anAccount(world)).email, 'tidakada@warung.example']) {
      for (let time = 1; time <= 5; time += 1) (await world.visitor.post('/recoveries', { login })).expect(202);
      expect(Number((await world.visitor.post('/recoveries', { login })).expect(429, 'rate.too-many').headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('is recovered at the counter when there is no e-mail, but not by the counter for an official', async () => {
    const counter = await anOfficial(world, 'Lina', null, 'cooperative-verifier');
    const admin = await anOfficial(world, 'Rina', null, 'administrator');
    const phone = '0813-0000-1111';
    const { body: { personId } } = (await world.visitor.post('/accounts', { name: 'Ujang', phone, password: PASSPHRASE, language: 'id' })).expect(201);
    const { body: { code } } = (await counter.post(`/people/${personId}/recovery-code`)).expect(201);
    (await complete(phone, code)).expect(204);
    await signIn(world, phone, NEW);
    const official = await anOfficial(world, 'Budi', null, 'auditor');
    (await counter.post(`/people/${official.id}/recovery-code`)).expect(404, 'account.not-found');
    (await admin.post(`/people/${official.id}/recovery-code`)).expect(201);
    (await admin.post(`/people/${admin.id}/recovery-code`)).expect(409, 'account.cannot-help-oneself');
    (await official.post(`/people/${personId}/recovery-code`)).expect(403, 'policy.not-permitted');
  });

  it('still leaves the second factor standing, until the counter removes it', async () => {
    const admin = await anOfficial(world, 'Rina', null, 'administrator');
    const { id, email } = await anAccount(world);
    const { secret } = await (await signIn(world, email)).withSecondFactor();
    (await complete(email, await askedCode(email, email), 'dua belas itu')).expect(204);
    await world.clock.forward(60_000);
    const browser = await (await signIn(world, email, 'dua belas itu')).showing(secret);
    (await admin.delete(`/people/${id}/second-factor`)).expect(204);
    (await browser.get('/sessions/current')).expect(401);
    expect((await (await signIn(world, email, 'dua belas itu')).get('/sessions/current')).body.secondFactor).toEqual({ shown: false, set: false });
  });
});

describe('changed contacts', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('need the password, are announced at the old address, and open the door at once', async () => {
    const { email } = await anAccount(world);
    const sari = await signIn(world, email);
    (await sari.put('/me/contacts', { email: 'baru@warung.example', password: 'bukan kata sandinya' })).expect(401, 'account.wrong-login');
    (await sari.put('/me/contacts', { email: 'baru@warung.example', password: PASSPHRASE })).expect(204);
    await world.dueWork();
    expect(lettersTo(world, email)).toHaveLength(1);
    expect(lettersTo(world, 'baru@warung.example')).toHaveLength(0);
    await signIn(world, 'baru@warung.example');
    (await world.visitor.post('/sessions', { login: email, password: PASSPHRASE })).expect(401);
    (await sari.get('/sessions/current')).expect(200);
  });

  it('cannot be taken from somebody else', async () => {
    const { phone } = await anAccount(world, 'Budi');
    const sari = await signIn(world, (await anAccount(world)).email);
    (await sari.put('/me/contacts', { phone, password: PASSPHRASE })).expect(422, 'account.contact-taken');
  });
});

async function kinds(world: World): Promise<readonly string[]> {
  const { rows } = await world.owner.query<{ kind: string }>('select distinct kind from event');
  return rows.map(({ kind }) => kind);
}

async function tookOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
