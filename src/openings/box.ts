import type { EntityManager } from 'typeorm';
import type { Sealing } from '../lots/lots.queries.js';
import { openWithShares, type Verdict } from '../sealer/opening.js';
import type { Answer } from '../sealer/shares.js';

/** A sealed envelope as it lies in the box of a closed lot. */
export interface BoxedEnvelope {
  readonly id: string;
  readonly vendorId: string;
  readonly version: number;
  readonly envelope: Buffer;
  readonly envelopeHash: string;
}

/** What an envelope turned out to be. */
export interface Judged {
  readonly boxed: BoxedEnvelope;
  readonly verdict: Verdict;
}

/** The last envelopes of a closed lot, once its manifest is out; nothing before. */
export function boxOf(db: EntityManager, lotId: string): Promise<readonly BoxedEnvelope[]> {
  return db.query<BoxedEnvelope[]>(`select id, vendor_id as "vendorId", version, envelope, encode(envelope_hash, 'hex') as "envelopeHash" from envelopes_for_opening($1)`, [lotId]);
}

/** Judges every envelope by what the members brought so far. */
export async function judgeBox(db: EntityManager, sealing: Sealing, box: readonly BoxedEnvelope[]): Promise<readonly Judged[]> {
  const given = await db.query<{ position: number; offerId: string; share: Buffer | null; refusal: 'wrap-unreadable' | 'share-differs' | null }[]>(
    'select position, offer_id as "offerId", share, refusal from opening_share where lot_id = $1 order by position', [sealing.lotId]);
  const judged: Judged[] = [];
  for (const boxed of box) {
    const answers = given.filter(({ offerId }) => offerId === boxed.id).map(({ position, share, refusal }): Answer =>
      share === null ? { member: position, refusal: refusal ?? 'wrap-unreadable' } : { member: position, share: new Uint8Array(share) });
    const expected = { ...sealing, vendorId: boxed.vendorId, version: boxed.version };
    judged.push({ boxed, verdict: await openWithShares({ envelope: boxed.envelope, envelopeHash: boxed.envelopeHash, expected }, answers) });
  }
  return judged;
}
