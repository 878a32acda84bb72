import { canonicalJson } from '../core/canonical.js';
import { contextFor, givenCommittee, offerOf, seededRandomness } from '../../test/support/sealing.js';
import { utf8 } from './bytes.js';
import { isOfferOf } from './check.js';
import { PADDED_SIZES, type SealContext } from './context.js';
import { envelopeSize, inspectEnvelope, readEnvelope } from './envelope.js';
import { openWithShares, openWithSlip } from './opening.js';
import { machineRandomness, type Randomness } from './randomness.js';
import { sealOffer } from './seal.js';
import { openShare, type Answer } from './shares.js';
import { readSlip, slipOf } from './slip.js';

const SIZES = [[2, 3], [3, 5], [2, 2], [16, 16]] as const;

describe('a sealed offer', () => {
  it.each(SIZES)('of a committee %i of %i opens for every set of members that is enough, and for no smaller one', async (threshold, size) => {
    const { committee, members } = await givenCommittee(threshold, size);
    const context = contextFor(committee);
    const offer = offerOf(2, 85_000);
    const { envelope, envelopeHash } = await sealOffer(context, offer, machineRandomness);
    const answers = await Promise.all(members.map(({ number, held }) => openShare(envelope, context, number, held)));
    for (const set of subsets(answers, size > 5 ? 1 : 32)) {
      const verdict = await openWithShares({ envelope, envelopeHash, expected: context }, set);
      if (set.length < threshold) expect(verdict).toEqual({ outcome: 'waiting', missing: threshold - set.length, faults: [] });
      else expect(verdict).toMatchObject({ outcome: 'opened', faults: [], opened: { json: canonicalJson(offer), offer } });
    }
  });

  it('can be compared by anyone with what is published after the opening, and only with that', async () => {
    const { committee } = await givenCommittee(2, 3);
    const context = contextFor(committee);
    const { envelope, envelopeHash, dataKey } = await sealOffer(context, offerOf(1, 85_000), machineRandomness);
    const verdict = await openWithSlip({ envelope, envelopeHash, expected: context }, dataKey);
    if (verdict.outcome !== 'opened') throw new Error(verdict.outcome);
    const salt = Uint8Array.from(verdict.opened.salt.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const read = readEnvelope(envelope);
    expect(await isOfferOf(read, utf8(verdict.opened.json), salt)).toBe(true);
    expect(await isOfferOf(read, utf8(verdict.opened.json.replace('85000', '84999')), salt)).toBe(false);
    expect(await isOfferOf(read, utf8(verdict.opened.json), new Uint8Array(32))).toBe(false);
  });

  it('is the same to the byte when the randomness is the same, and another when only one thing differs', async () => {
    const { committee } = await givenCommittee(2, 3);
    const seal = (context: SealContext, price: number, seed: string) => sealOffer(context, offerOf(1, price), seededRandomness(seed));
    const first = await seal(contextFor(committee), 85_000, 'one');
    expect((await seal(contextFor(committee), 85_000, 'one')).envelope).toEqual(first.envelope);
    const others = await Promise.all([
      seal(contextFor(committee), 85_001, 'one'), seal(contextFor(committee), 85_000, 'two'), seal(contextFor(committee, { version: 2 }), 85_000, 'one'),
    ]);
    expect(new Set([first, ...others].map(({ envelopeHash }) => envelopeHash)).size).toBe(4);
  });

  it('does not lock two bodies or two shares under one key even when the randomness repeats itself', async () => {
    const { committee } = await givenCommittee(2, 3);
    const one = readEnvelope((await sealOffer(contextFor(committee), offerOf(1, 85_000), seededRandomness('stuck'))).envelope);
    const other = readEnvelope((await sealOffer(contextFor(committee), offerOf(1, 85_001), seededRandomness('stuck'))).envelope);
    // Under one key and nonce the bodies would agree wherever the plaintexts do: the documents' key and the scalars stand first.
    expect(agreeing(one.body, other.body)).toBeLessThan(30);
    expect(agreeing(one.wraps[0]?.wrapped, other.wraps[0]?.wrapped)).toBeLessThan(6);
  });

  it('tells by its size nothing but the class of the offer', async () => {
    const { committee } = await givenCommittee(2, 3);
    const sizes = await Promise.all([1, 99_999_999].map(async (price) => (await sealOffer(contextFor(committee), offerOf(3, price), machineRandomness)).envelope.length));
    expect(sizes).toEqual([envelopeSize(3, 1024), envelopeSize(3, 1024)]);
    expect(sizes[0]).toBe(1815);
  });

  it.each([...PADDED_SIZES])('holds an offer of exactly %i bytes, and one byte more makes the next class', async (size) => {
    const { committee } = await givenCommittee(2, 3);
    const exact = { note: 'x'.repeat(size - '{"note":""}'.length) };
    expect(readEnvelope((await sealOffer(contextFor(committee), exact, machineRandomness)).envelope).body.length).toBe(32 + 96 + 4 + size + 16);
    const more = sealOffer(contextFor(committee), { note: `${exact.note}x` }, machineRandomness);
    if (size === 65_536) await expect(more).rejects.toMatchObject({ code: 'sealer.offer-too-large' });
    else expect((await more).envelope.length).toBe(envelopeSize(3, size * 4));
  });

  it('is not sent when the machine sealed it wrongly: the self-check opens it first', async () => {
    const { committee } = await givenCommittee(2, 3);
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const faulty = jest.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...asked) => new Uint8Array(await encrypt(...asked)).map((byte, at) => (at === 40 ? byte ^ 1 : byte)).buffer);
    try {
      await expect(sealOffer(contextFor(committee), offerOf(1, 85_000), machineRandomness)).rejects.toMatchObject({ code: 'sealer.self-check-failed', facts: { fault: 'envelope.body' } });
    } finally {
      faulty.mockRestore();
    }
    await expect(sealOffer(contextFor(committee), offerOf(1, 85_000), machineRandomness)).resolves.toHaveProperty('envelopeHash');
  });

  it('is not sent when a private key that is not that of its wrap went into it', async () => {
    const { committee } = await givenCommittee(2, 3);
    const broken: Randomness = { ...machineRandomness, keyPair: async () => ({ ...(await machineRandomness.keyPair()), scalar: (await machineRandomness.keyPair()).scalar }) };
    await expect(sealOffer(contextFor(committee), offerOf(1, 85_000), broken)).rejects.toBeDefined();
  });

  it('is refused for another lot, vendor, version, manifest or committee before it is even stored', async () => {
    const { committee } = await givenCommittee(2, 3);
    const elsewhere = (await givenCommittee(2, 3, 'other people')).committee;
    const { envelope } = await sealOffer(contextFor(committee), offerOf(1, 85_000), machineRandomness);
    const other = '01890000-9999-7222-8333-444455556666';
    const wanted = [{ lotId: other }, { vendorId: other }, { version: 2 }, { manifestHash: 'cd'.repeat(32) }, { committee: elsewhere }, { committee: { ...committee, epoch: 8 } }];
    const fields = await Promise.all(wanted.map((differing) => inspectEnvelope(envelope, contextFor(committee, differing)).catch((broken: unknown) => (broken as { facts: { field: string } }).facts.field)));
    expect(fields).toEqual(['lotId', 'vendorId', 'version', 'manifestHash', 'committee', 'epoch']);
    await expect(inspectEnvelope(envelope, contextFor(committee))).resolves.toMatchObject({ members: 3, threshold: 2 });
  });

  it('is not made for a committee in which one could open alone or somebody holds two shares', async () => {
    const { committee } = await givenCommittee(2, 3);
    const [first = ''] = committee.members;
    const wrong = [{ ...committee, threshold: 1 }, { ...committee, threshold: 4 }, { ...committee, members: [first, first, first] }, { ...committee, epoch: 0 }];
    const codes = await Promise.all(wrong.map((bad) => sealOffer(contextFor(bad), offerOf(1, 1), machineRandomness).catch((broken: unknown) => (broken as { code: string }).code)));
    expect(codes).toEqual(Array(4).fill('sealer.committee-form'));
  });
});

