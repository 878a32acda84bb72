import type { Award } from './documents.js';
import { expectSame } from './expectation.js';
import { money, type Stage } from './stage.js';
import { ask, told } from './wire.js';

/** Anyone, without an account, finds every award of the story in the public list, newest first. */
export async function expectPublicRecord(stage: Stage, outcomes: readonly { readonly lotId: string; readonly vendorId: string; readonly amount: number }[]): Promise<void> {
  stage.narrator.heading('Yang terbaca siapa pun', 'what anyone can read');
  const { items } = told<{ readonly items: readonly Award[] }>(await ask(stage.url, 'GET', '/awards?limit=100'), 200);
  expectSame('riwayat penetapan publik / public award history', items.map(({ lotId, vendorId, amount, state }) => ({ lotId, vendorId, amount, state })),
    outcomes.toReversed().map((outcome) => ({ ...outcome, state: 'confirmed' })));
  const total = outcomes.reduce((sum, { amount }) => sum + amount, 0);
  stage.narrator.step('Warga / a citizen', `membaca ${items.length} penetapan, bersama-sama ${money(total)}`, `reads ${items.length} awards, ${money(total)} in all`);
}
