import type { Json } from './client.js';
import { openBox } from './committee.js';
import { aPublishedLot, type Office } from './given.js';
import { checked } from './given-opened.js';
import { offer } from './offers.js';
import type { Person } from './people.js';
import type { World } from './world.js';

/** A lot that was offered for, closed, opened, judged and confirmed for the cheapest of these vendors. Afterwards the clock stands at the opening again. */
export async function aConfirmedAward(world: World, office: Office, vendors: readonly Person[], traits: Parameters<typeof aPublishedLot>[2] = {}): Promise<{ readonly id: string; readonly lot: Json }> {
  const lot = await aPublishedLot(world, office, traits);
  for (const [at, vendor] of vendors.entries()) (await offer(vendor, lot, 24_000 + at * 100)).expect(201);
  const opening = new Date(new Date(lot.closesAt).getTime() + 60_002);
  await world.clock.to(opening);
  await world.dueWork();
  await openBox(office.committee.slice(0, 2), lot.id);
  (await office.officer.post(`/lots/${lot.id}/declarations`)).expect(201);
  (await office.officer.post(`/lots/${lot.id}/evaluation`)).expect(201);
  for (const { id } of (await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200).body.items) await checked(office, id);
  (await office.officer.post(`/lots/${lot.id}/evaluation/result`)).expect(201);
  const { body: award } = (await office.officer.post(`/lots/${lot.id}/award`)).expect(201);
  await world.clock.to(new Date(new Date(award.standstillUntil).getTime() + 1));
  await world.dueWork();
  await world.clock.to(opening);
  return { id: award.id, lot };
}
