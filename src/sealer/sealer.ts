/** The door of the module that a vendor's browser and any machine load as one file, `sealer.mjs`: seal, check, keep, and judge a published opening. */
export { readOffer } from '../core/offer.js';
export { fromHex, toHex } from './bytes.js';
export { isOfferOf } from './check.js';
export { committeeHash } from './context.js';
export { openDocument, sealDocument } from './documents.js';
export { inspectEnvelope } from './envelope.js';
export { openWithSlip } from './opening.js';
export { machineRandomness } from './randomness.js';
export { sealOffer } from './seal.js';
export { readSlip, slipOf } from './slip.js';
