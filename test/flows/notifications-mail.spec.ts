import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { CLOCK } from '../../src/core/actor.js';
import { LETTERS, MAIL } from '../../src/platform/jobs/queues.js';
import { Relay } from '../../src/platform/jobs/relay.js';
import { Work } from '../../src/platform/work.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { aRankedLot } from '../support/given-opened.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { offer } from '../support/offers.js';
import { anOfficial, aPerson, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';
import type { Json } from '../support/client.js';

describe('a letter', () => {
  let world: World;
  let post: MailCatcher;
  let office: Office;
  let admin: Person;
  beforeAll(async () => {
    post = await MailCatcher.open();
    world = await openWorld(undefined, { SMTP_URL: post.url, LUMBUNG_URL: 'http://lumbung.example' });
    office = await anOffice(world);
    admin = await anOfficial(world, 'Yanto', null, 'administrator');
    await world.dueWork();
  });
  beforeEach(() => { post.mood = 'takes'; post.letters.length = 0; post.offered = 0; });
  afterAll(async () => { await world.close(); await post.close(); });

  /** The queue's patience is real time; a story does not wait for it. */
  const triedAgain = async () => {
    for (const name of [MAIL, LETTERS]) await world.app.get<Queue>(getQueueToken(name), { strict: false }).promoteJobs();
    await world.dueWork();
  };
  const deadLetters = async (query = '') => (await admin.get(`/letters?${query}`)).expect(200).body.items as Json[];
  const lettersOf = async (person: Person) => (await world.owner.query<{ state: string; attempts: number; failure: string | null }>(
    'select l.state, l.attempts, l.failure from mail l join message m on m.id = l.message_id where m.person_id = $1', [person.id])).rows;
  /** Something small that concerns one person only. */
  const somethingHappensTo = (person: Person) => world.app.get(Work).run(CLOCK, async ({ record }) => { record('person.second-factor-set', { subject: person.id, facts: {} }); });

  it('tells Sari that her lot was awarded, in Indonesian, in English below, with the way to Lumbung', async () => {
    const ranked = await aRankedLot(world, office);
    (await office.officer.post(`/lots/${ranked.lot.id}/award`)).expect(201);
    await world.dueWork();
    const [letter] = post.lettersTo('Dapur 23000').filter(({ subject }) => subject.includes('ditetapkan'));
    expect(letter?.subject).toBe(`Lumbung: Pemenang lot ${ranked.lot.code} ditetapkan`);
    expect(letter?.text).toMatch(new RegExp(`^Yth\\. Dapur 23000,[^]*Pemenang lot ${ranked.lot.code} sudah ditetapkan[^]*http://lumbung\\.example[^]*Dear Dapur 23000,[^]*was awarded[^]*http://lumbung\\.example`));
  });

  it('goes to everybody once, names nobody else, and holds neither price nor hole', async () => {
    const sari = await aVendor(world, 'Dapur Sari');
    const lot = await aPublishedLot(world, office);
    (await offer(sari, lot, 24_321)).expect(201);
    await world.dueWork();
    expect(post.lettersTo('Dapur Sari').map(({ subject }) => subject).sort()).toEqual([`Lumbung: Lot baru ${lot.code}`, `Lumbung: Penawaran untuk lot ${lot.code} diterima`]);
    expect(new Set(post.letters.map(({ messageId }) => messageId)).size).toBe(post.letters.length);
    for (const { text } of post.letters) {
      expect(text).not.toMatch(/24[.,]?321|4[.,]?864[.,]?200|[{}]|undefined/);
      expect(text.match(/Yth\. [^,]+,/g)).toHaveLength(1);
      expect(text.includes('Dapur Sari')).toBe(text.startsWith('Yth. Dapur Sari,'));
    }
  });

  it('waits for a mail server that asks to come back later, and leaves once when it takes letters again', async () => {
    const sari = await aPerson(world, 'Sari Sabar');
    post.mood = 'comes-back';
    await somethingHappensTo(sari);
    await world.dueWork();
    expect(await lettersOf(sari)).toEqual([{ state: 'waiting', attempts: 1, failure: 'EENVELOPE 451' }]);
    expect((await sari.get('/messages')).body.items).toHaveLength(1);
    post.mood = 'takes';
    await triedAgain();
    await triedAgain();
    expect(await lettersOf(sari)).toEqual([{ state: 'sent', attempts: 2, failure: null }]);
    expect(post.lettersTo('Sari Sabar')).toHaveLength(1);
  });

  it('is dead after the last try, is seen by administrators only, and leaves when it is sent again', async () => {
    const tuti = await aPerson(world, 'Tuti Tekun');
    post.mood = 'comes-back';
    await somethingHappensTo(tuti);
    for (let tries = 0; tries < 10; tries += 1) await triedAgain();
    expect(await lettersOf(tuti)).toEqual([{ state: 'dead', attempts: 10, failure: 'EENVELOPE 451' }]);
    (await tuti.get('/letters')).expect(403, 'policy.not-permitted');
    const [dead] = await deadLetters('kind=notice&failure=EENVELOPE%20451');
    expect(dead).toMatchObject({ kind: 'notice', about: 'person.second-factor-set', person: { id: tuti.id, name: 'Tuti Tekun' }, state: 'dead', attempts: 10, can: { sendAgain: true } });
    expect(JSON.stringify(dead)).not.toMatch(/@|autentikator/i);
    expect((await admin.get('/queues')).expect(200).body.tables.deadLetters).toBe(1);
    post.mood = 'takes';
    (await tuti.post(`/letters/${dead?.id}/sending`)).expect(403);
    (await admin.post(`/letters/${dead?.id}/sending`)).expect(201);
    await world.dueWork();
    expect(post.lettersTo('Tuti Tekun')).toHaveLength(1);
    expect(await deadLetters()).toEqual([]);
    (await admin.post(`/letters/${dead?.id}/sending`)).expect(422, 'letter.not-dead');
    const { rows } = await world.owner.query(`select convert_from(bytes, 'UTF8')::jsonb->'facts'->>'mail' as mail from event where kind = 'message.sent-again'`);
    expect(rows).toEqual([{ mail: dead?.id }]);
  });

  it('is not tried again when the address is refused for good, and can die twice', async () => {
    const wati = await aPerson(world, 'Wati Pindah');
    post.mood = 'refuses';
    await somethingHappensTo(wati);
    await world.dueWork();
    expect(await lettersOf(wati)).toEqual([{ state: 'dead', attempts: 1, failure: 'EENVELOPE 550' }]);
    const [dead] = await deadLetters();
    (await admin.post(`/letters/${dead?.id}/sending`)).expect(201);
    await world.dueWork();
    expect(await lettersOf(wati)).toEqual([{ state: 'dead', attempts: 2, failure: 'EENVELOPE 550' }]);
    post.mood = 'takes';
    (await admin.post(`/letters/${dead?.id}/sending`)).expect(201);
    await world.dueWork();
    expect(post.lettersTo('Wati Pindah')).toHaveLength(1);
  });

  it('is sent again together with all that failed alike', async () => {
    const [iis, mimin] = [await aPerson(world, 'Iis'), await aPerson(world, 'Mimin')];
    post.mood = 'refuses';
    for (const person of [iis, mimin]) await somethingHappensTo(person);
    await world.dueWork();
    post.mood = 'takes';
    expect((await admin.post('/letters/sending', { failure: 'ECONNECTION' })).expect(201).body).toEqual({ letters: 0 });
    expect((await admin.post('/letters/sending', { failure: 'EENVELOPE 550' })).expect(201).body).toEqual({ letters: 2 });
    (await iis.post('/letters/sending', {})).expect(403, 'policy.not-permitted');
    await world.dueWork();
    expect([post.lettersTo('Iis').length, post.lettersTo('Mimin').length]).toEqual([1, 1]);
    expect(await deadLetters()).toEqual([]);
  });

  it.each(['hangs', 'drops-before'] as const)('comes once from a server that %s in the middle', async (mood) => {
    const name = `Neneng ${mood}`;
    const neneng = await aPerson(world, name);
    post.mood = mood;
    await somethingHappensTo(neneng);
    await world.dueWork();
    expect(await lettersOf(neneng)).toEqual([{ state: 'waiting', attempts: 1, failure: expect.stringMatching(/^(ETIMEDOUT|ECONNECTION|ESOCKET|ECONNRESET)/) }]);
    post.mood = 'takes';
    await triedAgain();
    expect(post.lettersTo(name)).toHaveLength(1);
  });

  it('comes twice under one Message-ID only when the server took it and could not say so', async () => {
    const ujang = await aPerson(world, 'Ujang');
    post.mood = 'drops-after';
    await somethingHappensTo(ujang);
    await world.dueWork();
    post.mood = 'takes';
    await triedAgain();
    const letters = post.lettersTo('Ujang');
    expect(letters).toHaveLength(2);
    expect(letters[1]).toEqual(letters[0]);
    expect((await ujang.get('/messages')).body.items).toHaveLength(1);
  });

  it('is sent by one worker only, though the queue hands it to three at once', async () => {
    const didi = await aPerson(world, 'Didi');
    await somethingHappensTo(didi);
    post.beforeAnswer = () => new Promise((resume) => { setTimeout(resume, 150); });
    await world.app.get(Relay).carry();
    const mail = world.app.get<Queue>(getQueueToken(MAIL), { strict: false });
    const { rows: [row] } = await eventually(() => world.owner.query<{ id: string }>('select l.id from mail l join message m on m.id = l.message_id where m.person_id = $1', [didi.id]));
    await mail.addBulk([1, 2, 3].map((at) => ({ name: MAIL, data: { id: row?.id }, opts: { jobId: `${row?.id}-again-${at}`, attempts: 3 } })));
    await world.dueWork();
    await triedAgain();
    post.beforeAnswer = () => undefined;
    expect(post.lettersTo('Didi')).toHaveLength(1);
  });

  it('does not come to who wants none, but for the safety of the account it does', async () => {
    const euis = await aVendor(world, 'Dapur Euis', { categories: ['food'] });
    expect((await euis.get('/messages/by-mail')).expect(200).body).toEqual({ wanted: true });
    expect((await euis.put('/messages/by-mail', { wanted: false })).expect(200).body).toEqual({ wanted: false });
    await aPublishedLot(world, office);
    await somethingHappensTo(euis);
    await world.dueWork();
    expect((await euis.get('/messages')).body.items.map(({ kind }: Json) => kind).sort()).toEqual(['lot.published', 'person.second-factor-set']);
    expect(post.lettersTo('Dapur Euis').map(({ subject }) => subject)).toEqual(['Lumbung: Autentikator dipasang']);
    expect((await euis.put('/messages/by-mail', { wanted: true })).expect(200).body).toEqual({ wanted: true });
  });
});

async function eventually<Rows extends { readonly rows: readonly unknown[] }>(ask: () => Promise<Rows>): Promise<Rows> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await ask();
    if (answer.rows.length > 0) return answer;
    await new Promise((resume) => { setTimeout(resume, 20); });
  }
  throw new Error('it did not happen within two seconds');
}
