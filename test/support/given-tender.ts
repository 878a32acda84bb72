import { aKeyHolder, openBox } from './committee.js';
import { anOffice, aPublishedLot, type Office } from './given.js';
import { anotherRound, type OpenedLot } from './given-opened.js';
import { offer } from './offers.js';
import { anAgency, anOfficial, aVendor, type Person } from './people.js';
import type { World } from './world.js';

/** An office with a panel of three, and five key holders of whom no unit has three. */
export interface TenderOffice extends Office {
  readonly panel: readonly [Person, Person, Person];
}

export async function aTenderOffice(world: World): Promise<TenderOffice> {
  const office = await anOffice(world);
  const [farida, gunawan, hendra] = [await anOfficial(world, 'Farida', office.agency, 'panel-member'), await anOfficial(world, 'Gunawan', office.agency, 'panel-member'), await anOfficial(world, 'Hendra', office.agency, 'panel-member')];
  const archivist = await anOfficial(world, 'Wati', await anAgency(world, 'Dinas Arsip'), 'opening-committee');
  const committee = [await aKeyHolder(farida), ...office.committee, await aKeyHolder(archivist)];
  return { ...office, panel: [farida, gunawan, hendra], committee };
}

/** Ten thousand uniforms' worth of a tender, offered for, opened by three of five, and ranked by the first of the panel. */
export async function aRankedTender(world: World, office: TenderOffice): Promise<OpenedLot> {
  const lot = await aPublishedLot(world, office, { days: 10, title: 'Seragam batik khas Bekasi', quantity: 1_000_000, unitEstimate: 227_500 });
  const offerors = [];
  for (const unitPrice of [215_000, 220_000]) {
    const vendor = await aVendor(world, `Batik ${unitPrice}`);
    (await offer(vendor, lot, unitPrice)).expect(201);
    offerors.push(vendor);
  }
  await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
  await world.dueWork();
  await openBox(office.committee.slice(0, 3), lot.id);
  const { body } = (await world.visitor.get(`/lots/${lot.id}/offers`)).expect(200);
  const opened = { lot, offerors: offerors.map((vendor) => {
    const { id, correctedTotal } = body.items.find(({ vendorId }: { readonly vendorId: string }) => vendorId === vendor.vendorId);
    return { vendor, offerId: id as string, total: correctedTotal as number };
  }) };
  const [first] = office.panel;
  (await first.post(`/lots/${lot.id}/declarations`)).expect(201);
  await anotherRound({ ...office, officer: first }, opened);
  return opened;
}
