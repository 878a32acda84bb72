import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { pino } from 'pino';
import { QUEUES } from '../../src/platform/jobs/queues.js';
import { slipOf } from '../../src/sealer/slip.js';
import { DOCUMENT, READING, several } from '../support/api-walk.js';
import { canariesIn, canary, CANARIES, PLANTED } from '../support/canaries.js';
import { filesIn, keepWal, onDisk, type Finds, type WalPosition } from '../support/hunting-ground.js';
import type { Json } from '../support/client.js';
import { openBox } from '../support/committee.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { addressOf, aLivedInHouse, holdersOf, type LivedIn } from '../support/lived-in.js';
import { priced, sealed } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';
const OFFERS = FULL ? CANARIES : 30;
const PAGES = ['/', '/lot', '/penetapan', '/pelaku-usaha', '/bantuan', '/kepercayaan', '/log/checkpoint', '/healthz', '/readyz', '/api/docs'];

describe('The hunt for a price before its hour', () => {
  let world: World;
  let house: LivedIn;
  let office: Office;
  let lot: Json;
  const said: string[] = [];
  const receipts: Json[] = [];
  const bidders: { readonly vendor: Person; readonly slip: string }[] = [];
  const logged: string[] = [];
  /** Where the write-ahead log stood before the first offer: segments are used again, and other databases write to them too. */
  let began: WalPosition;
  beforeAll(async () => {
    world = await openWorld(undefined, {}, pino({ level: 'trace' }, { write: (line: string) => { logged.push(line); } }));
    house = await aLivedInHouse(world);
    began = await keepWal(world);
    office = await anOffice(world);
    lot = await aPublishedLot(world, office);
    for (let at = 0; at < OFFERS; at += 1) {
      const vendor = await aVendor(world, `Warung ${at}`);
      const { envelope, dataKey } = await sealed(vendor, lot, priced(lot, canary(at)));
      const answer = (await vendor.post(`/lots/${lot.id}/offers`, { format: 1, version: 1, manifestHash: lot.manifestHash, envelope })).expect(201);
      said.push(answer.text);
      receipts.push(answer.body);
      bidders.push({ vendor, slip: await slipOf(new Uint8Array(dataKey)) });
      if (at % 10 === 3) (await vendor.post(`/lots/${lot.id}/offers/withdrawal`, {})).expect(201);
      if (at % 10 === 5) said.push((await vendor.post(`/lots/${lot.id}/offers`, { format: 1, version: 9, manifestHash: lot.manifestHash, envelope })).expect(422).text);
    }
    await world.dueWork();
  }, 600_000);
  afterAll(() => world.close());

  it('finds none while the lot is open', async () => {
    const found = await finds();
    expect(found).toEqual(nothing(found));
  }, 600_000);

  it('finds none after the closing either, with one share and half of the slips handed in', async () => {
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
    await world.dueWork();
    (await office.officer.post(`/lots/${lot.id}/recovery`, { lost: [2, 3], reason: 'Latihan' })).expect(201);
    (await office.kpa.post(`/lots/${lot.id}/recovery/permission`)).expect(201);
    for (const { vendor, slip } of bidders.filter((_, at) => at % 2 === 0 && at % 10 !== 3)) said.push((await vendor.post(`/lots/${lot.id}/recovery/slips`, { slip })).expect(201).text);
    expect((await openBox(office.committee.slice(0, 1), lot.id)).body.state).toBe('waiting');
    await world.dueWork();
    const found = await finds();
    expect(found).toEqual(nothing(found));
  }, 600_000);

  it('finds the one that is planted, in each of these places', async () => {
    const [queue] = QUEUES.map((name) => world.app.get<Queue>(getQueueToken(name), { strict: false }));
    await queue?.add('planted', { price: PLANTED }, { delay: 86_400_000 });
    const [shown] = (await world.visitor.get('/vendors')).expect(200).body.items;
    await world.owner.query(`update vendor set name = 'Harga ' || $2 where id = $1`, [shown.id, PLANTED.toLocaleString('id-ID')]);
    await world.owner.query(`insert into event_detail (event_id, salt, body) select id, decode(repeat('00', 16), 'hex'), jsonb_build_object('note', $1::text) from event order by at limit 1`, [String(PLANTED)]);
    await world.owner.query('create table planted (price bigint)');
    await world.owner.query('insert into planted values ($1)', [PLANTED]);
    world.app.getHttpAdapter().getInstance().log.info({ price: PLANTED }, 'planted');
    mkdirSync(join(world.config.dataDirectory, 'mail'), { recursive: true });
    writeFileSync(join(world.config.dataDirectory, 'mail', 'planted.eml'), Buffer.from(`{"total":${PLANTED}}`).toString('base64'));
    await new Promise((resume) => { setTimeout(resume, 1100); });
    const found = await finds();
    const blind = Object.entries(found).filter(([, list]) => !list.some((find) => find.startsWith(String(PLANTED)))).map(([place]) => place);
    expect(blind).toEqual([]);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['answers', 'pages', 'tables', 'queue', 'log', 'files']));
    await world.owner.query('drop table planted');
  }, 600_000);

  it('finds every last one once the lot is open', async () => {
    expect((await openBox(office.committee.slice(1, 2), lot.id)).body.state).toBe('opened');
    const { items } = (await world.visitor.get(`/lots/${lot.id}/offers?limit=100`)).expect(200).body;
    expect(items.length).toBeGreaterThan(Math.min(100, OFFERS) * 0.8);
    const { text } = (await world.visitor.get(`/lots/${lot.id}/minutes`)).expect(200);
    const last = bidders.map((_, at) => at).filter((at) => at % 10 !== 3);
    const read = new Set(canariesIn(Buffer.from(text)).map((find) => find.slice(0, 8)));
    expect(last.filter((at) => !read.has(String(canary(at))))).toEqual([]);
  }, 60_000);

  const nothing = (found: Finds): Finds => Object.fromEntries(Object.keys(found).map((place) => [place, []]));

  const finds = async (): Promise<Finds> => {
    const all: Record<string, readonly string[]> = {
      answers: [...canariesIn(Buffer.from(said.join('\n'))), ...(await inAnswers())], pages: await inPages(), ...(await inTables()),
      log: canariesIn(Buffer.from(logged.join(''))), files: filesIn(world.config.dataDirectory).flatMap((bytes) => canariesIn(bytes)),
    };
    expect(logged.length).toBeGreaterThan(OFFERS);
    return { ...all, ...(await onDisk(world, began)) };
  };

  /** Every reading door of the API, by everyone who may come in, at the lot in question and its offers. */
  const inAnswers = async (): Promise<readonly string[]> => {
    const callers = [...house.callers.filter(({ foreign, name }) => !foreign || name === 'nobody'), ...committee(), bidder(0)];
    const ids: LivedIn = { callers, ids: { ...house.ids, lots: [lot.id], offers: receipts.slice(0, 4).map(({ offerId }) => offerId) } };
    const [found, heard]: [string[], string[]] = [[], []];
    await several(READING, async (door) => {
      for (const { headers, name } of holdersOf(door, callers)) {
        const lying = ids.ids[/\/([a-z-]+)\/\{/.exec(door.path)?.[1] ?? ''] ?? [];
        for (const id of lying.length === 0 ? [undefined] : lying.slice(0, 4)) {
          const response = await fetch(world.url + addressOf(door, ids, id), { headers, redirect: 'manual' });
          const [bytes, lines] = [Buffer.from(await response.arrayBuffer()), [...response.headers].join('\n')];
          heard.push(door.path);
          found.push(...canariesIn(Buffer.concat([bytes, Buffer.from(lines)])).map((find) => `${find} in ${door.path} as ${name}`));
        }
      }
    });
    expect(new Set(heard).size).toBe(Object.values(DOCUMENT.paths).filter(({ get }) => get !== undefined).length);
    return found;
  };

  /** Whoever holds a key of this lot, and its own officials. */
  const committee = () => [office.officer, office.ppk, office.kpa, ...office.committee.map(({ person }) => person)].map((person) =>
    ({ name: person.name, roles: ['signed-in', 'procurement-officer', 'opening-committee', 'ppk', 'kpa'] as const, foreign: false, headers: { cookie: `lumbung=${person.token}` }, person }));
  /** The vendor sees their own offers, and no price either. */
  const bidder = (at: number) => ({ name: 'bidder', roles: ['signed-in', 'vendor'] as const, foreign: false, headers: { cookie: `lumbung=${bidders[at]?.vendor.token ?? ''}` }, person: null });

  const inPages = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const path of [...PAGES, `/lot/${lot.code}`, `/lot/${lot.id}`]) {
      for (const headers of [{}, { cookie: `lumbung=${office.officer.token}` }]) found.push(...canariesIn(Buffer.from(await (await fetch(world.url + path, { headers })).arrayBuffer())));
    }
    return found;
  };

  /** Every row of every table as text, the queue's apart. */
  const inTables = async (): Promise<{ readonly tables: readonly string[]; readonly queue: readonly string[] }> => {
    const { rows } = await world.owner.query<{ schema: string; name: string }>(`select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'planted'`);
    const found: { tables: string[]; queue: string[] } = { tables: [], queue: [] };
    for (const { schema, name } of rows) {
      const { rows: lines } = await world.owner.query<{ line: string }>(`select t::text as line from "${schema}"."${name}" t`);
      found[schema === 'bullmq' ? 'queue' : 'tables'].push(...canariesIn(Buffer.from(lines.map(({ line }) => line).join('\n'))).map((find) => `${find} in ${name}`));
    }
    expect(rows.length).toBeGreaterThan(60);
    return found;
  };
});
