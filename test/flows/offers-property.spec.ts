import fc from 'fast-check';
import { judgeSending, type Door, type Sending } from '../../src/core/sending.js';
import { DoorOfOffers, knocks, type Said } from '../support/door-of-offers.js';
import { anOffice, aPublishedLot } from '../support/given.js';
import { aVendor } from '../support/people.js';
import { MORNING, openWorld, type World } from '../support/world.js';

const RUNS = process.env['LUMBUNG_TEST_VOLUME'] === 'full' ? 5000 : 100;
/** The crooked judges are tried on the same knocks each time, so that finding them does not hang on luck. */
const SEED = 20_260_303;
const MOST_TRIES = 2000;

type Judge = (sending: Sending, door: Door) => string;

/** What the database must say and write when the judge is right: a refusal of something announced is kept as proof. */
function expected(outcome: string): Said {
  return { outcome, kept: outcome === 'accepted' ? 'an offer' : outcome === 'lot.not-found' ? 'nothing' : 'a refusal' };
}

describe('the door of the offers', () => {
  let world: World;
  let door: DoorOfOffers;
  beforeAll(async () => {
    world = await openWorld();
    const lot = await aPublishedLot(world, await anOffice(world));
    door = await DoorOfOffers.open(world, lot, await aVendor(world, 'Dapur Sari'));
  });
  afterAll(async () => {
    await door.close();
    await world.close();
  });

  const agreement = (judge: Judge, seen: string[] = []) => fc.asyncProperty(knocks(MORNING), async (knock) => {
    const said = await door.hears(knock);
    seen.push(said.outcome);
    expect(said).toEqual(expected(judge(knock.sending, knock.door)));
  });

  it(`is judged by core and by the database's function alike, ${RUNS} times`, async () => {
    await fc.assert(agreement(judgeSending), { numRuns: RUNS });
  });

  it('is knocked at in every way that it can answer', async () => {
    const seen: string[] = [];
    await fc.assert(agreement(judgeSending, seen), { numRuns: 600, seed: SEED });
    expect([...new Set(seen)].toSorted()).toEqual(['accepted', 'envelope.foreign', 'envelope.malformed', 'lot.not-found', 'offer.after-closing', 'offer.after-deadline', 'offer.category-not-registered',
      'offer.clock-apart', 'offer.lot-cancelled', 'offer.manifest-differs', 'offer.nothing-to-withdraw', 'offer.received-too-long-ago', 'offer.reserved-for-small', 'offer.vendor-not-verified', 'offer.version-differs']);
  });

  const laterBy = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);
  const withLot = (change: (lot: NonNullable<Door['lot']>) => NonNullable<Door['lot']>): Judge => (sending, at) => judgeSending(sending, { ...at, lot: at.lot === null ? null : change(at.lot) });
  it.each<[string, Judge]>([
    ['who shuts one millisecond early', withLot((lot) => ({ ...lot, closesAt: laterBy(lot.closesAt, -1) }))],
    ['who shuts one millisecond late', withLot((lot) => ({ ...lot, closesAt: laterBy(lot.closesAt, 1) }))],
    ['who believes a stamp from the future', (sending, at) => judgeSending({ ...sending, receivedAt: new Date(Math.min(sending.receivedAt.getTime(), at.now.getTime())) }, at)],
    ['who believes a stamp of a minute and a millisecond ago', (sending, at) => judgeSending(sending, sending.receivedAt.getTime() < at.now.getTime() - 60_000 ? { ...at, now: laterBy(at.now, -1) } : at)],
    ['who forgets that the lot is kept for the small', withLot((lot) => ({ ...lot, smallBusinessOnly: false }))],
    ['who looks at no category', (sending, at) => judgeSending(sending, { ...at, vendor: { ...at.vendor, categories: ['food'] } })],
    ['who takes a suspended vendor', (sending, at) => judgeSending(sending, { ...at, vendor: { ...at.vendor, state: at.vendor.state === 'suspended' ? 'verified' : at.vendor.state } })],
    ['who lets a withdrawn offer be withdrawn again', (sending, at) => judgeSending(sending, { ...at, last: at.last === null ? null : { ...at.last, withdrawn: false } })],
    ['who takes a version twice', (sending, at) => judgeSending(sending, { ...at, last: null })],
  ])('would find out a judge %s: the control', async (_, crooked) => {
    const { failed, errorInstance } = await fc.check(agreement(crooked), { numRuns: MOST_TRIES, seed: SEED, endOnFailure: true });
    expect([failed, String(errorInstance)]).toEqual([true, expect.stringContaining('toEqual')]);
  });
});
