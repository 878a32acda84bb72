import { createHash } from 'node:crypto';
import { SEALED_KINDS } from '../../src/core/history/veil.js';
import type { Json } from '../support/client.js';
import { anOffice, aReadyLot, type Office } from '../support/given.js';
import { anAward, aLotWithOffers, opened } from '../support/given-awarded.js';
import { offer } from '../support/offers.js';
import { anOfficial, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

type Vendor = Person & { readonly vendorId: string };
type Reader = { get: Person['get'] };

describe('the history of a lot', () => {
  let world: World;
  let office: Office;
  let yuli: Person;
  let [sari, budi, cici]: Vendor[] = [];
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    yuli = await anOfficial(world, 'Yuli', null, 'auditor');
    [sari, budi, cici] = [await aVendor(world, 'Dapur Sari'), await aVendor(world, 'Dapur Budi'), await aVendor(world, 'Dapur Cici')];
  }, 120_000);
  afterAll(() => world.close());

  /** What everybody reads is made once a second. */
  const sharedBodyIsOver = () => new Promise((resume) => setTimeout(resume, 1100));
  const history = async (who: Reader, lot: Json): Promise<Json[]> => (await who.get(`/lots/${lot.id}/history?limit=100`)).expect(200).body.items;
  const kinds = (items: readonly Json[]) => items.map(({ kind }) => kind);

  describe('while the box is shut', () => {
    let lot: Json;
    let empty: Json;
    beforeAll(async () => {
      empty = await aLotWithOffers(world, office, { title: 'Nasi tanpa penawar', pieces: 100, offers: [], decidedAt: '2026-03-20T02:00:00.000Z' });
      lot = await aLotWithOffers(world, office, { title: 'Nasi tersegel', pieces: 100, offers: [[sari as Vendor, 24_000], [budi as Vendor, 23_000]], decidedAt: '2026-03-20T02:00:00.000Z' });
      (await offer(sari as Vendor, lot, 22_000, { version: 2 })).expect(201);
      (await (budi as Vendor).post(`/lots/${lot.id}/offers/withdrawal`, {})).expect(201);
      (await offer(cici as Vendor, lot, 21_000, { version: 7 })).expect(422, 'offer.version-differs');
    }, 120_000);

    it('tells the public, the agency, the inspectorate and a competitor nothing of offers: not whose, not when, not how many', async () => {
      const offers = await world.owner.query<{ id: string; vendor: string; hash: string; receipt: string }>(
        `select id, vendor_id as vendor, encode(envelope_hash, 'hex') as hash, receipt_code as receipt from offer where lot_id = $1`, [lot.id]);
      expect(offers.rows).toHaveLength(4);
      const secrets = [...offers.rows.flatMap(({ id, vendor, hash, receipt }) => [id, vendor, hash, receipt]), 'Dapur Sari', 'Dapur Budi', 'Dapur Cici'];
      const stranger = await aVendor(world, 'Warung Lain');
      for (const who of [world.visitor, stranger, yuli, office.ppk, office.officer, office.requester, await anOfficial(world, 'Adi', null, 'administrator')]) {
        for (const path of [`/lots/${lot.id}/history?limit=100`, '/audit/awards', '/audit/awards.csv', '/audit/shares', `/audit/awards?vendorId=${sari?.vendorId}`]) {
          const { text } = (await who.get(path)).expect(200);
          expect(secrets.filter((secret) => text.includes(secret) && !path.includes(secret))).toEqual([]);
        }
        const [full, none] = [await history(who, lot), await history(who, empty)];
        expect(kinds(full)).toEqual(kinds(none));
        expect((await who.get(`/lots/${lot.id}/history?limit=${full.length}`)).body.next).toBeNull();
      }
    });

    it('tells a vendor of its own offers only', async () => {
      const own = async (who: Reader) => kinds(await history(who, lot)).filter((kind) => kind.startsWith('offer.'));
      expect(await own(sari as Vendor)).toEqual(['offer.submitted', 'offer.submitted']);
      expect(await own(budi as Vendor)).toEqual(['offer.submitted', 'offer.withdrawn']);
      expect(await own(cici as Vendor)).toEqual(['offer.refused']);
      expect(JSON.stringify(await history(sari as Vendor, lot))).not.toContain(budi?.vendorId);
      expect(await own(await anOfficial(world, 'Yusuf', null, 'auditor'))).toEqual([]);
    });

    it('is read from an index that holds no sealed offer', async () => {
      const { rows: [index] } = await world.owner.query<{ def: string }>(`select pg_get_indexdef('event_lot_unsealed'::regclass) as def`);
      expect([...(index?.def ?? '').matchAll(/'([a-z.-]+)'::text/g)].map(([, kind]) => kind)).toEqual([...SEALED_KINDS]);
    });

    it('shows the count, but still no vendor, between the closing and the opening', async () => {
      await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
      await world.dueWork();
      await sharedBodyIsOver();
      for (const who of [world.visitor, yuli, office.officer]) {
        const items = await history(who, lot);
        expect(items.at(-1)).toMatchObject({ kind: 'lot.closed', sentence: { id: 'Lot ditutup; 1 penawaran tersegel di dalam kotak.' }, by: { role: 'clock' } });
        expect(JSON.stringify(items)).not.toMatch(/Dapur|offer\./);
      }
    });

    it('shows every attempt to everybody once it is opened', async () => {
      await opened(world, office, lot);
      await sharedBodyIsOver();
      for (const who of [world.visitor, yuli, budi as Vendor]) {
        expect(kinds(await history(who, lot)).filter((kind) => SEALED_KINDS.includes(kind)))
          .toEqual(['offer.submitted', 'offer.submitted', 'offer.submitted', 'offer.withdrawn', 'offer.refused']);
      }
      const [first] = (await history(world.visitor, lot)).filter(({ kind }) => kind === 'offer.opened');
      expect(first).toMatchObject({ facts: { vendor: sari?.vendorId, total: 2_200_000 }, sentence: { id: 'Penawaran Dapur Sari dibuka: Rp 2.200.000.', en: 'The offer of Dapur Sari was opened: Rp 2.200.000.' } });
    });
  });

  describe('of an award', () => {
    let lot: Json;
    beforeAll(async () => {
      ({ lot } = await anAward(world, office, { title: 'Nasi dinilai', pieces: 100, offers: [[sari as Vendor, 24_000], [budi as Vendor, 23_000]], decidedAt: '2026-04-20T02:00:00.000Z' }));
    }, 120_000);

    const PUBLIC = ['package.announced', 'lot.published', 'offer.submitted', 'offer.submitted', 'lot.closed', 'opening.confirmed', 'opening.confirmed', 'offer.opened', 'offer.opened',
      'lot.opened', 'evaluation.declared', 'evaluation.started', 'offer.checked', 'offer.checked', 'offer.checked', 'offer.checked', 'evaluation.finished', 'award.decided'];
    const INSIDE = ['request.drafted', 'request.submitted', 'request.accepted', 'package.assembled', 'package.planned', 'package.announced', 'lot.drafted', 'lot.prepared', ...PUBLIC.slice(1)];

    it('begins with the announcement for the public, and with the request for the agency and the inspectorate', async () => {
      expect(kinds(await history(world.visitor, lot))).toEqual(PUBLIC);
      expect(kinds(await history(cici as Vendor, lot))).toEqual(PUBLIC);
      const stranger = await anOffice(world);
      expect(kinds(await history(stranger.ppk, lot))).toEqual(PUBLIC);
      expect(kinds(await history(office.ppk, lot))).toEqual(INSIDE);
      expect(kinds(await history(yuli, lot))).toEqual(INSIDE);
    });

    it('names the office to everybody, the person and the written reasons to the inspectorate only', async () => {
      const line = async (who: Reader, kind: string) => (await history(who, lot)).find((item) => item.kind === kind);
      expect(await line(world.visitor, 'award.decided')).toMatchObject({ by: { role: 'procurement-officer', office: { id: 'Pejabat Pengadaan, Dinas Koperasi dan UMKM' }, person: null }, words: null });
      expect(await line(yuli, 'award.decided')).toMatchObject({ by: { person: 'Dewi' } });
      expect(await line(yuli, 'request.accepted')).toMatchObject({ by: { role: 'ppk', person: 'Budi' }, words: 'Sesuai rencana' });
      expect(await line(office.ppk, 'request.accepted')).toMatchObject({ by: { role: 'ppk', person: null }, words: null });
      expect(await line(world.visitor, 'offer.submitted')).toMatchObject({ by: { role: 'vendor', office: { id: 'Penyedia, Dapur Sari' }, person: null } });
      const { text } = await world.visitor.get(`/lots/${lot.id}/history?limit=100`);
      for (const name of ['Dewi', 'Hasan', 'Rina', 'Tuti']) expect(text).not.toContain(name);
    });

    it('carries the leaf of the record for each event, as anybody can compute it from the bytes', async () => {
      const { rows } = await world.owner.query<{ id: string; bytes: Buffer }>('select id, bytes from event where lot_id = $1', [lot.id]);
      const leaves = new Map(rows.map(({ id, bytes }) => [id, createHash('sha256').update(Buffer.of(0)).update(bytes).digest('hex')]));
      const items = (await history(world.visitor, lot)).filter(({ kind }) => kind !== 'package.announced');
      expect(items.map(({ id, leafHash }) => [id, leafHash])).toEqual(items.map(({ id }) => [id, leaves.get(id)]));
    });

    it('turns its pages without losing or repeating an event', async () => {
      for (const who of [world.visitor, yuli]) {
        const seen: string[] = [];
        for (let after = ''; ;) {
          const { body } = (await who.get(`/lots/${lot.id}/history?limit=4${after}`)).expect(200);
          seen.push(...body.items.map(({ id }: Json) => id));
          if (body.next === null) break;
          after = `&after=${body.next}`;
        }
        expect(seen).toEqual((await history(who, lot)).map(({ id }) => id));
      }
      (await world.visitor.get(`/lots/${lot.id}/history?after=rubbish`)).expect(400, 'paging.bad-cursor');
    });
  });

  it('of a draft is there for its agency and the inspectorate, and for nobody else', async () => {
    await world.clock.to(new Date('2026-03-03T02:00:00.000Z'));
    const draft = await aReadyLot(office);
    for (const who of [office.ppk, yuli]) expect(kinds(await history(who, draft))).toEqual(expect.arrayContaining(['lot.drafted', 'lot.prepared']));
    for (const who of [world.visitor, sari as Vendor, (await anOffice(world)).ppk]) (await who.get(`/lots/${draft.id}/history`)).expect(404, 'lot.not-found');
    (await world.visitor.get('/lots/bukan-id/history')).expect(404, 'lot.not-found');
  });

  it('tells everybody why a lot was taken back, as was promised to them', async () => {
    await world.clock.to(new Date('2026-03-03T02:00:00.000Z'));
    const lot = await aLotWithOffers(world, office, { title: 'Nasi batal', pieces: 10, offers: [], decidedAt: '2026-03-20T02:00:00.000Z' });
    (await office.ppk.post(`/lots/${lot.id}/cancellation`, { reason: 'Rapat ditiadakan.' })).expect(201);
    expect((await history(world.visitor, lot)).at(-1)).toMatchObject({ kind: 'lot.cancelled', words: 'Rapat ditiadakan.', by: { role: 'ppk' } });
  });
});
