import type { Json } from './client.js';
import { openBox } from './committee.js';
import type { Cast } from './forgeries.js';
import { aPublishedLot, type Office } from './given.js';
import { checked } from './given-opened.js';
import { offer } from './offers.js';
import { aVendor, type Person } from './people.js';
import type { World } from './world.js';

/**
 * A lot with all that can happen to an offer: Ujang's second version wins, Wati is dearer, Sari is cheaper and fails a check, Neneng takes hers back. Opened, not judged yet;
 * the clock stands at the opening.
 */
export async function aMixedLot(world: World, office: Office): Promise<{ readonly lot: Json; readonly cast: Cast }> {
  const [ujang, wati, sari, neneng] = [await aVendor(world, 'Dapur Ujang'), await aVendor(world, 'Dapur Wati'), await aVendor(world, 'Dapur Sari'), await aVendor(world, 'Dapur Neneng')];
  const lot = await aPublishedLot(world, office);
  for (const [vendor, price] of [[ujang, 24_900], [wati, 24_500], [sari, 23_000], [neneng, 20_000]] as const) (await offer(vendor, lot, price)).expect(201);
  (await offer(ujang, lot, 24_000, { version: 2 })).expect(201);
  (await neneng.post(`/lots/${lot.id}/offers/withdrawal`, {})).expect(201);
  await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
  await world.dueWork();
  await openBox(office.committee.slice(0, 2), lot.id);
  const { body: { items } } = (await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200);
  const of = (vendor: Person): string => (items as Json[]).find(({ vendorId }) => vendorId === vendor.vendorId)?.id as string;
  return { lot, cast: { winner: of(ujang), dearer: of(wati), failed: of(sari) } };
}

/** Judged, awarded and confirmed; nothing of it has its place in the record yet. */
export async function awarded(world: World, office: Office, { lot, cast }: Awaited<ReturnType<typeof aMixedLot>>): Promise<void> {
  (await office.officer.post(`/lots/${lot.id}/declarations`)).expect(201);
  (await office.officer.post(`/lots/${lot.id}/evaluation`)).expect(201);
  for (const [id, passed] of [[cast.winner, true], [cast.dearer, true], [cast.failed, false]] as const) await checked(office, id, passed);
  (await office.officer.post(`/lots/${lot.id}/evaluation/result`)).expect(201);
  const { body: award } = (await office.officer.post(`/lots/${lot.id}/award`)).expect(201);
  await world.clock.to(new Date(Date.parse(award.standstillUntil) + 1));
}
