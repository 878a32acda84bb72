import type { Actor } from '../core/actor.js';
import type { MemberKeys } from '../identity/member-keys.service.js';
import type { OpeningQueries } from '../openings/openings.queries.js';
import type { HeldPair } from '../sealer/curve.js';
import { answerKeyChallenge } from '../sealer/key-challenge.js';
import { holdMemberKey, makeMemberKey, unwrapMemberKey, wrapMemberKey } from '../sealer/member-keys.js';
import { machineRandomness } from '../sealer/randomness.js';
import { openShare } from '../sealer/shares.js';
import { DEMO_PASSPHRASE } from './accounts.js';

/** Less than members spend: the passphrase is printed at every start, so there is nothing to guard, only a start to keep short. */
const DEMO_COST = { memory: 1024, passes: 1 };

/** The committee's keys as their browsers would hold them: made with real randomness, wrapped by the demo's printed passphrase. */
export class KeyRing {
  private readonly held = new Map<string, { readonly pair: HeldPair }>();

  constructor(private readonly keys: MemberKeys, private readonly openings: OpeningQueries) {}

  /** Makes a key for each of them. */
  async make(members: readonly Actor[]): Promise<void> {
    for (const member of members) {
      const { publicKey, pair } = await makeMemberKey(machineRandomness);
      const wrapped = Buffer.from(await wrapMemberKey(pair, { passphrase: DEMO_PASSPHRASE }, machineRandomness, DEMO_COST)).toString('base64');
      await this.keys.make(member, { publicKey, wrapped });
      this.held.set(member.personId, { pair: await holdMemberKey(pair) });
    }
  }

  /** Takes the keys that the demo made at an earlier start out of their wrapping. */
  async fetch(members: readonly Actor[]): Promise<void> {
    for (const member of members) {
      const [newest] = (await this.keys.list(member)).items;
      if (newest?.wrapped == null) continue;
      const pair = await unwrapMemberKey(new Uint8Array(Buffer.from(newest.wrapped, 'base64')), { passphrase: DEMO_PASSPHRASE }).catch(() => null);
      if (pair !== null) this.held.set(member.personId, { pair: await holdMemberKey(pair) });
    }
  }

  /** Answers a fresh challenge. */
  async prove(member: Actor): Promise<void> {
    const key = this.held.get(member.personId);
    if (key === undefined) return;
    const { id, challenge } = await this.keys.challenge(member);
    const answer = await answerKeyChallenge(key.pair, new Uint8Array(Buffer.from(challenge, 'base64')), id);
    await this.keys.answer(member, id, Buffer.from(answer).toString('hex'));
  }

  /** The member's shares of every envelope of a closed lot. */
  async answers(member: Actor, lotId: string): Promise<{ envelopeHash: string; share?: string; refusal?: 'wrap-unreadable' | 'share-differs' }[]> {
    const key = this.held.get(member.personId);
    if (key === undefined) throw new Error(`${member.personId} holds no key`);
    const { envelopes, member: seat, manifestHash, committee } = await this.openings.box(member, lotId);
    return Promise.all(envelopes.map(async ({ envelope, envelopeHash, vendorId, version }) => {
      const answer = await openShare(new Uint8Array(Buffer.from(envelope, 'base64')), { lotId, vendorId, version, manifestHash, committee }, seat, key.pair);
      return 'share' in answer ? { envelopeHash, share: Buffer.from(answer.share).toString('hex') } : { envelopeHash, refusal: answer.refusal };
    }));
  }
}
