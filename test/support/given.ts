import type { Json } from './client.js';
import { aKeyHolder, proven, type KeyHolder } from './committee.js';
import { anAgency, anOfficial, type Agency, type Person } from './people.js';
import type { World } from './world.js';

const DAY = 86_400_000;

/** The people of one agency who carry a purchase, and the budget line that pays for it. */
export interface Office {
  readonly agency: Agency;
  readonly requester: Person;
  readonly ppk: Person;
  readonly officer: Person;
  readonly kpa: Person;
  readonly receiver: Person;
  readonly treasurer: Person;
  readonly budgetLineId: string;
  /** Who opens the offers, each from another unit: the officer, the inspectorate, the data office. Any two are enough. */
  readonly committee: readonly KeyHolder[];
  /** The panel of a tender; absent where the officer selects alone. */
  readonly panel?: readonly Person[];
}

export async function anOffice(world: World, { ceiling = 900_000_000 } = {}): Promise<Office> {
  const agency = await anAgency(world);
  const office = {
    agency,
    requester: await anOfficial(world, 'Rina', agency, 'requester'),
    ppk: await anOfficial(world, 'Budi', agency, 'ppk'),
    officer: await anOfficial(world, 'Dewi', agency, 'procurement-officer'),
    kpa: await anOfficial(world, 'Hasan', agency, 'kpa'),
    receiver: await anOfficial(world, 'Asep', agency, 'receiver'),
    treasurer: await anOfficial(world, 'Lina', agency, 'treasurer'),
  };
  const line = (await office.kpa.post('/budget-lines', { agencyId: agency.id, year: 2026, code: `5.1.02.${agency.code}`, name: 'Belanja makanan dan minuman rapat', ceiling })).expect(201);
  const witness = await anOfficial(world, 'Tuti', await anAgency(world, 'Inspektorat Daerah'), 'opening-committee');
  const keeper = await anOfficial(world, 'Yusuf', await anAgency(world, 'Dinas Komunikasi dan Informatika'), 'opening-committee');
  const committee: KeyHolder[] = [];
  for (const person of [office.officer, witness, keeper]) committee.push(await aKeyHolder(person));
  return { ...office, budgetLineId: line.body.id, committee };
}

/** Two hundred meal boxes at an owner estimate of twenty-five thousand each, unless the story says otherwise. */
export function aNeed(office: Office, { quantity = 200_000, unitEstimate = 25_000, title = 'Nasi kotak rapat koordinasi UMKM' } = {}) {
  return {
    agencyId: office.agency.id, title, category: 'food', reason: 'Rapat koordinasi triwulan', beneficiaries: 200, neededOn: '2026-04-10', kecamatan: '32.16.20',
    address: 'Kompleks Pemda, Cikarang Pusat', budgetLineId: office.budgetLineId,
    items: [{ name: 'Nasi kotak', specification: 'Nasi, ayam, sayur, buah; kemasan karton', unit: 'box', quantity, unitEstimate }],
  };
}

export async function anAcceptedRequest(office: Office, traits: Parameters<typeof aNeed>[1] = {}): Promise<Json> {
  const { body: draft } = (await office.requester.post('/requests', aNeed(office, traits))).expect(201);
  (await office.requester.post(`/requests/${draft.id}/submission`)).expect(201);
  return (await office.ppk.post(`/requests/${draft.id}/decision`, { decision: 'accepted', reason: 'Sesuai rencana kerja' })).expect(201).body;
}

/** How a small purchase is planned. */
export function aPlan(office: Office) {
  return { officerId: office.officer.id, panelIds: (office.panel ?? []).map(({ id }) => id), committeeIds: office.committee.map(({ person }) => person.id), smallBusinessOnly: true };
}

/** A ready lot in an announced package. */
export async function aReadyLot(office: Office, traits: Parameters<typeof aNeed>[1] = {}): Promise<Json> {
  const request = await anAcceptedRequest(office, traits);
  const { body: parent } = (await office.ppk.post('/packages', { title: request.title, requestIds: [request.id] })).expect(201);
  (await office.ppk.post(`/packages/${parent.id}/plan`, aPlan(office))).expect(201);
  (await office.kpa.post(`/packages/${parent.id}/announcement`, { rupCode: '55901309' })).expect(201);
  const [item] = request.items;
  const { body: lot } = (await office.ppk.post(`/packages/${parent.id}/lots`, {
    title: request.title, description: 'Diantar hangat sebelum pukul 11.30 WIB.', kecamatan: '32.16.20', address: request.address, deliverBy: '2026-04-10', estimateSetOn: '2026-03-02',
    items: [{ name: item.name, specification: item.specification, unit: item.unit, quantity: item.quantity, unitEstimate: item.unitEstimate }],
    sources: [
      { source: 'Survei Pasar Cikarang', kind: 'market-survey', observedOn: '2026-03-01', amount: request.estimate },
      { source: 'Kontrak tahun lalu', kind: 'past-contract', observedOn: '2025-11-20', amount: request.estimate },
    ],
  })).expect(201);
  return (await office.ppk.post(`/lots/${lot.id}/preparation`)).expect(201).body;
}

export async function aPublishedLot(world: World, office: Office, { days = 5, ...traits }: { readonly days?: number } & Parameters<typeof aNeed>[1] = {}): Promise<Json> {
  const lot = await aReadyLot(office, traits);
  await proven(office.committee);
  const closesAt = new Date(world.clock.now().getTime() + days * DAY).toISOString();
  return (await (office.panel?.[0] ?? office.officer).post(`/lots/${lot.id}/publication`, { closesAt })).expect(201).body;
}

