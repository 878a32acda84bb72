import { answerKeyChallenge } from '../../src/sealer/key-challenge.js';
import { holdMemberKey, makeMemberKey } from '../../src/sealer/member-keys.js';
import type { HeldPair } from '../../src/sealer/curve.js';
import { machineRandomness } from '../../src/sealer/randomness.js';
import { openShare, type Answer as ShareAnswer } from '../../src/sealer/shares.js';
import type { Answer, Json } from './client.js';
import type { Person } from './people.js';

/** Somebody of the opening committee with the private half of their key at hand, as their browser has it. */
export interface KeyHolder {
  readonly person: Person;
  readonly held: HeldPair;
}

/** Makes a key for a person and proves it. */
export async function aKeyHolder(person: Person): Promise<KeyHolder> {
  const { publicKey, pair } = await makeMemberKey(machineRandomness);
  (await person.post('/me/member-keys', { publicKey })).expect(201);
  const holder = { person, held: await holdMemberKey(pair) };
  await proven([holder]);
  return holder;
}

/** Every holder answers a fresh challenge, as they must each week. */
export async function proven(holders: readonly KeyHolder[]): Promise<void> {
  for (const { person, held } of holders) {
    const { body } = (await person.post('/me/member-keys/challenges')).expect(201);
    const answer = await answerKeyChallenge(held, new Uint8Array(Buffer.from(body.challenge, 'base64')), body.id);
    (await person.post(`/me/member-keys/challenges/${body.id}/answer`, { answer: Buffer.from(answer).toString('hex') })).expect(200);
  }
}

/** The shares of one member for one lot, as their browser finds them. */
export async function sharesOf({ person, held }: KeyHolder, lotId: string): Promise<readonly Json[]> {
  const { body: box } = (await person.get(`/lots/${lotId}/box`)).expect(200);
  return await Promise.all(box.envelopes.map(async ({ envelope, envelopeHash, vendorId, version }: Json) => {
    const expected = { lotId, vendorId, version, manifestHash: box.manifestHash, committee: box.committee };
    return { envelopeHash, ...asWords(await openShare(new Uint8Array(Buffer.from(envelope, 'base64')), expected, box.member, held)) };
  }));
}

/** Each of them unlocks and hands in; answers what the last one was told. */
export async function openBox(holders: readonly KeyHolder[], lotId: string): Promise<Answer> {
  let last: Answer | null = null;
  for (const holder of holders) last = (await holder.person.post(`/lots/${lotId}/opening`, { answers: await sharesOf(holder, lotId) })).expect(201);
  if (last === null) throw new Error('nobody came to the opening');
  return last;
}

function asWords(answer: ShareAnswer): Json {
  return 'share' in answer ? { share: Buffer.from(answer.share).toString('hex') } : { refusal: answer.refusal };
}
