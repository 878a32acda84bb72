import { sameBytes, type Bytes } from './bytes.js';
import { commitToShare, sealHash, wrapBinding } from './compose.js';
import type { SealContext } from './context.js';
import type { HeldPair } from './curve.js';
import { commitmentBytes, inspectEnvelope, type Envelope } from './envelope.js';
import { unwrap } from './hpke.js';

/** What a member brings to the opening for one envelope: the share, or the word that there is none to be had. */
export type Answer = { readonly member: number; readonly share: Bytes } | { readonly member: number; readonly refusal: Refusal };

/** The wrap does not open for the member's key, or what lies in it is not what the vendor committed to. */
export type Refusal = 'wrap-unreadable' | 'share-differs';

/**
 * In the member's browser, at the opening: the member's share of one envelope. It compares the share with the vendor's commitment
 * first, so an honest member never hands in a share that could be held against them.
 */
export async function openShare(envelopeBytes: Uint8Array, expected: SealContext, member: number, key: HeldPair): Promise<Answer> {
  const envelope = await inspectEnvelope(envelopeBytes, expected);
  const wrapped = envelope.wraps[member - 1];
  if (wrapped === undefined) return { member, refusal: 'wrap-unreadable' };
  const binding = wrapBinding(envelope.context, await sealOf(envelope), member, commitmentBytes(envelope));
  const share = await unwrap(key, wrapped.encapsulated, binding, wrapped.wrapped);
  if (share === null) return { member, refusal: 'wrap-unreadable' };
  return await isCommittedShare(envelope, member, share) ? { member, share } : { member, refusal: 'share-differs' };
}

/** Whether these bytes are the share that the vendor committed to for this member. */
export async function isCommittedShare(envelope: Envelope, member: number, share: Bytes): Promise<boolean> {
  const commitment = envelope.shareCommitments[member - 1];
  return commitment !== undefined && share.length === 32 && sameBytes(await commitToShare(await sealOf(envelope), member, share), commitment);
}

function sealOf(envelope: Envelope): Promise<Bytes> {
  return sealHash({ ...envelope, encapsulated: envelope.wraps.map(({ encapsulated }) => encapsulated) });
}
