import { Mender } from '../../src/platform/jobs/mender.js';
import type { Json } from '../support/client.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { anOfficial, type Person } from '../support/people.js';
import { anAccount, codeIn } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

describe('a private letter', () => {
  let world: World;
  let post: MailCatcher;
  let admin: Person;
  beforeAll(async () => {
    post = await MailCatcher.open();
    world = await openWorld(undefined, { SMTP_URL: post.url, LUMBUNG_URL: 'http://lumbung.example' });
    admin = await anOfficial(world, 'Yanto', null, 'administrator');
  });
  afterAll(async () => { await world.close(); await post.close(); });

  const deadLetters = async (query = '') => (await admin.get(`/letters?${query}`)).expect(200).body.items as Json[];

  it('with a code that fails for good is seen without its code, and is sent again while it is of use', async () => {
    const { email, id } = await anAccount(world, 'Asih');
    await world.dueWork();
    post.mood = 'refuses';
    (await world.visitor.post('/recoveries', { login: email })).expect(202);
    await world.dueWork();
    const [dead] = await deadLetters('kind=private');
    expect(dead).toMatchObject({ kind: 'private', about: null, person: { id, name: 'Asih' }, state: 'dead', failure: 'EENVELOPE 550', can: { sendAgain: true } });
    expect(JSON.stringify(dead)).not.toMatch(/@|\d{4} \d{4}/);
    post.mood = 'takes';
    post.letters.length = 0;
    (await admin.post(`/letters/${dead?.id}/sending`)).expect(201);
    await world.dueWork();
    expect(codeIn(post.lettersTo('Asih')[0]?.text)).toMatch(/^\d{8}$/);

    post.mood = 'refuses';
    (await world.visitor.post('/recoveries', { login: email })).expect(202);
    await world.dueWork();
    const [late] = await deadLetters('kind=private');
    await world.clock.forward(31 * 60_000);
    expect((await deadLetters('kind=private'))[0]).toMatchObject({ id: late?.id, can: { sendAgain: false } });
    (await admin.post(`/letters/${late?.id}/sending`)).expect(422, 'letter.no-longer-useful');
    await world.app.get(Mender).mend();
    expect((await world.owner.query('select sealed from letter where id = $1', [late?.id])).rows).toEqual([{ sealed: null }]);
  });
});
