/** Reads a QR code out of pixels, for browsers that cannot by themselves. Loaded when somebody begins to scan, never before. */
import { decodeQR } from 'qr/decode.js';

/** What the code says; null where there is none, or none that can be read. */
export function textIn(image: ImageData): string | null {
  try {
    return decodeQR(image);
  } catch {
    return null;
  }
}
