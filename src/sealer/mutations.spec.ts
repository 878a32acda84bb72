import { contextFor, FULL, givenCommittee, offerOf, seededRandomness, type SealingMember } from '../../test/support/sealing.js';
import { concat, toHex, type Bytes } from './bytes.js';
import type { SealContext } from './context.js';
import { readEnvelope, writeEnvelope } from './envelope.js';
import { openWithShares, openWithSlip, type KeptEnvelope, type Verdict } from './opening.js';
import { sha256 } from './primitives.js';
import { sealOffer, type SealedOffer } from './seal.js';
import { openShare, type Answer } from './shares.js';

const MUTATIONS = FULL ? 10_000 : 500;
const OTHER = '01890000-9999-7222-8333-444455556666';

interface Sealed {
  readonly context: SealContext;
  readonly members: readonly SealingMember[];
  readonly offers: readonly SealedOffer[];
}

/** One way to tamper. It returns what is kept and who answers, and whom the verdict must name; `null`: nobody did wrong, but nothing may open either. */
interface Tampered {
  readonly kept: KeptEnvelope;
  readonly answers: readonly Answer[];
  readonly guilty: string | null;
}
type Tamper = (sealed: Sealed, offer: SealedOffer, dice: Dice) => Promise<Tampered>;
type Dice = (sides: number) => number;

