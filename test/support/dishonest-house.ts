import { canonicalJson, type Canonical } from '../../src/core/canonical.js';
import { HashShelf, type AwardProof, type OpenedEnvelope } from '../../src/log/award-proof.js';
import { checkpointText } from '../../src/log/checkpoint.js';
import { leafHash } from '../../src/log/hash.js';
import { sign, type SignerKey } from '../../src/log/keys.js';
import { formatNote } from '../../src/log/note.js';
import { inclusionProof } from '../../src/log/proofs.js';
import { nodesFrom, tilePath, type TilePlace } from '../../src/log/tiles.js';
import { Tree } from '../../src/log/tree.js';
import type { Keys } from '../../src/platform/keys.js';
import type { Json } from './client.js';

export interface Forgery {
  /** Each recorded event as it shall read; null drops it. */
  readonly event?: (event: Json) => Json;
  readonly offer?: (offer: OpenedEnvelope) => OpenedEnvelope;
  readonly lot?: (lot: AwardProof['lot']) => AwardProof['lot'];
}

/** What a house hands out that lies and holds the log's key: other events, in a tree that fits them, under a true signature. */
export async function signedAnew(proof: AwardProof, name: string, { logSigning }: Keys, { event = (same) => same, offer = (same) => same, lot = (same) => same }: Forgery): Promise<string> {
  const events = proof.events.flatMap(({ bytes }) => {
    const told = event(JSON.parse(bytes) as Json);
    return told === null ? [] : [canonicalJson(told as unknown as Canonical)];
  });
  const tree = Tree.empty();
  const whole = (place: TilePlace) => tilePath({ ...place, width: 256 });
  const tiles = new Map(tree.append(events.map((bytes) => leafHash(Buffer.from(bytes)))).tiles.map((tile) => [whole(tile), tile.bytes]));
  const read = nodesFrom(async (place) => tiles.get(whole(place)) ?? new Uint8Array(0), events.length);
  const shelf = new HashShelf();
  const placed = await Promise.all(events.map(async (bytes, index) => ({ index, bytes, path: (await inclusionProof(index, events.length, read)).map((hash) => shelf.place(hash)) })));
  const signer: SignerKey = { name, use: 'log', secret: new Uint8Array(Buffer.from(logSigning.export({ format: 'jwk' }).d ?? '', 'base64url')) };
  const text = checkpointText({ origin: name, size: events.length, root: tree.root });
  return JSON.stringify({
    ...proof, checkpoint: formatNote({ text, signatures: [sign(text, signer)] }), lot: lot(proof.lot), hashes: shelf.hashes, events: placed, offers: proof.offers.map(offer),
  } satisfies AwardProof);
}
