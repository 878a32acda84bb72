import { sealDishonestly } from '../../test/support/dishonest-vendor.js';
import { contextFor, FULL, givenCommittee, offerOf, seededRandomness } from '../../test/support/sealing.js';
import { ciphertextForTwoKeys } from '../../test/support/two-keys.js';
import { canonicalJson } from '../core/canonical.js';
import { concat, toHex, utf8, type Bytes } from './bytes.js';
import { deriveKeys, sealHash } from './compose.js';
import { headerBytes, readEnvelope, type Envelope } from './envelope.js';
import { inverse, multiply } from './field256.js';
import { openWithShares, openWithSlip } from './opening.js';
import { sha256, unlock } from './primitives.js';
import { combine } from './shamir.js';
import { openShare } from './shares.js';

const ATTACKS = FULL ? 100 : 10;
const FREE_BLOCK = 50;

describe('an envelope made to open under two keys, one for each half of the committee', () => {
  it('opens twice where AES-GCM and Shamir stand alone (the attack has power), and never here', async () => {
    const { committee, members } = await givenCommittee(2, 3);
    const context = contextFor(committee);
    for (let attack = 0; attack < ATTACKS; attack += 1) {
      const second = seededRandomness(`second key ${attack}`).bytes(32);
      let firstShare: Bytes = new Uint8Array(0);
      const { envelope, dataKey } = await sealDishonestly(context, utf8(canonicalJson(offerOf(1, 85_000 + attack))), seededRandomness(`attack ${attack}`), {
        committedShare: (share, member) => {
          if (member === 1) firstShare = share;
          return member === 3 ? lineThrough(second, firstShare) : share;
        },
        body: async (plain, firstKey, bound) => {
          const draft = readEnvelope(concat(bound, new Uint8Array(plain.length + 16)));
          return ciphertextForTwoKeys(firstKey, await bodyKeyOf(draft, second), new Uint8Array(12), bound, plain, FREE_BLOCK);
        },
      });
      const kept = { envelope, envelopeHash: toHex(await sha256(envelope)), expected: context };
      const answers = await Promise.all(members.map(({ number, held }) => openShare(envelope, context, number, held)));
      const read = readEnvelope(envelope);
      const pairs = [[0, 1], [0, 2]].map((pair) => pair.flatMap((index) => answers[index] ?? []));
      const keys = pairs.map((pair) => combine(pair.flatMap((answer) => ('share' in answer ? [{ member: answer.member, bytes: answer.share }] : []))));
      expect(keys).toEqual([dataKey, second]);
      for (const key of keys) expect(await unlock(await bodyKeyOf(read, key), read.body, headerBytes(read))).not.toBeNull();

      for (const pair of pairs) {
        const verdict = await openWithShares(kept, pair);
        expect(verdict).toMatchObject({ outcome: 'invalid', faults: [{ party: 'vendor', proof: 'computed' }] });
      }
      await expect(openWithSlip(kept, second)).rejects.toMatchObject({ code: 'slip.other-envelope' });
      expect((await openWithSlip(kept, dataKey)).outcome).toBe('invalid');
    }
  }, FULL ? 200_000 : 30_000);
});

/** What member 3 must hold so that members 1 and 3 find `secret`: the line through (0, secret) and (1, share). */
function lineThrough(secret: Bytes, share: Bytes): Bytes {
  return secret.map((zero, at) => zero ^ multiply(3, multiply(inverse(1), zero ^ (share[at] ?? 0))));
}

async function bodyKeyOf(envelope: Envelope, dataKey: Bytes): Promise<Bytes> {
  const seal = await sealHash({ ...envelope, encapsulated: envelope.wraps.map(({ encapsulated }) => encapsulated) });
  return (await deriveKeys(dataKey, seal, envelope.threshold)).bodyKey;
}