describe('a recovery slip', () => {
  it('opens the offer when every key of the committee is lost, and no other offer', async () => {
    const { committee } = await givenCommittee(3, 5);
    const context = contextFor(committee);
    const [mine, theirs] = await Promise.all([85_000, 79_000].map((price) => sealOffer(context, offerOf(1, price), machineRandomness)));
    if (!mine || !theirs) throw new Error('not sealed');
    const slip = await slipOf(mine.dataKey);
    const kept = { ...mine, expected: context };
    expect(await openWithSlip(kept, await readSlip(slip.toLowerCase().replaceAll('-', ' ')))).toMatchObject({ outcome: 'opened', opened: { offer: offerOf(1, 85_000) } });
    await expect(openWithSlip({ ...theirs, expected: context }, await readSlip(slip))).rejects.toMatchObject({ code: 'slip.other-envelope' });
  });
});

function subsets(answers: readonly Answer[], most: number): readonly (readonly Answer[])[] {
  if (most === 1) return [answers, answers.slice(1)];
  return Array.from({ length: 2 ** answers.length }, (_, mask) => answers.filter((__, index) => (mask >> index) & 1));
}

function agreeing(one: Uint8Array = new Uint8Array(0), other: Uint8Array = new Uint8Array(0)): number {
  return one.filter((byte, at) => byte === other[at]).length;
}
