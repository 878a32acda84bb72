import { anOfficial, aPerson, anAgency } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describe('the door', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('is healthy when the database answers and the clocks agree', async () => {
    (await world.visitor.get('/healthz')).expect(200);
  });

  it('tells a stranger to sign in, in Indonesian or English', async () => {
    const answer = (await world.visitor.get('/sessions/current')).expect(401, 'policy.not-signed-in');
    expect(answer.body.title).toBe('Silakan masuk terlebih dahulu.');
    expect((await world.visitor.get('/sessions/current', { 'accept-language': 'en' })).body.title).toBe('Please sign in first.');
  });

  it('knows who is there and what they may do', async () => {
    const budi = await anOfficial(world, 'Budi', await anAgency(world), 'ppk');
    const { body } = (await budi.get('/sessions/current')).expect(200);
    expect(body).toMatchObject({ name: 'Budi', can: { 'lot.draft': true } });
    expect(body.can['lot.publish']).toBeUndefined();
  });

  it('says the same words for an unknown account and a wrong password', async () => {
    await aPerson(world, 'Sari');
    const unknown = (await world.visitor.post('/sessions', { login: 'tidakada@lumbung.example', password: 'apa saja boleh' })).expect(401, 'account.wrong-login');
    expect(unknown.body.title).toContain('tidak cocok');
  });

  it('ends a session at once', async () => {
    const sari = await aPerson(world, 'Sari');
    (await sari.delete('/sessions/current')).expect(204);
    (await sari.get('/sessions/current')).expect(401);
  });
});
