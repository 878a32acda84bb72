import { inPlainNode } from '../../test/support/plain-node.js';
import { contextFor, FULL, givenCommittee, offerOf, seededRandomness } from '../../test/support/sealing.js';
import { sameBytes, toHex, type Bytes } from './bytes.js';
import { answerKeyChallenge, challengeKey, hashOfAnswer } from './key-challenge.js';
import { backupOf, holdMemberKey, makeMemberKey, MEMBER_COST, restoreMemberKey, unwrapMemberKey, wrapMemberKey } from './member-keys.js';
import { machineRandomness } from './randomness.js';
import { sealOffer } from './seal.js';
import { openShare } from './shares.js';

const LIGHT = { memory: 64, passes: 1 };
const passphrase = 'lima kambing di sawah hijau';
const spoil = (bytes: Bytes, place: number): Bytes => Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ 1 : byte));

describe('a member key', () => {
  it('made by the machine opens the share that was wrapped to it', async () => {
    const { committee } = await givenCommittee(2, 3);
    const { publicKey, pair } = await makeMemberKey(machineRandomness);
    const context = contextFor({ ...committee, members: [publicKey, ...committee.members.slice(1)] });
    const { envelope } = await sealOffer(context, offerOf(1, 85_000), machineRandomness);
    expect(await openShare(envelope, context, 1, await holdMemberKey(pair))).toMatchObject({ member: 1, share: expect.any(Uint8Array) });
  });

  it('comes out of its wrapping by the passphrase, however accents are typed, and by no other', async () => {
    const { pair } = await makeMemberKey(machineRandomness);
    const wrapped = await wrapMemberKey(pair, { passphrase: 'sambal séré pedas' }, machineRandomness, LIGHT);
    expect(await unwrapMemberKey(wrapped, { passphrase: 'sambal se\u0301re\u0301 pedas' })).toEqual(pair);
    await expect(unwrapMemberKey(wrapped, { passphrase: 'sambal sere pedas' })).rejects.toMatchObject({ code: 'member-key.wrong-opener' });
    expect(wrapped.length).toBe(143);
  });

  it('does not come out when any byte of the wrapping was changed', async () => {
    const { pair } = await makeMemberKey(machineRandomness);
    const wrapped = await wrapMemberKey(pair, { passphrase }, machineRandomness, LIGHT);
    for (let place = 0; place < wrapped.length; place += FULL ? 1 : 23) {
      await expect(unwrapMemberKey(spoil(wrapped, place), { passphrase })).rejects.toMatchObject({ code: expect.stringMatching(/^member-key\./) });
    }
    await expect(unwrapMemberKey(wrapped, { passphrase })).resolves.toEqual(pair);
  });

  it('is not asked to spend a machine\'s memory by a forged wrapping', async () => {
    const { pair } = await makeMemberKey(machineRandomness);
    const wrapped = await wrapMemberKey(pair, { passphrase }, machineRandomness, LIGHT);
    const greedy = Uint8Array.from(wrapped, (byte, at) => (at >= 6 && at < 10 ? 0xff : byte));
    await expect(unwrapMemberKey(greedy, { passphrase })).rejects.toMatchObject({ code: 'member-key.form' });
  });

  it('wrapped at the real cost is still opened', async () => {
    const said = await inPlainNode(`
      const keys = require('./src/sealer/member-keys.ts');
      const { machineRandomness } = require('./src/sealer/randomness.ts');
      keys.makeMemberKey(machineRandomness).then(async ({ pair }) => {
        const wrapped = await keys.wrapMemberKey(pair, { passphrase: '${passphrase}' }, machineRandomness);
        const opened = await keys.unwrapMemberKey(wrapped, { passphrase: '${passphrase}' });
        const hex = ({ scalar, publicPoint }) => Buffer.from(scalar).toString('hex') + Buffer.from(publicPoint).toString('hex');
        console.log(JSON.stringify({ memory: new DataView(wrapped.buffer).getUint32(6), before: hex(pair), after: hex(opened) }));
      });`);
    const { memory, before, after } = JSON.parse(said) as { readonly memory: number; readonly before: string; readonly after: string };
    expect(memory).toBe(MEMBER_COST.memory);
    expect(before).toMatch(/^[0-9a-f]{194}$/);
    expect(after).toBe(before);
  }, 180_000);

  it('may be opened by a passkey instead, and then by nothing else', async () => {
    const { pair } = await makeMemberKey(machineRandomness);
    const passkeySecret = machineRandomness.bytes(32);
    const wrapped = await wrapMemberKey(pair, { passkeySecret }, machineRandomness);
    expect(await unwrapMemberKey(wrapped, { passkeySecret })).toEqual(pair);
    await expect(unwrapMemberKey(wrapped, { passkeySecret: machineRandomness.bytes(32) })).rejects.toMatchObject({ code: 'member-key.wrong-opener' });
    await expect(unwrapMemberKey(wrapped, { passphrase })).rejects.toMatchObject({ code: 'member-key.form' });
  });

  it('wants a passphrase of fifteen characters', async () => {
    const { pair } = await makeMemberKey(machineRandomness);
    await expect(wrapMemberKey(pair, { passphrase: 'empat belas hu' }, machineRandomness, LIGHT)).rejects.toMatchObject({ code: 'member-key.passphrase-short' });
  });

  it('comes back from its printed backup, if that is the backup of this key', async () => {
    const [mine, theirs] = [await makeMemberKey(machineRandomness), await makeMemberKey(machineRandomness)];
    const paper = await backupOf(mine.pair);
    expect(await restoreMemberKey(paper, mine.publicKey)).toEqual(mine.pair);
    await expect(restoreMemberKey(paper, theirs.publicKey)).rejects.toMatchObject({ code: 'member-key.other-key' });
  });
});

