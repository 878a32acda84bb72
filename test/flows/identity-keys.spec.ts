import { anAccount, signIn } from '../support/sign-in.js';
import { anAgency, anOfficial } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describe('an API key', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  const bearing = (key: string, headers: Readonly<Record<string, string>> = {}) => world.visitor.as({ authorization: `Bearer ${key}`, ...headers });
  const aKey = async (name = 'Kasir') => {
    const { id, email } = await anAccount(world);
    const browser = await signIn(world, email);
    const { body } = (await browser.post('/me/api-keys', { name })).expect(201);
    return { personId: id, email, browser, id: body.id as string, key: body.key as string };
  };

  it('acts for its owner without a cookie, from any origin', async () => {
    const { personId, key } = await aKey();
    expect((await bearing(key).get('/sessions/current')).expect(200).body.id).toBe(personId);
    (await bearing(key, { origin: 'https://kasir.example', 'sec-fetch-site': 'cross-site' }).delete('/sessions')).expect(204);
  });

  it('stands alone: it ignores the cookie of somebody else, and a bad key is not helped by a good cookie', async () => {
    const [sari, budi] = [await aKey(), await aKey()];
    expect((await bearing(sari.key, { cookie: budi.browser.cookie }).get('/sessions/current')).body.id).toBe(sari.personId);
    (await bearing(`lumbung_${'x'.repeat(43)}`, { cookie: budi.browser.cookie }).get('/sessions/current')).expect(401, 'policy.not-signed-in');
  });

  it('is shown once; the list knows it by its beginning only', async () => {
    const { browser, key, id } = await aKey('Gudang');
    const answer = (await browser.get('/me/api-keys')).expect(200);
    expect(answer.text).not.toContain(key);
    expect(answer.body.items).toEqual([expect.objectContaining({ id, name: 'Gudang', prefix: key.slice(0, 16), revokedAt: null, can: { revoke: true } })]);
  });

  it('opens nothing once it is revoked, expired, or its owner is shut out', async () => {
    const [revoked, expired, shutOut] = [await aKey(), await aKey(), await aKey()];
    (await revoked.browser.delete(`/me/api-keys/${revoked.id}`)).expect(204);
    (await bearing(revoked.key).get('/sessions/current')).expect(401);
    const admin = await anOfficial(world, 'Rina', null, 'administrator');
    (await admin.post(`/people/${shutOut.personId}/disablement`)).expect(204);
    (await bearing(shutOut.key).get('/sessions/current')).expect(401);
    (await bearing(expired.key).get('/sessions/current')).expect(200);
    await world.clock.forward(365 * 86_400_000);
    (await bearing(expired.key).get('/sessions/current')).expect(401);
  });

  it('belongs to its owner: to others it does not exist', async () => {
    const [sari, budi] = [await aKey(), await aKey()];
    (await budi.browser.delete(`/me/api-keys/${sari.id}`)).expect(404, 'api-key.not-found');
    (await bearing(sari.key).get('/sessions/current')).expect(200);
  });

  it('makes no other key and no second factor, and signs no browser out', async () => {
    const { key } = await aKey();
    (await bearing(key).post('/me/api-keys', { name: 'Anak' })).expect(403, 'account.session-needed');
    (await bearing(key).post('/me/second-factor')).expect(403, 'account.session-needed');
    (await bearing(key).post('/sessions/current/second-factor', { code: '123456' })).expect(403, 'account.session-needed');
    (await bearing(key).delete('/sessions/current')).expect(403, 'account.session-needed');
  });

  it('lives for a year at most', async () => {
    const { browser } = await aKey();
    const inDays = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();
    for (const expiresAt of [inDays(-1), inDays(0), inDays(366)]) (await browser.post('/me/api-keys', { name: 'X', expiresAt })).expect(422, 'account.key-expiry');
    expect((await browser.post('/me/api-keys', { name: 'X', expiresAt: inDays(30) })).expect(201).body.expiresAt).toBe(inDays(30));
  });

  it('made before its owner had a second factor never wields an office', async () => {
    const agency = await anAgency(world);
    const admin = await anOfficial(world, 'Rina', null, 'administrator');
    const before = await aKey();
    const decree = { role: 'ppk', agencyId: agency.id, decreeNumber: 'SK/14/2026', from: '2026-01-01T00:00:00+07:00' };
    (await admin.post(`/people/${before.personId}/appointments`, decree)).expect(201);
    const { browser } = await before.browser.withSecondFactor();
    expect((await bearing(before.key).get('/sessions/current')).body.can['lot.draft']).toBeUndefined();
    await world.clock.forward(1000);
    const { body } = (await browser.post('/me/api-keys', { name: 'Dengan faktor kedua' })).expect(201);
    expect((await bearing(body.key).get('/sessions/current')).body.can['lot.draft']).toBe(true);
  });
});
