import { uuidBytes } from '../../src/sealer/bytes.js';
import { machineRandomness } from '../../src/sealer/randomness.js';
import { sealOffer } from '../../src/sealer/seal.js';
import type { Json } from './client.js';

/**
 * Envelopes by the thousand for tests of the door, which looks at the context and the length only: one true envelope, made out to each vendor in turn.
 * The opening would find the vendor at fault.
 */
export async function envelopesFor(sealing: Json, offer: Json): Promise<(vendorId: string) => string> {
  const { envelope } = await sealOffer({ ...sealing, vendorId: sealing.lotId, version: 1 }, offer, machineRandomness);
  return (vendorId) => {
    const madeOut = Buffer.from(envelope);
    madeOut.set(uuidBytes(vendorId, 'vendorId'), 32);
    return madeOut.toString('base64');
  };
}
