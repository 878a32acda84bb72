import { sealDishonestly, type Lies } from '../../test/support/dishonest-vendor.js';
import { contextFor, givenCommittee, offerOf, seededRandomness, type SealingMember } from '../../test/support/sealing.js';
import { canonicalJson } from '../core/canonical.js';
import { toHex, utf8, type Bytes } from './bytes.js';
import { deriveKeys, sealHash } from './compose.js';
import type { SealContext } from './context.js';
import { headerBytes, readEnvelope } from './envelope.js';
import { openWithShares, openWithSlip, type KeptEnvelope, type Verdict } from './opening.js';
import { sha256, unlock } from './primitives.js';
import { combine } from './shamir.js';
import { openShare, type Answer } from './shares.js';

const flipped = (bytes: Bytes): Bytes => Uint8Array.from(bytes, (byte, at) => (at === 0 ? byte ^ 1 : byte));
const only = (chosen: number, change: (bytes: Bytes) => Bytes) => (bytes: Bytes, member: number) => (member === chosen ? change(bytes) : bytes);
const honestOffer = canonicalJson(offerOf(1, 85_000));

interface Case {
  readonly lies: Lies;
  readonly offer?: string;
  readonly codes: readonly string[];
  readonly refusing?: readonly number[];
}

const LIES: Readonly<Record<string, Case>> = {
  'wraps a wrong share for member 3': { lies: { wrappedShare: only(3, flipped) }, codes: ['envelope.wrap'], refusing: [3] },
  'wraps rubbish for member 1': { lies: { wrapped: only(1, flipped) }, codes: ['envelope.wrap'], refusing: [1] },
  'commits to a share off the polynomial for member 2': { lies: { committedShare: only(2, flipped) }, codes: ['envelope.share-commitment', 'envelope.key-commitment'] },
  'commits to another key': { lies: { keyCommitment: flipped }, codes: ['envelope.key-commitment'] },
  'commits to another offer': { lies: { plaintextCommitment: flipped }, codes: ['envelope.plaintext-commitment'] },
  'commits to another key of documents': { lies: { documentCommitment: flipped }, codes: ['envelope.document-commitment'] },
  'hides a scalar that is not that of the wrap': { lies: { scalar: only(2, flipped) }, codes: ['envelope.wrap'] },
  'hides a scalar of zero': { lies: { scalar: only(2, (bytes) => new Uint8Array(bytes.length)) }, codes: ['envelope.wrap'] },
  'seals a body under another key': { lies: { body: async (inside) => new Uint8Array(inside.length + 16) }, codes: ['envelope.body'] },
  'writes into the padding': { lies: { padding: flipped }, codes: ['envelope.padding'] },
  'takes a larger class than needed': { lies: { paddedClass: 1 }, codes: ['envelope.padding'] },
  'writes JSON with a space': { lies: {}, offer: `${honestOffer} `, codes: ['envelope.not-canonical'] },
  'writes a price twice': { lies: {}, offer: '{"total":1,"total":2}', codes: ['envelope.not-canonical'] },
  'writes a price with a comma': { lies: {}, offer: '{"total":1.5}', codes: ['envelope.not-canonical'] },
  'writes no JSON': { lies: {}, offer: 'delapan puluh lima ribu', codes: ['envelope.not-canonical'] },
  'nests until reading fails': { lies: {}, offer: '['.repeat(30_000) + ']'.repeat(30_000), codes: ['envelope.not-canonical'] },
};

