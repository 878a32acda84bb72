/** A worker: Argon2id takes a second, and the page stays alive meanwhile. */
import type { Bytes } from '../../sealer/bytes.js';
import type { KeyPair } from '../../sealer/curve.js';
import type * as Member from '../../sealer/member.js';

/** The key pair out of its wrapping, or a pair into one. */
export type UnlockingTask =
  | { readonly kind: 'unwrap'; readonly wrapped: Bytes; readonly passphrase: string }
  | { readonly kind: 'wrap'; readonly pair: KeyPair; readonly passphrase: string };
export type UnlockingAnswer = { readonly pair: KeyPair } | { readonly wrapped: Bytes } | { readonly code: string };

// The module is served beside the pages, with its hash published.
const MODULE = '/member.mjs';

addEventListener('message', ({ data }: MessageEvent<UnlockingTask>) => {
  void done(data).then((answer) => { postMessage(answer); });
});

async function done(task: UnlockingTask): Promise<UnlockingAnswer> {
  const member = (await import(MODULE)) as typeof Member;
  try {
    if (task.kind === 'wrap') return { wrapped: await member.wrapMemberKey(task.pair, { passphrase: task.passphrase }, member.machineRandomness) };
    return { pair: await member.unwrapMemberKey(task.wrapped, { passphrase: task.passphrase }) };
  } catch (error) {
    return { code: (error as { readonly code?: string }).code ?? 'platform.unexpected' };
  }
}
