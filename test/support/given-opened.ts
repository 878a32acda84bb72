import type { Json } from './client.js';
import { aPublishedLot, type Office } from './given.js';
import { offer } from './offers.js';
import { openBox } from './committee.js';
import { aVendor, type Person } from './people.js';
import type { World } from './world.js';

/** A vendor with what the opening made of its envelope. */
export interface Offeror {
  readonly vendor: Person;
  readonly offerId: string;
  readonly total: number;
}

export interface OpenedLot {
  readonly lot: Json;
  /** Cheapest first. */
  readonly offerors: readonly Offeror[];
}

/** A lot that two people opened after its hour, with one offer for each unit price; the world's clock stands after the opening. */
export async function anOpenedLot(world: World, office: Office, unitPrices: readonly number[] = [24_000, 23_000]): Promise<OpenedLot> {
  const lot = await aPublishedLot(world, office);
  const vendors = new Map<string, Person>();
  for (const unitPrice of unitPrices) {
    const vendor = await aVendor(world, `Dapur ${unitPrice}`);
    (await offer(vendor, lot, unitPrice)).expect(201);
    vendors.set(vendor.vendorId, vendor);
  }
  await world.clock.to(new Date(new Date(lot.closesAt).getTime() + 60_002));
  await world.dueWork();
  await openBox(office.committee.slice(0, 2), lot.id);
  const { body: opened } = (await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200);
  const offerors = opened.items.map(({ id, vendorId, correctedTotal }: Json) => ({ vendor: vendors.get(vendorId), offerId: id, total: correctedTotal }));
  return { lot, offerors };
}

/** The papers and the goods of one offer, as the officer found them. */
export async function checked(office: Office, offerId: string, technicalPassed = true): Promise<void> {
  (await office.officer.post(`/offers/${offerId}/checks`, { kind: 'administrative', passed: true, reasonCode: 'complete', reason: '' })).expect(201);
  (await office.officer.post(`/offers/${offerId}/checks`, technicalPassed
    ? { kind: 'technical', passed: true, reasonCode: 'complete', reason: '' }
    : { kind: 'technical', passed: false, reasonCode: 'specification-differs', reason: 'Kemasan plastik, bukan karton.' })).expect(201);
}

/** A lot whose offers are ranked, all of them found complete. */
export async function aRankedLot(world: World, office: Office, unitPrices?: readonly number[]): Promise<OpenedLot> {
  const opened = await anOpenedLot(world, office, unitPrices);
  (await office.officer.post(`/lots/${opened.lot.id}/declarations`)).expect(201);
  await anotherRound(office, opened);
  return opened;
}

export async function anotherRound(office: Office, { lot, offerors }: OpenedLot): Promise<Json> {
  (await office.officer.post(`/lots/${lot.id}/evaluation`)).expect(201);
  for (const { offerId } of offerors) await checked(office, offerId);
  return (await office.officer.post(`/lots/${lot.id}/evaluation/result`)).expect(201).body;
}