describe('a key challenge', () => {
  const purpose = 'challenge 0192a3b4 until 2026-12-01';

  it('is answered by the holder of the key and the server knows it by its hash', async () => {
    const { publicKey, pair } = await makeMemberKey(machineRandomness);
    const { challenge, answerHash } = await challengeKey(publicKey, purpose, machineRandomness);
    const answer = await answerKeyChallenge(await holdMemberKey(pair), challenge, purpose);
    expect(toHex(await hashOfAnswer(answer))).toBe(toHex(answerHash));
    expect(sameBytes(answer, answerHash)).toBe(false);
  });

  it('cannot be answered with another key, for another purpose, or when it was changed', async () => {
    const [mine, theirs] = [await makeMemberKey(machineRandomness), await makeMemberKey(machineRandomness)];
    const { challenge } = await challengeKey(mine.publicKey, purpose, seededRandomness('challenge'));
    const [held, other] = [await holdMemberKey(mine.pair), await holdMemberKey(theirs.pair)];
    for (const [key, asked, meant] of [[other, challenge, purpose], [held, challenge, 'another purpose'], [held, spoil(challenge, 80), purpose]] as const) {
      await expect(answerKeyChallenge(key, asked, meant)).rejects.toMatchObject({ code: 'member-key.challenge-unreadable' });
    }
  });

  it('is no way to open a share: the wrap of an offer is not a challenge', async () => {
    const { committee, members } = await givenCommittee(2, 3);
    const { envelope } = await sealOffer(contextFor(committee), offerOf(1, 85_000), machineRandomness);
    const wrapOfFirst = envelope.slice(112 + 32 * 6, 112 + 32 * 6 + 113);
    const [first] = members;
    if (!first) throw new Error('no member');
    await expect(answerKeyChallenge(first.held, wrapOfFirst, purpose)).rejects.toMatchObject({ code: 'member-key.challenge-unreadable' });
    expect(await openShare(envelope, contextFor(committee), 1, first.held)).toHaveProperty('share');
  });
});
