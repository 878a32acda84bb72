import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { machineRandomness } from '../../src/sealer/randomness.js';
import { DocumentClearing } from '../../src/openings/document-clearing.js';
import { PrivateFileStore } from '../../src/platform/files/file-store.js';
import { sealOffer } from '../../src/sealer/seal.js';
import type { Json } from '../support/client.js';
import { openBox } from '../support/committee.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { priced } from '../support/offers.js';
import { anAgency, anOfficial, aVendor, type Person } from '../support/people.js';
import { announcement, offerWith, sealedPaper, sendPaper, sendPiece, type SealedPaper } from '../support/sealed-documents.js';
import { openWorld, type World } from '../support/world.js';

const SECRET = 'Resep rahasia Ibu Sari 7f3a';
/** Larger than a piece, so that it travels in three. */
const PDF = Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n% ${SECRET}\n${`% ${'x'.repeat(98)}\n`.repeat(1400)}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');

describe('Documents that come with an offer', () => {
  let world: World;
  let office: Office;
  let sari: Person;
  let kopwan: Person;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Sari');
    kopwan = await aVendor(world, 'Kopwan Mekar Sari', { kind: 'cooperative' });
  });
  afterAll(() => world.close());

  const hour = async (lot: Json) => {
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
    await world.dueWork();
    await openBox(office.committee.slice(0, 2), lot.id);
    await world.dueWork();
  };

  it('travel sealed in pieces, lie unread until the opening, and are then the officer\'s to download', async () => {
    const lot = await aPublishedLot(world, office);
    const key = machineRandomness.bytes(32);
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8c2f39' } }).jpeg().toBuffer();
    const [paper, picture] = [await sealedPaper(sari, lot, key, PDF), await sealedPaper(sari, lot, key, photo)];
    expect(paper.pieces).toHaveLength(3);
    for (const each of [paper, picture]) await sendPaper(sari, lot, each);
    const { offerId } = await offerWith(sari, lot, { ...priced(lot, 24_000), documents: [{ name: 'Resep.pdf', ...paper.mark }, { name: 'Dapur.jpg', ...picture.mark }] }, key);
    expect(onDisk().some((bytes) => bytes.includes(SECRET))).toBe(false);
    const tono = await anOfficial(world, 'Tono', null, 'auditor');
    expect((await tono.get(`/audit/lots/${lot.id}/documents`)).expect(200).body.items).toEqual([]);
    await hour(lot);
    const { items } = (await office.officer.get(`/offers/${offerId}/documents`)).expect(200).body;
    expect(items.map(({ name, state, mediaType }: Json) => [name, state, mediaType])).toEqual([['Resep.pdf', 'opened', 'application/pdf'], ['Dapur.jpg', 'opened', 'image/webp']]);
    const download = await fetch(`${world.url}/api/v1/offer-documents/${items[0].id}`, { headers: { cookie: `lumbung=${office.officer.token}` } });
    expect(Buffer.from(await download.arrayBuffer()).equals(PDF)).toBe(true);
    expect([download.headers.get('content-disposition'), download.headers.get('x-content-type-options'), download.headers.get('content-security-policy')])
      .toEqual([`attachment; filename="dokumen-${items[0].id}.pdf"`, 'nosniff', "default-src 'none'; sandbox"]);
    expect(onDisk().some((bytes) => bytes.includes(SECRET))).toBe(true);
    (await sari.get(`/offer-documents/${items[0].id}`)).expect(200);
    const stranger = await anOfficial(world, 'Orang lain', await anAgency(world, 'Dinas Lain'), 'procurement-officer');
    for (const other of [kopwan, stranger]) (await other.get(`/offer-documents/${items[0].id}`)).expect(404, 'offer-document.not-found');
    (await office.requester.get(`/offer-documents/${items[0].id}`)).expect(403);
    const yuli = await anOfficial(world, 'Yuli', null, 'auditor');
    (await yuli.get(`/offer-documents/${items[0].id}`)).expect(403, 'policy.not-permitted');
    expect((await yuli.get(`/audit/lots/${lot.id}/documents`)).expect(200).body.items.map(({ offerId: of, name }: Json) => [of, name])).toEqual([[offerId, 'Resep.pdf'], [offerId, 'Dapur.jpg']]);
    for (let time = 0; time < 2; time += 1) {
      const read = await fetch(`${world.url}/api/v1/audit/offer-documents/${items[0].id}`, { headers: { cookie: `lumbung=${yuli.token}` } });
      expect([Buffer.from(await read.arrayBuffer()).equals(PDF), read.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([true, true]);
    }
    const { rows: traces } = await world.owner.query<{ resource: string }>(`select convert_from(bytes, 'UTF8')::jsonb->'facts'->>'resource' as resource from event where kind = 'audit.read' and subject = $1 order by id`, [yuli.id]);
    expect(traces.map(({ resource }) => resource)).toEqual([`audit/lots/${lot.id}/documents`, `audit/offer-documents/${items[0].id}`]);
    for (const other of [office.officer, office.ppk, sari]) for (const path of [`audit/lots/${lot.id}/documents`, `audit/offer-documents/${items[0].id}`]) (await other.get(`/${path}`)).expect(403, 'policy.not-permitted');
    const shown = async (person: Person, path: string) => (await (await fetch(`${world.url}${path}`, { headers: { accept: 'text/html', cookie: `lumbung=${person.token}` } })).text()).includes(`offer-documents/${items[0].id}"`);
    expect([await shown(yuli, `/lot/${lot.code}/penawaran`), await shown(office.officer, `/lot/${lot.code}/penawaran`), await shown(office.officer, `/kerja/lot/${lot.id}/evaluasi`), await shown(office.kpa, `/kerja/lot/${lot.id}/evaluasi`)]).toEqual([true, false, true, false]);
  });

  it('go on where a broken line left off, and take no piece that was damaged', async () => {
    const lot = await aPublishedLot(world, office);
    const paper = await sealedPaper(sari, lot, machineRandomness.bytes(32), PDF);
    const said = await announcement(paper);
    const { body: first } = (await sari.post(`/lots/${lot.id}/sealed-documents`, said)).expect(201);
    expect(first.missing).toEqual(said.pieces);
    const [one, two, three] = paper.pieces.map((piece) => piece.slice());
    if (one === undefined || two === undefined || three === undefined) throw new Error('three pieces were expected');
    (await sendPiece(sari, first.id, two)).expect(200);
    one[7] = (one[7] ?? 0) ^ 1;
    (await sendPiece(sari, first.id, one)).expect(422, 'document.other-piece');
    const { body: again } = (await sari.post(`/lots/${lot.id}/sealed-documents`, said)).expect(201);
    expect(again).toEqual({ id: first.id, hash: paper.mark.hash, missing: [said.pieces[0], said.pieces[2]] });
    (await kopwan.get(`/sealed-documents/${first.id}`)).expect(404, 'sealed-document.not-found');
    (await sendPiece(kopwan, first.id, three)).expect(404, 'sealed-document.not-found');
    (await sari.post(`/lots/${lot.id}/sealed-documents`, { ...said, pieces: said.pieces.toReversed() })).expect(422, 'document.changed');
    (await sari.post(`/lots/${lot.id}/sealed-documents`, { ...said, size: 1 })).expect(422, 'document.form');
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 1));
    (await sendPiece(sari, first.id, three)).expect(422, 'document.too-late');
    expect((await sari.get(`/sealed-documents/${first.id}`)).body.missing).toHaveLength(2);
    (await sari.post(`/lots/${lot.id}/sealed-documents`, said)).expect(422, 'document.too-late');
  });

  it('that did not arrive, or are not what they seem, are named as such and harm no price', async () => {
    const lot = await aPublishedLot(world, office);
    const key = machineRandomness.bytes(32);
    const [absent, script, moved] = [await sealedPaper(sari, lot, key, PDF), await sealedPaper(sari, lot, key, Buffer.from('%PDF-1.7\n<< /S /JavaScript >>\n%%EOF\n')), await sealedPaper(sari, lot, machineRandomness.bytes(32), PDF)];
    for (const each of [script, moved]) await sendPaper(sari, lot, each);
    const documents = [{ name: 'Tidak dikirim.pdf', ...absent.mark }, { name: 'Nakal.pdf', ...script.mark }, { name: 'Kunci lain.pdf', ...moved.mark }];
    const { offerId } = await offerWith(sari, lot, { ...priced(lot, 24_000), documents }, key);
    await hour(lot);
    const { items } = (await office.officer.get(`/offers/${offerId}/documents`)).expect(200).body;
    expect(items.map(({ state, fault }: Json) => [state, fault])).toEqual([['missing', 'document.missing'], ['refused', 'paper.not-only-pages'], ['refused', 'document.unreadable']]);
    (await office.officer.get(`/offer-documents/${items[1].id}`)).expect(422, 'paper.not-only-pages');
    expect((await world.visitor.get(`/lots/${lot.id}/offers`)).body.items.map(({ fault }: Json) => fault)).toEqual([null]);
  });

  it('of an earlier version stay sealed for ever, unless the last version names them again', async () => {
    const lot = await aPublishedLot(world, office);
    const key = machineRandomness.bytes(32);
    const [kept, dropped] = [await sealedPaper(sari, lot, key, PDF), await sealedPaper(sari, lot, key, Buffer.concat([PDF, Buffer.from(' ')]))];
    for (const each of [kept, dropped]) await sendPaper(sari, lot, each);
    await offerWith(sari, lot, { ...priced(lot, 24_000), documents: [{ name: 'Lama.pdf', ...dropped.mark }] }, key);
    const { offerId } = await offerWith(sari, lot, { ...priced(lot, 23_000), documents: [{ name: 'Baru.pdf', ...kept.mark }] }, key, 2);
    await hour(lot);
    expect((await office.officer.get(`/offers/${offerId}/documents`)).body.items.map(({ name, state }: Json) => [name, state])).toEqual([['Baru.pdf', 'opened']]);
    const { rows: [counted] } = await world.owner.query<{ named: number; sent: number }>(
      'select (select count(*)::int from offer_document where lot_id = $1) as named, (select count(*)::int from sealed_document where lot_id = $1) as sent', [lot.id]);
    expect(counted).toEqual({ named: 1, sent: 2 });
  });

  describe('of versions that were replaced or withdrawn', () => {
    const clearing = () => world.app.get(DocumentClearing, { strict: false });
    const cleared = async (lot: Json) => (await world.owner.query<{ hash: string }>(`select encode(d.hash, 'hex') as hash from cleared_document c join sealed_document d on d.id = c.document_id where d.lot_id = $1 order by 1`, [lot.id])).rows.map(({ hash }) => hash);
    const told = async (lot: Json) => (await world.owner.query(`select convert_from(bytes, 'UTF8')::jsonb->'facts' as facts from event where lot_id = $1 and kind = 'lot.documents-cleared' order by id`, [lot.id])).rows.map(({ facts }: Json) => facts.documents as number);
    const lying = ({ pieces }: SealedPaper) => pieces.map((piece) => onDisk().some((bytes) => bytes.equals(piece)));

    it('lie until the opening and are deleted after it, also when the first try dies half-way; what the last version names stays', async () => {
      const lot = await aPublishedLot(world, office);
      const key = machineRandomness.bytes(32);
      const [kept, dropped, taken] = [await sealedPaper(sari, lot, key, PDF), await sealedPaper(sari, lot, key, Buffer.concat([PDF, Buffer.from(' ')])), await sealedPaper(kopwan, lot, key, PDF)];
      for (const paper of [kept, dropped]) await sendPaper(sari, lot, paper);
      await sendPaper(kopwan, lot, taken);
      await offerWith(sari, lot, { ...priced(lot, 24_000), documents: [{ name: 'Lama.pdf', ...dropped.mark }] }, key);
      const { offerId } = await offerWith(sari, lot, { ...priced(lot, 23_000), documents: [{ name: 'Baru.pdf', ...kept.mark }] }, key, 2);
      await offerWith(kopwan, lot, { ...priced(lot, 24_500), documents: [{ name: 'Ditarik.pdf', ...taken.mark }] }, key);
      (await kopwan.post(`/lots/${lot.id}/offers/withdrawal`, {})).expect(201);
      await clearing().clear(lot.id);
      await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
      await world.dueWork();
      await clearing().clear(lot.id);
      expect([await cleared(lot), lying(dropped), lying(taken)]).toEqual([[], [true, true, true], [true, true, true]]);
      await expect(world.owner.query('insert into cleared_document select id, lumbung_now() from sealed_document where lot_id = $1', [lot.id])).rejects.toThrow('before the opening');
      const discard = jest.spyOn(world.app.get(PrivateFileStore, { strict: false }), 'discard').mockImplementationOnce(async (hash) => { await rm(join(world.config.dataDirectory, 'private-files', hash.slice(0, 2), hash)); throw new Error('the power went'); });
      await openBox(office.committee.slice(0, 2), lot.id);
      await world.dueWork();
      discard.mockRestore();
      expect([await cleared(lot), await told(lot), [...lying(dropped), ...lying(taken)].filter(Boolean).length]).toEqual([[], [], 5]);
      await world.clock.forward(60_000);
      await world.dueWork();
      expect([await cleared(lot), await told(lot)]).toEqual([[dropped.mark.hash, taken.mark.hash].toSorted(), [2]]);
      expect([lying(kept), lying(dropped), lying(taken)]).toEqual([[true, true, true], [false, false, false], [false, false, false]]);
      const { items: [named] } = (await office.officer.get(`/offers/${offerId}/documents`)).expect(200).body;
      (await sari.get(`/offer-documents/${named.id}`)).expect(200);
      await expect(world.owner.query(`insert into cleared_document select id, lumbung_now() from sealed_document where lot_id = $1 and hash = decode($2, 'hex')`, [lot.id, kept.mark.hash])).rejects.toThrow('last version names');
      await clearing().clear(lot.id);
      expect(await told(lot)).toEqual([2]);
      expect((await world.owner.query('select 1 from sealed_piece p join sealed_document d on d.id = p.document_id where d.lot_id = $1', [lot.id])).rows).toHaveLength(9);
    });

    it('go with a lot that is cancelled; a piece that another lot has too stays for that one', async () => {
      const [one, other] = [await aPublishedLot(world, office), await aPublishedLot(world, office)];
      const paper = await sealedPaper(sari, one, machineRandomness.bytes(32), PDF);
      for (const lot of [one, other]) await sendPaper(sari, lot, paper);
      for (const [lot, lies] of [[one, true], [other, false]] as const) {
        (await office.ppk.post(`/lots/${lot.id}/cancellation`, { reason: 'Anggaran digeser.' })).expect(201);
        await world.dueWork();
        expect([await cleared(lot), lying(paper)]).toEqual([[paper.mark.hash], [lies, lies, lies]]);
      }
    });

    it('wait where the last version did not open, until the lot is over', async () => {
      const lot = await aPublishedLot(world, office);
      const paper = await sealedPaper(sari, lot, machineRandomness.bytes(32), PDF);
      await sendPaper(sari, lot, paper);
      const { body: sealing } = (await sari.get(`/lots/${lot.id}/sealing`)).expect(200);
      const { envelope } = await sealOffer({ ...sealing, vendorId: sari.vendorId ?? '', version: 1 }, priced(lot, 24_000), machineRandomness);
      envelope[envelope.length - 1] = (envelope.at(-1) ?? 0) ^ 1;
      (await sari.post(`/lots/${lot.id}/offers`, { format: 1, version: 1, manifestHash: lot.manifestHash, envelope: Buffer.from(envelope).toString('base64') })).expect(201);
      await hour(lot);
      expect([await cleared(lot), lying(paper)]).toEqual([[], [true, true, true]]);
      (await office.officer.post(`/lots/${lot.id}/failure`, { reasonCode: 'no-valid-offers', reason: 'Amplop tidak terbuka.' })).expect(201);
      await world.dueWork();
      expect([await cleared(lot), lying(paper)]).toEqual([[paper.mark.hash], [false, false, false]]);
    });
  });

  const onDisk = () => {
    const folder = join(world.config.dataDirectory, 'private-files');
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  };
});
