import { createHash } from 'node:crypto';
import { Clock } from '../../src/platform/clock.js';
import { DueWork } from '../../src/platform/jobs/due-work.js';
import { newId } from '../../src/platform/ids.js';
import type { Answer, Json } from '../support/client.js';
import { envelopesFor } from '../support/envelopes.js';
import { anOffice, aPublishedLot } from '../support/given.js';
import { priced } from '../support/offers.js';
import { aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';
const OFFERS = FULL ? 5000 : 400;
/** Half of the offers before the hour and half after it, so many milliseconds to each side; more on a machine that could not send them in that time. */
const SIDE_MS = FULL ? 15_000 : 1500;
const LEAD_MS = 3000;
/** How far the sender's clock and the server's may be apart: half of the way to the database and back, on a machine that is busy. */
const APART_MS = 25;

/** One offer as its sender saw it: sent, answered, and what was said. */
interface Seen {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly accepted: boolean;
  readonly receivedAt: number;
}

/** Why the sender would call this wrong; null when it is right. What was answered by the hour must be in, what was sent after it must be out, and the stamp lies between. */
function wrongIn({ sentAt, answeredAt, accepted, receivedAt }: Seen, closesAt: number): string | null {
  if (accepted && sentAt > closesAt + APART_MS) return 'late accepted';
  if (!accepted && answeredAt <= closesAt - APART_MS) return 'in time refused';
  if (accepted !== receivedAt <= closesAt) return 'judged against its own stamp';
  return receivedAt < sentAt - APART_MS || receivedAt > answeredAt + APART_MS ? 'stamped outside its own journey' : null;
}

describe('The hour itself', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it(`${OFFERS} offers arrive around it, a fifth of them twice: late accepted 0, in time refused 0, a receipt or a proof for each`, async () => {
    const office = await anOffice(world);
    const lot = await aPublishedLot(world, office);
    const envelopeOf = await envelopesFor((await world.visitor.get(`/lots/${lot.id}/sealing`)).expect(200).body, priced(lot, 24_000));
    const vendors = [];
    while (vendors.length < OFFERS) vendors.push(await aVendor(world, `Warung ${vendors.length}`));
    const side = Math.max(SIDE_MS, OFFERS * await paceOf(vendors.slice(0, 20)));
    const bodies = vendors.map(({ vendorId }) => JSON.stringify({ format: 1, version: 1, manifestHash: lot.manifestHash, envelope: envelopeOf(vendorId) }));
    let closesAt = 0;
    let ahead = 0;
    // Setting the clocks by each other can take longer than the lead on a busy machine; then time begins once more.
    while (Date.now() > closesAt - side) {
      ahead = await letTimeRun(world, Date.parse(lot.closesAt) - side - LEAD_MS);
      closesAt = Date.parse(lot.closesAt) - ahead;
    }

    const answers: (readonly [Seen, readonly Answer[]])[] = await Promise.all(vendors.map(async (vendor, at) => {
      const due = closesAt - side + (at / OFFERS) * 2 * side;
      await new Promise((resume) => { setTimeout(resume, due - Date.now()); });
      const key = { 'idempotency-key': newId() };
      const sentAt = Date.now();
      const said = await Promise.all(Array.from({ length: at % 5 === 0 ? 2 : 1 }, () => vendor.post(`/lots/${lot.id}/offers`, bodies[at], key)));
      const [first] = said as [Answer];
      const accepted = first.status === 201;
      return [{ sentAt, answeredAt: Date.now(), accepted, receivedAt: Date.parse(accepted ? first.body.receivedAt : first.body.facts.receivedAt) - ahead }, said] as const;
    }));

    expect(answers.flatMap(([seen]) => wrongIn(seen, closesAt) ?? [])).toEqual([]);
    const all = answers.flatMap(([, said]) => said);
    expect(all.filter(({ status, text }) => status !== 201 && !(status === 422 && text.includes('offer.after-deadline'))).map(({ text }) => text)).toEqual([]);
    const [inside, outside] = [answers.filter(([{ accepted }]) => accepted), answers.filter(([{ accepted }]) => !accepted)];
    // Both verdicts were really asked for, however slow the machine.
    expect(Math.min(inside.length, outside.length)).toBeGreaterThan(OFFERS * 0.1);
    for (const [, [one, other]] of inside) if (other !== undefined) expect(other.body).toEqual(one?.body);
    const { rows: [kept] } = await world.owner.query<{ offers: number; refusals: number }>(
      'select (select count(*)::int from offer where lot_id = $1) as offers, (select count(*)::int from refused_attempt where lot_id = $1) as refusals', [lot.id]);
    expect(kept).toEqual({ offers: inside.length, refusals: outside.flatMap(([, said]) => said).length });

    await letTimeRun(world, Date.parse(lot.closesAt) + 60_500);
    await world.app.get(DueWork, { strict: false }).runDue();
    const { seals } = (await world.visitor.get(`/lots/${lot.id}/closing-manifest`)).expect(200).body;
    const sealsSent = vendors.map(({ vendorId }) => createHash('sha256').update(Buffer.from(envelopeOf(vendorId), 'base64')).digest('hex'));
    expect(seals).toEqual(sealsSent.filter((_, at) => answers[at]?.[0].accepted === true).toSorted());
  }, 600_000);

  /** Milliseconds that one offer takes here among others, tried on a lot whose hour is far. */
  const paceOf = async (vendors: readonly Person[]): Promise<number> => {
    const lot = await aPublishedLot(world, await anOffice(world));
    const envelopeOf = await envelopesFor((await world.visitor.get(`/lots/${lot.id}/sealing`)).expect(200).body, priced(lot, 24_000));
    const began = performance.now();
    await Promise.all(vendors.map(async (vendor) => (await vendor.post(`/lots/${lot.id}/offers`, { format: 1, version: 1, manifestHash: lot.manifestHash, envelope: envelopeOf(vendor.vendorId ?? '') })).expect(201)));
    return (performance.now() - began) / vendors.length;
  };

  it('would be seen to be judged wrongly', () => {
    const right: Seen = { sentAt: 990, answeredAt: 1010, accepted: true, receivedAt: 1000 };
    expect(wrongIn(right, 1000)).toBeNull();
    expect(wrongIn({ ...right, accepted: false }, 1000)).toBe('judged against its own stamp');
    expect(wrongIn({ ...right, sentAt: 1026, receivedAt: 1000 }, 1000)).toBe('late accepted');
    expect(wrongIn({ ...right, answeredAt: 975, accepted: false, receivedAt: 1001 }, 1000)).toBe('in time refused');
    expect(wrongIn({ ...right, receivedAt: 960 }, 1000)).toBe('stamped outside its own journey');
  });
});

/** Lets the world's clock run from this instant on, as fast as the real one; answers how far it is ahead of the machine's. */
async function letTimeRun(world: World, from: number): Promise<number> {
  const ahead = from - Date.now();
  await world.owner.query(`create or replace function lumbung_now() returns timestamptz language sql volatile security definer set search_path = public as
    $$ select clock_timestamp() + interval '${ahead} milliseconds' $$`);
  const clock = world.app.get(Clock);
  // The monotonic clock of production, set by the database as it is now, in place of the one that asks each time.
  delete (clock as Partial<Json>).now;
  for (let roundTrip = Infinity; roundTrip > APART_MS; ({ roundTrip } = await clock.discipline()));
  return ahead;
}