const TAMPERINGS: Readonly<Record<string, Tamper>> = {
  'a bit flips while it is kept': async (sealed, offer, dice) => keptChanged(sealed, offer, flipBit(offer.envelope, dice)),
  'it is cut short while it is kept': async (sealed, offer, dice) => keptChanged(sealed, offer, offer.envelope.slice(0, dice(offer.envelope.length))),
  'bytes are added while it is kept': async (sealed, offer, dice) => keptChanged(sealed, offer, concat(offer.envelope, new Uint8Array(1 + dice(40)))),
  'the vendor sends it with a flipped bit': async (sealed, offer, dice) => sentAs(sealed, flipBit(offer.envelope, dice)),
  'the vendor sends a part of it': async (sealed, offer, dice) => sentAs(sealed, offer.envelope.slice(0, dice(offer.envelope.length))),
  'two wraps change places': async (sealed, offer, dice) => sentAs(sealed, swapped(offer.envelope, 'wraps', dice)),
  'two commitments to shares change places': async (sealed, offer, dice) => sentAs(sealed, swapped(offer.envelope, 'shareCommitments', dice)),
  'the body of another offer is put in': async (sealed, offer, dice) => {
    const other = sealed.offers.filter((one) => one !== offer)[dice(sealed.offers.length - 1)] ?? offer;
    return sentAs(sealed, writeEnvelope({ ...readEnvelope(offer.envelope), body: readEnvelope(other.envelope).body }));
  },
  'the wraps of another offer are put in': async (sealed, offer, dice) => {
    const other = sealed.offers.filter((one) => one !== offer)[dice(sealed.offers.length - 1)] ?? offer;
    return sentAs(sealed, writeEnvelope({ ...readEnvelope(offer.envelope), wraps: readEnvelope(other.envelope).wraps }));
  },
  'another vendor sends a copy': async (sealed, offer) => sentAs({ ...sealed, context: { ...sealed.context, vendorId: OTHER } }, offer.envelope),
  'another vendor sends a copy with their own name in it': async (sealed, offer) => {
    const context = { ...sealed.context, vendorId: OTHER };
    const name = Uint8Array.from(OTHER.replace(/-/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    return sentAs({ ...sealed, context }, concat(offer.envelope.slice(0, 32), name, offer.envelope.slice(48)));
  },
  'it is sent to another lot': async (sealed, offer) => sentAs({ ...sealed, context: { ...sealed.context, lotId: OTHER } }, offer.envelope),
  'it is sent as another version': async (sealed, offer) => sentAs({ ...sealed, context: { ...sealed.context, version: 2 } }, offer.envelope),
  'it was made for other terms': async (sealed, offer) => sentAs({ ...sealed, context: { ...sealed.context, manifestHash: 'cd'.repeat(32) } }, offer.envelope),
  'it was made for the keys of last year': async (sealed, offer) => sentAs({ ...sealed, context: { ...sealed.context, committee: { ...sealed.context.committee, epoch: 8 } } }, offer.envelope),
  'one member too few comes': async (sealed, offer, dice) => tooFew(sealed, offer, dice, () => null),
  'a member answers for another with their own share': async (sealed, offer, dice) => tooFew(sealed, offer, dice, (right, absent) => ({ member: absent, share: shareIn(right) })),
  'a member hands in a share with a flipped bit': async (sealed, offer, dice) => tooFew(sealed, offer, dice, (_, absent, own) => ({ member: absent, share: flipBit(shareIn(own), dice) })),
  'a member hands in their share of another offer': async (sealed, offer, dice) => {
    const other = sealed.offers.filter((one) => one !== offer)[dice(sealed.offers.length - 1)] ?? offer;
    const theirs = await answersTo(sealed, other.envelope);
    return tooFew(sealed, offer, dice, (_, absent) => theirs[absent - 1] ?? null);
  },
  'a member tries the wrap of another with their key': async (sealed, offer, dice) => {
    const [mine, theirs] = [1 + dice(sealed.members.length - 1), 0];
    const answer = await openShare(offer.envelope, sealed.context, theirs + 1, heldBy(sealed, mine));
    expect(answer).toEqual({ member: 1, refusal: 'wrap-unreadable' });
    return { kept: { ...offer, expected: sealed.context }, answers: [answer], guilty: null };
  },
};

describe('an envelope that was tampered with', () => {
  let pool: readonly Sealed[];
  beforeAll(async () => {
    pool = await Promise.all(([[2, 3], [3, 5]] as const).map(async ([threshold, size]) => {
      const { committee, members } = await givenCommittee(threshold, size);
      const context = contextFor(committee);
      const offers = await Promise.all([1, 2, 3, 4].map((number) => sealOffer(context, offerOf(number, 85_000 + number), seededRandomness(`pool ${size} ${number}`))));
      return { context, members, offers };
    }));
  });

  it('opens when nobody touched it (the control)', async () => {
    for (const sealed of pool) for (const offer of sealed.offers) {
      const verdict = await openWithShares({ ...offer, expected: sealed.context }, await answersTo(sealed, offer.envelope));
      expect(verdict).toMatchObject({ outcome: 'opened', faults: [] });
    }
  });

  const each = Math.ceil(MUTATIONS / Object.keys(TAMPERINGS).length);
  it.each(Object.entries(TAMPERINGS))(`never opens when %s, and says whose doing it is (${each} times)`, async (name, tamper) => {
    const dice = diceOf(name);
    const misjudged: string[] = [];
    for (let turn = 0; turn < each; turn += 1) {
      const sealed = pool[turn % pool.length];
      const offer = sealed?.offers[dice(sealed.offers.length)];
      if (!sealed || !offer) throw new Error('no pool');
      const { kept, answers, guilty } = await tamper(sealed, offer, dice);
      const verdict = await openWithShares(kept, answers);
      const named = [...new Set(verdict.faults.map(({ party }) => party))].join(' and ') || null;
      if (verdict.outcome === 'opened' || named !== guilty) misjudged.push(`${turn}: ${verdict.outcome}, ${JSON.stringify(verdict.faults)}`);
      if (verdict.outcome === 'slip-needed' && guilty === 'vendor') expect(await withSlip(kept, offer)).not.toBe('opened');
    }
    expect(misjudged).toEqual([]);
  }, FULL ? 300_000 : 30_000);
});

function keptChanged({ context, members }: Sealed, { envelopeHash }: SealedOffer, envelope: Bytes): Tampered {
  return { kept: { envelope, envelopeHash, expected: context }, answers: members.map(({ number }) => ({ member: number, share: new Uint8Array(32) })), guilty: 'keeper' };
}

/** What arrived is what the receipt names; every member then tries honestly. */
async function sentAs(sealed: Sealed, envelope: Bytes): Promise<Tampered> {
  const answers = await answersTo(sealed, envelope).catch(() => []);
  return { kept: { envelope, envelopeHash: toHex(await sha256(envelope)), expected: sealed.context }, answers, guilty: 'vendor' };
}

/** The honest ones are one too few; the one in the place of the missing member does as told. */
async function tooFew(sealed: Sealed, offer: SealedOffer, dice: Dice, inPlace: (right: Answer | undefined, absent: number, own: Answer | undefined) => Answer | null): Promise<Tampered> {
  const all = await answersTo(sealed, offer.envelope);
  const first = dice(all.length);
  const turned = [...all.slice(first), ...all.slice(0, first)];
  const honest = turned.slice(0, sealed.context.committee.threshold - 1);
  const own = turned[honest.length];
  const extra = inPlace(honest[0], own?.member ?? 0, own);
  return { kept: { ...offer, expected: sealed.context }, answers: extra === null ? honest : [...honest, extra], guilty: extra === null ? null : 'member' };
}

function answersTo({ context, members }: Sealed, envelope: Bytes): Promise<readonly Answer[]> {
  return Promise.all(members.map(({ number, held }) => openShare(envelope, context, number, held)));
}

async function withSlip(kept: KeptEnvelope, { dataKey }: SealedOffer): Promise<Verdict['outcome'] | 'refused'> {
  return openWithSlip(kept, dataKey).then(({ outcome }) => outcome, () => 'refused' as const);
}

function shareIn(answer: Answer | undefined): Bytes {
  if (answer === undefined || !('share' in answer)) throw new Error('no share');
  return answer.share;
}

function heldBy({ members }: Sealed, index: number) {
  const member = members[index];
  if (member === undefined) throw new Error('no such member');
  return member.held;
}

function flipBit(bytes: Bytes, dice: Dice): Bytes {
  const [place, bit] = [dice(bytes.length), dice(8)];
  return Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ (1 << bit) : byte));
}

function swapped(bytes: Bytes, part: 'wraps' | 'shareCommitments', dice: Dice): Bytes {
  const envelope = readEnvelope(bytes);
  const from = dice(envelope.members);
  const to = (from + 1 + dice(envelope.members - 1)) % envelope.members;
  const swap = <Item>(list: readonly Item[]) => list.map((item, index) => (index === from ? list[to] : index === to ? list[from] : item) as Item);
  return writeEnvelope(part === 'wraps' ? { ...envelope, wraps: swap(envelope.wraps) } : { ...envelope, shareCommitments: swap(envelope.shareCommitments) });
}

/** Repeatable chance: the same name throws the same dice. */
function diceOf(name: string): Dice {
  const random = seededRandomness(name);
  return (sides) => new DataView(random.bytes(4).buffer).getUint32(0) % sides;
}
