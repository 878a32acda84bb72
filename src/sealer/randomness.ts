import type { Bytes } from './bytes.js';
import { freshPair, type KeyPair } from './curve.js';

/** Where chance comes from. An argument everywhere, so that test vectors can be made and checked by anyone. */
export interface Randomness {
  bytes(length: number): Bytes;
  keyPair(): Promise<KeyPair>;
}

/** The randomness of the browser or of Node; the only one for real offers. */
export const machineRandomness: Randomness = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  keyPair: freshPair,
};
