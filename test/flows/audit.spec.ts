import type { Json } from '../support/client.js';
import { anOffice, type Office } from '../support/given.js';
import { anAward, aLotWithOffers, aVendorOf, opened } from '../support/given-awarded.js';
import { anOfficial, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

type Vendor = Person & { readonly vendorId: string };

/** Half past midnight on the first of April in Bekasi is still March in Greenwich. */
const APRIL_BEGINS = '2026-03-31T17:30:00.000Z';

describe('the award history', () => {
  let world: World;
  let office: Office;
  let health: Office;
  let yuli: Person;
  const vendors: Record<'melati' | 'formula' | 'besar' | 'koperasi' | 'kopwan', Vendor> = {} as never;
  const awards: Record<string, Json> = {};

  /** Seven awards whose every number is known beforehand; the last one falls. */
  beforeAll(async () => {
    world = await openWorld();
    [office, health] = [await anOffice(world), await anOffice(world)];
    yuli = await anOfficial(world, 'Yuli', null, 'auditor');
    vendors.melati = await aVendorOf(world, 'Dapur Melati', { size: 'micro', womenOwned: true });
    vendors.formula = await aVendorOf(world, '=1+1 Konveksi', { size: 'small', womenOwned: false });
    vendors.besar = await aVendorOf(world, 'CV Besar', { size: 'medium', womenOwned: false });
    vendors.koperasi = await aVendorOf(world, 'Koperasi Tani', { kind: 'cooperative', womenOwned: false });
    vendors.kopwan = await aVendorOf(world, 'Kopwan Mekar', { kind: 'cooperative', womenOwned: true, kopwan: true });
    const { melati, formula, besar, koperasi, kopwan } = vendors;
    const play = async (by: Office, purchase: Parameters<typeof anAward>[2]) => { awards[purchase.title] = (await anAward(world, by, purchase)).award; };
    await play(office, { title: 'Nasi satu', pieces: 200, offers: [[formula, 24_000], [melati, 23_000]], decidedAt: '2026-03-08T02:00:00.000Z' });
    await play(office, { title: 'Nasi dua', kecamatan: '32.16.06', pieces: 200, offers: [[kopwan, 25_000]], decidedAt: '2026-03-13T02:00:00.000Z' });
    await play(office, { title: 'Masker tiga', category: 'masks', pieces: 100, offers: [[melati, 24_000], [formula, 22_000]], decidedAt: '2026-03-18T02:00:00.000Z' });
    await play(office, { title: 'Batik empat', category: 'batik-uniforms', kecamatan: '32.16.06', pieces: 400, offers: [[koperasi, 24_500], [kopwan, 24_000]], decidedAt: APRIL_BEGINS });
    await play(health, { title: 'Nasi lima', pieces: 200, offers: [[koperasi, 20_000], [melati, 21_000]], decidedAt: '2026-04-10T02:00:00.000Z' });
    await play(health, { title: 'Tenda enam', category: 'disaster-equipment', kecamatan: '32.16.01', pieces: 300, offers: [[besar, 23_333]], decidedAt: '2026-04-16T02:00:00.000Z', openToMedium: true });
    await play(office, { title: 'Nasi tujuh', pieces: 200, offers: [[melati, 23_000], [formula, 23_500]], decidedAt: '2026-04-22T02:00:00.000Z' });
    (await office.officer.post(`/lots/${awards['Nasi tujuh'].lotId}/failure`, { reasonCode: 'evaluation-error', reason: 'Dokumen keliru.' })).expect(201);
    const empty = await aLotWithOffers(world, office, { title: 'Nasi sepi', pieces: 10, offers: [], decidedAt: '2026-04-28T02:00:00.000Z' });
    await opened(world, office, empty);
    // What a vendor becomes later does not reach back.
    await world.owner.query(`update vendor set size = 'small', women_owned = false where id = $1`, [melati.vendorId]);
  }, 240_000);
  afterAll(() => world.close());

  const list = async (query: string, who: { get: Person['get'] } = world.visitor): Promise<Json[]> => (await who.get(`/audit/awards?${query}`)).expect(200).body.items;
  const titles = async (query: string) => (await list(query)).map(({ lot }) => lot.title);

  it('tells who asked, who offered, who won, why, who decided, when and for how much', async () => {
    const [line] = await list('search=Batik+empat');
    expect(line).toMatchObject({
      code: awards['Batik empat'].code, state: 'confirmed', decidedAt: APRIL_BEGINS, amount: 9_600_000, ownerEstimate: 10_000_000, pricePermil: 960,
      askedBy: { agencyId: office.agency.id, agency: 'Dinas Koperasi dan UMKM', requests: [{ unit: 'Sekretariat', requestedBy: null }] },
      offerCount: 2, singleOffer: false, reasonCode: 'lowest-valid-price', reason: { id: 'harga sah terendah' }, objections: 0,
      winner: { vendorId: vendors.kopwan.vendorId, vendor: 'Kopwan Mekar', class: 'cooperative', kopwan: true, womenOwned: true },
      lot: { title: 'Batik empat', category: 'batik-uniforms', kecamatan: { code: '32.16.06', name: 'Tambun Selatan' }, method: 'direct-procurement' },
      decidedBy: { role: 'procurement-officer', office: { id: 'Pejabat Pengadaan, Dinas Koperasi dan UMKM' }, person: null },
    });
    expect(line.offers.map(({ vendor, correctedTotal, rank, won }: Json) => [vendor, correctedTotal, rank, won]))
      .toEqual([['Kopwan Mekar', 9_600_000, 1, true], ['Koperasi Tani', 9_800_000, 2, false]]);
  });

  it('names persons to the inspectorate and to nobody else', async () => {
    const seen = async (who: { get: Person['get'] }) => (await list('search=Batik+empat', who)).map(({ decidedBy, askedBy }) => [decidedBy.person, askedBy.requests[0].requestedBy]);
    expect(await seen(yuli)).toEqual([['Dewi', 'Rina']]);
    for (const who of [world.visitor, office.ppk, vendors.kopwan]) expect(await seen(who)).toEqual([[null, null]]);
  });

  it.each([
    ['nothing, newest first', '', ['Nasi tujuh', 'Tenda enam', 'Nasi lima', 'Batik empat', 'Masker tiga', 'Nasi dua', 'Nasi satu']],
    ['micro enterprise, as it was then', 'kind=micro', ['Nasi tujuh', 'Nasi satu']],
    ['small enterprise', 'kind=small', ['Masker tiga']],
    ['medium enterprise', 'kind=medium', ['Tenda enam']],
    ['cooperative', 'kind=cooperative', ['Nasi lima', 'Batik empat', 'Nasi dua']],
    ['Kopwan', 'kind=kopwan', ['Batik empat', 'Nasi dua']],
    ['women-owned', 'kind=women-owned', ['Nasi tujuh', 'Batik empat', 'Nasi dua', 'Nasi satu']],
    ['category', 'category=masks', ['Masker tiga']],
    ['kecamatan', 'kecamatan=32.16.06', ['Batik empat', 'Nasi dua']],
    ['method', 'method=tender', []],
    ['single offer', 'singleOffer=true', ['Tenda enam', 'Nasi dua']],
    ['state', 'state=cancelled', ['Nasi tujuh']],
    ['first day, in Bekasi', 'from=2026-04-01', ['Nasi tujuh', 'Tenda enam', 'Nasi lima', 'Batik empat']],
    ['last day, in Bekasi', 'until=2026-03-31', ['Masker tiga', 'Nasi dua', 'Nasi satu']],
    ['one day', 'from=2026-04-01&until=2026-04-01', ['Batik empat']],
    ['words', 'search=nasi', ['Nasi tujuh', 'Nasi lima', 'Nasi dua', 'Nasi satu']],
    ['the name of the winner', 'search=mekar', ['Batik empat', 'Nasi dua']],
    ['kind and category', 'kind=cooperative&category=food', ['Nasi lima', 'Nasi dua']],
    ['category and women-owned', 'category=food&kind=women-owned&kecamatan=32.16.20', ['Nasi tujuh', 'Nasi satu']],
    ['everything together', 'kind=kopwan&category=food&kecamatan=32.16.06&method=direct-procurement&state=confirmed&singleOffer=true&from=2026-03-01&until=2026-03-31&search=dua', ['Nasi dua']],
    ['days before all time', 'until=1000-01-01', []],
    ['days after all time', 'from=2999-12-31&until=2999-12-31', []],
  ])('is found by %s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('is found by agency, vendor and code', async () => {
    expect(await titles(`agencyId=${health.agency.id}`)).toEqual(['Tenda enam', 'Nasi lima']);
    expect(await titles(`vendorId=${vendors.koperasi.vendorId}`)).toEqual(['Nasi lima']);
    expect(await titles(`vendorId=${vendors.kopwan.vendorId}&agencyId=${office.agency.id}&from=2026-04-01`)).toEqual(['Batik empat']);
    expect(await titles(`search=${awards['Nasi dua'].code}`)).toEqual(['Nasi dua']);
    expect(await titles(`search=${(await list('search=lima'))[0].lot.code}`)).toEqual(['Nasi lima']);
  });

  it('refuses a filter that it does not know', async () => {
    for (const query of ['kind=large', 'colour=red', 'from=2026-02-30', 'from=kemarin', 'agencyId=1', 'category=food&category=masks', 'limit=101']) {
      (await world.visitor.get(`/audit/awards?${query}`)).expect(400, 'request.unfit');
    }
    (await world.visitor.get('/audit/awards?after=rubbish')).expect(400, 'paging.bad-cursor');
  });

  it('turns its pages without losing or repeating an award, and answers an unchanged page with 304', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = (await world.visitor.get(`/audit/awards?limit=2${after}`)).expect(200);
      seen.push(...body.items.map(({ lot }: Json) => lot.title));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(seen).toEqual(await titles(''));
    for (const who of [world.visitor, yuli]) {
      const first = (await who.get('/audit/awards?limit=3')).expect(200);
      (await who.get('/audit/awards?limit=3', { 'if-none-match': first.headers.get('etag') ?? '' })).expect(304);
    }
  });

  it('adds up: shares by kind of vendor, to a hundred percent, without the award that fell', async () => {
    const { body } = (await world.visitor.get('/audit/shares?from=2026-01-01&until=2026-12-31')).expect(200);
    expect(body.total).toEqual({
      count: 6, amount: 32_399_900,
      kinds: [
        { kind: 'micro', count: 1, amount: 4_600_000, countPermil: 167, amountPermil: 142 },
        { kind: 'small', count: 1, amount: 2_200_000, countPermil: 167, amountPermil: 68 },
        { kind: 'medium', count: 1, amount: 6_999_900, countPermil: 166, amountPermil: 216 },
        { kind: 'cooperative', count: 3, amount: 18_600_000, countPermil: 500, amountPermil: 574 },
      ],
      amongThem: [
        { kind: 'kopwan', count: 2, amount: 14_600_000, countPermil: 333, amountPermil: 451 },
        { kind: 'women-owned', count: 3, amount: 19_200_000, countPermil: 500, amountPermil: 593 },
      ],
    });
    expect(body.periods.map(({ period, count, amount }: Json) => [period, count, amount])).toEqual([['2026-03', 3, 11_800_000], ['2026-04', 3, 20_599_900]]);
    const sums = [body.total, ...body.periods].flatMap(({ kinds }: Json) => ['countPermil', 'amountPermil'].map((share) => kinds.reduce((sum: number, kind: Json) => sum + kind[share], 0)));
    expect(new Set(sums)).toEqual(new Set([1000]));
  });

  it('counts by quarter and year too, and says nothing where nothing was bought', async () => {
    const periods = async (query: string) => (await world.visitor.get(`/audit/shares?${query}`)).expect(200).body.periods.map(({ period, count }: Json) => [period, count]);
    expect(await periods('by=quarter')).toEqual([['2026-Q1', 3], ['2026-Q2', 3]]);
    expect(await periods('by=year')).toEqual([['2026', 6]]);
    const { body } = (await world.visitor.get('/audit/shares?from=1000-01-01&until=2025-12-31')).expect(200);
    expect(body).toMatchObject({ total: { count: 0, amount: 0 }, periods: [], prices: { total: null, categories: [], kecamatan: [] }, competition: { opened: 0, singlePermil: 0 } });
    expect(body.total.kinds.every(({ amountPermil }: Json) => amountPermil === 0)).toBe(true);
  });

  it('counts the lots with a single offer, and those with none', async () => {
    const { body } = (await world.visitor.get('/audit/shares')).expect(200);
    // Eight boxes were opened: one empty, two with one offer; both of these were awarded.
    expect(body.competition).toEqual({ opened: 8, without: 1, single: 2, singleAwards: 2, singleAmount: 11_999_900, singlePermil: 250 });
  });

  it('compares price and owner estimate, in all, by category and by kecamatan', async () => {
    const { prices } = (await world.visitor.get('/audit/shares')).expect(200).body;
    // In permil: 800, 880, 920, 933, 960, 1000; the middle of 920 and 933 is 926.5.
    expect(prices.total).toEqual({ count: 6, amount: 32_399_900, ownerEstimate: 35_000_000, saved: 2_600_100, medianPermil: 927 });
    expect(prices.categories.map(({ category, count, amount, ownerEstimate, saved, medianPermil }: Json) => [category, count, amount, ownerEstimate, saved, medianPermil])).toEqual([
      ['batik-uniforms', 1, 9_600_000, 10_000_000, 400_000, 960],
      ['disaster-equipment', 1, 6_999_900, 7_500_000, 500_100, 933],
      ['food', 3, 13_600_000, 15_000_000, 1_400_000, 920],
      ['masks', 1, 2_200_000, 2_500_000, 300_000, 880],
    ]);
    expect(prices.kecamatan.map(({ kecamatan, count, medianPermil }: Json) => [kecamatan.name, count, medianPermil]))
      .toEqual([['Tarumajaya', 1, 933], ['Tambun Selatan', 2, 980], ['Cikarang Pusat', 3, 880]]);
  });
});