describe('a vendor with a sealer of their own', () => {
  let members: readonly SealingMember[];
  let context: SealContext;
  beforeAll(async () => {
    const given = await givenCommittee(2, 3);
    members = given.members;
    context = contextFor(given.committee);
  });

  const sealed = async (lies: Lies, offer = honestOffer): Promise<KeptEnvelope & { dataKey: Bytes }> => {
    const { envelope, dataKey } = await sealDishonestly(context, utf8(offer), seededRandomness('dishonest'), lies);
    return { envelope, dataKey, envelopeHash: toHex(await sha256(envelope)), expected: context };
  };
  const answersOf = (kept: KeptEnvelope) => Promise.all(members.map(({ number, held }) => openShare(kept.envelope, context, number, held)));

  it('who tells no lie has an honest envelope (the control of all below)', async () => {
    const kept = await sealed({});
    expect(await openWithShares(kept, await answersOf(kept))).toMatchObject({ outcome: 'opened', opened: { json: honestOffer }, faults: [] });
  });

  it.each(Object.entries(LIES))('who %s is found out, whichever members come, and no member is blamed', async (_, { lies, offer, codes, refusing = [] }) => {
    const kept = await sealed(lies, offer);
    const answers = await answersOf(kept);
    expect(answers.flatMap((answer) => ('refusal' in answer ? [answer.member] : []))).toEqual(refusing);
    for (const set of [answers, ...answers.map((_answer, absent) => answers.filter((__, index) => index !== absent))]) {
      const verdict = await openWithShares(kept, set);
      if (set.filter((answer) => 'share' in answer).length < 2) expect(verdict.outcome).toBe('waiting');
      else {
        expect(verdict.outcome).toBe('invalid');
        expect(new Set(verdict.faults.map(({ party, proof }) => `${party} ${proof}`))).toEqual(new Set(['vendor computed']));
        expect(codes).toContain(verdict.faults[0]?.code);
      }
    }
  });

  it('who lets two members see one key and two others another gets one verdict; a naive opening gives two', async () => {
    const kept = await sealed({ committedShare: only(3, flipped) });
    const answers = await answersOf(kept);
    const pairs = [[0, 1], [0, 2]].map((pair) => pair.map((index) => answers[index]).filter((answer): answer is Answer & { share: Bytes } => answer !== undefined && 'share' in answer));
    expect(await Promise.all(pairs.map((pair) => opensNaively(kept, pair)))).toEqual([true, false]);
    expect(await Promise.all(pairs.map(async (pair) => (await openWithShares(kept, pair)).outcome))).toEqual(['invalid', 'invalid']);
  });

  it('who wraps rubbish for all is presumed at fault by as many witnesses as the threshold, and convicted by their own slip', async () => {
    const kept = await sealed({ wrapped: flipped });
    const verdict = await openWithShares(kept, await answersOf(kept));
    expect(verdict).toEqual({ outcome: 'slip-needed', faults: [{ party: 'vendor', code: 'envelope.unopenable', member: null, proof: 'witnessed' }] });
    expect(partiesOf(await openWithSlip(kept, kept.dataKey, await answersOf(kept)))).toEqual(['vendor computed']);
  });

  it('who is honest is cleared by their slip when members refuse falsely, and the members are named', async () => {
    const kept = await sealed({});
    const refusals: readonly Answer[] = [1, 2].map((member) => ({ member, refusal: 'wrap-unreadable' }));
    expect((await openWithShares(kept, refusals)).outcome).toBe('slip-needed');
    expect(await openWithSlip(kept, kept.dataKey, refusals)).toMatchObject({
      outcome: 'opened', faults: [{ party: 'member', code: 'share.refused-falsely', member: 1 }, { party: 'member', code: 'share.refused-falsely', member: 2 }],
    });
  });
});

/** Combines and decrypts, as a system without commitments does. */
async function opensNaively({ envelope: bytes, expected }: KeptEnvelope, shares: readonly (Answer & { share: Bytes })[]): Promise<boolean> {
  const envelope = readEnvelope(bytes);
  const dataKey = combine(shares.map(({ member, share }) => ({ member, bytes: share })));
  const seal = await sealHash({ ...envelope, encapsulated: envelope.wraps.map(({ encapsulated }) => encapsulated) });
  const { bodyKey } = await deriveKeys(dataKey, seal, expected.committee.threshold);
  return (await unlock(bodyKey, envelope.body, headerBytes(envelope))) !== null;
}

function partiesOf(verdict: Verdict): readonly string[] {
  return [...new Set(verdict.faults.map(({ party, proof }) => `${party} ${proof}`))];
}
