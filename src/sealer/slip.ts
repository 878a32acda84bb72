import type { Bytes } from './bytes.js';
import { printSecret, readPrintedSecret } from './printed-secret.js';

/** The recovery slip of one envelope: whoever holds it can read the offer. The vendor keeps it, beside the receipt that says which offer it opens. */
export function slipOf(dataKey: Bytes): Promise<string> {
  return printSecret('offer', dataKey);
}

/** The data key from a slip that somebody typed in; says in which group the mistake is. */
export function readSlip(text: string): Promise<Bytes> {
  return readPrintedSecret('offer', text);
}
