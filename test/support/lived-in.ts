import type pg from 'pg';
import type { AppointedRole, Role } from '../../src/core/actor.js';
import { drawing } from '../../src/demo/drawings.js';
import { aConfirmedAward } from './given-award.js';
import { aNeed, anOffice, aPublishedLot, aReadyLot } from './given.js';
import { offer } from './offers.js';
import { paperForm } from './papers.js';
import { anOfficial, aVendor, type Person } from './people.js';
import type { Door } from './api-walk.js';
import type { World } from './world.js';

/** Somebody who tries the doors. */
export interface Caller {
  readonly name: string;
  readonly roles: readonly Role[];
  /** True when nothing of what lies about is theirs. */
  readonly foreign: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly person: Person | null;
}

export interface LivedIn {
  readonly callers: readonly Caller[];
  /** What lies in the house, by the word that stands before its id in an address. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

const TABLES: Readonly<Record<string, string>> = {
  people: 'person', agencies: 'agency', appointments: 'appointment', vendors: 'vendor', products: 'product', requests: 'request', packages: 'package', lots: 'lot', offers: 'opened_offer',
  awards: 'award', objections: 'objection', orders: 'purchase_order', shipments: 'shipment', invoices: 'invoice', messages: 'message', 'api-keys': 'api_key', reports: 'report', letters: 'letter', bulletins: 'bulletin', papers: 'vendor_paper', 'delivery-photos': 'delivery_photo',
};
const OFFICE_ROLES = ['requester', 'ppk', 'officer', 'kpa', 'receiver', 'treasurer'] as const;
const ROLE_OF: Readonly<Record<(typeof OFFICE_ROLES)[number], AppointedRole>> = {
  requester: 'requester', ppk: 'ppk', officer: 'procurement-officer', kpa: 'kpa', receiver: 'receiver', treasurer: 'treasurer',
};

/** A house in which something of every kind lies about, in many states: the work of one agency and two vendors, and strangers who have no part in it. */
export async function aLivedInHouse(world: World): Promise<LivedIn> {
  const office = await anOffice(world);
  const [sari, neneng, stranger] = [await aVendor(world, 'Sari'), await aVendor(world, 'Neneng'), await aVendor(world, 'Orang Jauh')];
  (await sari.post(`/vendors/${sari.vendorId}/products`, { category: 'food', name: 'Nasi kotak', description: '', unit: 'box', priceFrom: 24_000, perWeek: 900_000 })).expect(201);
  (await sari.post(`/vendors/${sari.vendorId}/papers`, paperForm({ kind: 'halal', number: 'ID32160000012345678', issuer: 'BPJPH', validFrom: '2025-02-01' }))).expect(201);
  await anOrderOnItsWay(world, office, sari, neneng);
  await aConfirmedAward(world, office, [sari, neneng]);
  (await office.requester.post('/requests', aNeed(office))).expect(201);
  const draft = await aReadyLot(office);
  (await office.ppk.post(`/lots/${draft.id}/rework`)).expect(201);
  await aReadyLot(office);
  (await offer(sari, await aPublishedLot(world, office), 24_000)).expect(201);
  (await sari.post('/me/api-keys', { name: 'Kasir' })).expect(201);
  await world.dueWork();
  const elsewhere = await anOffice(world);
  const callers: Caller[] = [
    { name: 'nobody', roles: [], foreign: true, headers: {}, person: null },
    ...OFFICE_ROLES.flatMap((role) => [asCaller(office[role], [ROLE_OF[role]], false), asCaller(elsewhere[role], [ROLE_OF[role]], true)]),
    asCaller(sari, ['vendor'], false), asCaller(neneng, ['vendor'], false), asCaller(stranger, ['vendor'], true),
  ];
  for (const role of ['administrator', 'cooperative-verifier', 'auditor'] as const) callers.push(asCaller(await anOfficial(world, `Pak ${role}`, null, role), [role], false));
  const editor = callers.find(({ roles }) => roles.includes('administrator'))?.person;
  (await editor?.post('/bulletins', { kind: 'news', title: 'Pasar murah', body: 'Di alun-alun Cikarang.' }))?.expect(201);
  return { callers, ids: await idsIn(world.owner) };
}

/** Issued, signed, shipped, received, accepted and invoiced. */
async function anOrderOnItsWay(world: World, office: Awaited<ReturnType<typeof anOffice>>, sari: Person, neneng: Person): Promise<void> {
  const award = await aConfirmedAward(world, office, [sari, neneng]);
  const { body: order } = (await office.ppk.post(`/awards/${award.id}/order`)).expect(201);
  (await sari.post(`/orders/${order.id}/signature`)).expect(201);
  const { items } = (await sari.get(`/orders/${order.id}`)).expect(200).body;
  const [item] = items;
  const { body: shipment } = (await sari.post(`/orders/${order.id}/shipments`, { items: [{ orderItemId: item.id, quantity: item.quantity }], note: '' })).expect(201);
  const photo = new FormData();
  photo.append('photo', new File([new Uint8Array(await drawing('food', 0))], 'tiba.webp'));
  (await office.receiver.post(`/shipments/${shipment.id}/photos/receiving`, photo)).expect(201);
  (await office.receiver.post(`/shipments/${shipment.id}/delivery`, { items: [{ orderItemId: item.id, accepted: item.quantity, rejected: 0, rejectReason: '' }] })).expect(201);
  (await office.ppk.post(`/orders/${order.id}/acceptance`)).expect(201);
  (await sari.post(`/orders/${order.id}/invoice`, { vendorNumber: 'INV-1' })).expect(201);
}

function asCaller(person: Person, roles: readonly Role[], foreign: boolean): Caller {
  return { name: `${person.name} (${roles.join()}${foreign ? ' elsewhere' : ''})`, roles: ['signed-in', ...roles], foreign, headers: { cookie: `lumbung=${person.token}` }, person };
}

async function idsIn(owner: pg.Client): Promise<Readonly<Record<string, readonly string[]>>> {
  const ids: Record<string, readonly string[]> = {};
  for (const [word, table] of Object.entries(TABLES)) {
    const { rows } = await owner.query<{ id: string }>(`select id from ${table} order by id limit 12`);
    ids[word] = rows.map(({ id }) => id);
  }
  return ids;
}

/** Those of the callers who hold a role that this door asks for. */
export function holdersOf({ 'x-who': who }: Door, callers: readonly Caller[]): readonly Caller[] {
  return 'anyone' in who ? callers : callers.filter(({ roles }) => roles.some((role) => who.roles.includes(role)));
}

/** The address of a door with an id put in; one of what lies about when none is given. */
export function addressOf({ path }: Door, { ids }: LivedIn, id?: string): string {
  const word = /\/([a-z-]+)\/\{/.exec(path)?.[1] ?? '';
  return path.replace(/\{[a-z]+\}/, id ?? ids[word]?.[0] ?? '0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3');
}

/** One fingerprint for each table: what a refused request must not have changed. */
export async function fingerprints(owner: pg.Client): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await owner.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'test_clock' order by 1`);
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows: [print] } = await owner.query<{ print: string }>(`select count(*) || ' rows ' || md5(coalesce(string_agg(md5(t::text), '' order by t::text), '')) as print from "${name}" t`);
    prints[name] = print?.print ?? '';
  }
  return prints;
}
