import type { HeldPair } from '../sealer/curve.js';
import { answerKeyChallenge } from '../sealer/key-challenge.js';
import { holdMemberKey, makeMemberKey } from '../sealer/member-keys.js';
import { machineRandomness } from '../sealer/randomness.js';
import { openShare } from '../sealer/shares.js';
import type { Box } from './documents.js';
import type { Person } from './person.js';

/** Somebody of the opening committee. Her private key never leaves her hands: it is made here, and the house sees the public half. */
export interface KeyHolder {
  readonly person: Person;
  readonly held: HeldPair;
}

interface Opening {
  readonly state: string;
  readonly confirmed: number;
  readonly minutes: string | null;
  readonly offers: number | null;
}

/** Makes a key and hands in its public half. */
export async function aKeyHolder(person: Person): Promise<KeyHolder> {
  const { publicKey, pair } = await makeMemberKey(machineRandomness);
  await person.post('/me/member-keys', { publicKey });
  person.does('membuat kunci pembuka di perangkatnya sendiri', 'makes an opening key on her own device');
  return { person, held: await holdMemberKey(pair) };
}

/** Shows that she still holds it, as each must within the week before a lot is announced. */
export async function proves({ person, held }: KeyHolder): Promise<void> {
  const { id, challenge } = await person.post<{ readonly id: string; readonly challenge: string }>('/me/member-keys/challenges');
  const answer = await answerKeyChallenge(held, new Uint8Array(Buffer.from(challenge, 'base64')), id);
  await person.post(`/me/member-keys/challenges/${id}/answer`, { answer: Buffer.from(answer).toString('hex') }, 200);
}

/** Unlocks, opens her share of every envelope, and hands them in. */
export async function unlocks({ person, held }: KeyHolder, lotId: string): Promise<Opening> {
  const { envelopes, manifestHash, committee, member } = await person.get<Box>(`/lots/${lotId}/box`);
  const answers = await Promise.all(envelopes.map(async ({ envelope, envelopeHash, vendorId, version }) => {
    const answer = await openShare(new Uint8Array(Buffer.from(envelope, 'base64')), { lotId, vendorId, version, manifestHash, committee }, member, held);
    return 'share' in answer ? { envelopeHash, share: Buffer.from(answer.share).toString('hex') } : { envelopeHash, refusal: answer.refusal };
  }));
  return person.post<Opening>(`/lots/${lotId}/opening`, { answers });
}
