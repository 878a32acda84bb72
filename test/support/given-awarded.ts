import type { Json } from './client.js';
import { openBox, proven } from './committee.js';
import { aPlan, type Office } from './given.js';
import { checked } from './given-opened.js';
import { offer } from './offers.js';
import { aVendor, type Person, type VendorTraits } from './people.js';
import type { World } from './world.js';

const DAY = 86_400_000;
/** Publication to decision: five days, and the barrier of a minute behind the hour. */
const UNTIL_DECISION = 5 * DAY + 60_002;

export interface Purchase {
  readonly title: string;
  readonly category?: string;
  readonly kecamatan?: string;
  /** Pieces at an owner estimate of 25,000 each. */
  readonly pieces: number;
  /** Each vendor with its price for a piece. */
  readonly offers: readonly (readonly [vendor: Person, unitPrice: number])[];
  /** When the award is decided; published five days and a minute before. */
  readonly decidedAt: string;
  readonly openToMedium?: boolean;
}

/** A published lot of this purchase, its offers in the box, the clock at its publication. */
export async function aLotWithOffers(world: World, office: Office, { title, category = 'food', kecamatan = '32.16.20', pieces, offers, decidedAt, openToMedium = false }: Purchase): Promise<Json> {
  await world.clock.to(new Date(Date.parse(decidedAt) - UNTIL_DECISION));
  const today = world.clock.now().toISOString().slice(0, 10);
  const item = { name: 'Butir', specification: 'Sesuai contoh', unit: 'piece', quantity: pieces * 1000, unitEstimate: 25_000 };
  const { body: draft } = (await office.requester.post('/requests', {
    agencyId: office.agency.id, unitId: office.agency.unitId, title, category, reason: 'Kebutuhan rutin', beneficiaries: 10, neededOn: '2026-12-01', kecamatan, address: 'Kantor',
    budgetLineId: office.budgetLineId, items: [item],
  })).expect(201);
  (await office.requester.post(`/requests/${draft.id}/submission`)).expect(201);
  (await office.ppk.post(`/requests/${draft.id}/decision`, { decision: 'accepted', reason: 'Sesuai rencana' })).expect(201);
  const { body: parent } = (await office.ppk.post('/packages', { title, requestIds: [draft.id] })).expect(201);
  (await office.ppk.post(`/packages/${parent.id}/plan`, {
    ...aPlan(office), smallBusinessOnly: !openToMedium, ...(openToMedium ? { notSmallReason: 'Kapasitas usaha kecil tidak cukup' } : {}),
  })).expect(201);
  (await office.kpa.post(`/packages/${parent.id}/announcement`, { rupCode: '55901309' })).expect(201);
  const amount = pieces * 25_000;
  const { body: lot } = (await office.ppk.post(`/packages/${parent.id}/lots`, {
    title, description: '', kecamatan, address: 'Kantor', deliverBy: '2026-12-01', estimateSetOn: today, items: [item],
    sources: [{ source: 'Survei', kind: 'market-survey', observedOn: today, amount }, { source: 'Kontrak', kind: 'past-contract', observedOn: '2025-11-20', amount }],
  })).expect(201);
  (await office.ppk.post(`/lots/${lot.id}/preparation`)).expect(201);
  await proven(office.committee);
  const closesAt = new Date(world.clock.now().getTime() + 5 * DAY).toISOString();
  const { body: published } = (await office.officer.post(`/lots/${lot.id}/publication`, { closesAt })).expect(201);
  for (const [vendor, unitPrice] of offers) (await offer(vendor, published, unitPrice)).expect(201);
  return published;
}

/** The hour has struck, the closer has come by, two key holders have opened. */
export async function opened(world: World, office: Office, lot: Json): Promise<void> {
  await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
  await world.dueWork();
  await openBox(office.committee.slice(0, 2), lot.id);
}

/** The whole way to the award, at the instant the purchase names. */
export async function anAward(world: World, office: Office, purchase: Purchase): Promise<{ readonly lot: Json; readonly award: Json }> {
  const lot = await aLotWithOffers(world, office, purchase);
  await opened(world, office, lot);
  (await office.officer.post(`/lots/${lot.id}/declarations`)).expect(201);
  (await office.officer.post(`/lots/${lot.id}/evaluation`)).expect(201);
  for (const { id } of (await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200).body.items) await checked(office, id);
  (await office.officer.post(`/lots/${lot.id}/evaluation/result`)).expect(201);
  return { lot, award: (await office.officer.post(`/lots/${lot.id}/award`)).expect(201).body };
}

/** A vendor of a stated kind; owned by women or not, a Kopwan or not. */
export async function aVendorOf(world: World, name: string, traits: VendorTraits & { readonly womenOwned: boolean; readonly kopwan?: boolean }): Promise<Person & { readonly vendorId: string }> {
  const vendor = await aVendor(world, name, traits);
  await world.owner.query('update vendor set women_owned = $2 where id = $1', [vendor.vendorId, traits.womenOwned]);
  await world.owner.query('update cooperative set kopwan = $2 where vendor_id = $1', [vendor.vendorId, traits.kopwan ?? false]);
  return vendor;
}
