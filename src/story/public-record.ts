import type { Award } from './documents.js';
import { expectSame } from './expectation.js';
import type { Person } from './person.js';
import type { Outcome } from './purchases/purchase.js';
import { money, type Stage } from './stage.js';
import { ask, told } from './wire.js';

/** One award as the history tells it. */
interface HistoryLine {
  readonly lot: { readonly id: string };
  readonly winner: { readonly vendorId: string };
  readonly amount: number;
  readonly offerCount: number;
  readonly objections: number;
  readonly decidedBy: { readonly person: string | null };
}

/** What every finished purchase leaves in the open record of its lot, whatever else happened on the way. */
const TRACES = ['lot.published', 'lot.closed', 'lot.opened', 'evaluation.finished', 'award.decided', 'award.confirmed', 'order.issued', 'order.accepted', 'invoice.paid', 'order.rated'];

/** Anyone, without an account, finds every award of the story and how it came about. The names of those who decided stay in the house. */
export async function expectPublicRecord(stage: Stage, outcomes: readonly Outcome[]): Promise<void> {
  stage.narrator.heading('Yang terbaca siapa pun', 'what anyone can read');
  const { items } = told<{ readonly items: readonly Award[] }>(await ask(stage.url, 'GET', '/awards?limit=100'), 200);
  expectSame('penetapan publik / public awards', items.map(({ lotId, vendorId, amount, state }) => ({ lotId, vendorId, amount, state })),
    outcomes.toReversed().map(({ lotId, vendorId, amount }) => ({ lotId, vendorId, amount, state: 'confirmed' })));
  const history = told<{ readonly items: readonly HistoryLine[] }>(await ask(stage.url, 'GET', '/audit/awards?limit=100'), 200);
  expectSame('riwayat penetapan publik / public award history', history.items.map(linesOf), asTold(outcomes, false));
  for (const { lotId } of outcomes) {
    const { items: events } = told<{ readonly items: readonly { readonly kind: string }[] }>(await ask(stage.url, 'GET', `/lots/${lotId}/history?limit=100`), 200);
    expectSame('jejak lot / traces of the lot', TRACES.filter((trace) => !events.some(({ kind }) => kind === trace)), []);
  }
  const total = outcomes.reduce((sum, { amount }) => sum + amount, 0);
  stage.narrator.step('Warga / a citizen', `membaca ${items.length} penetapan, bersama-sama ${money(total)}, dan seluruh jalan tiap lot`, `reads ${items.length} awards, ${money(total)} in all, and the whole road of each lot`);
}

/** The inspectorate reads the same history, with the names. */
export async function expectAudit(auditor: Person, outcomes: readonly Outcome[]): Promise<void> {
  const { items } = await auditor.get<{ readonly items: readonly HistoryLine[] }>('/audit/awards?limit=100');
  expectSame('riwayat bagi auditor / history for the auditor', items.map(linesOf), asTold(outcomes, true));
  auditor.does('membaca riwayat yang sama, beserta siapa yang memutuskan', 'reads the same history, with who decided');
}

function linesOf({ lot, winner, amount, offerCount, objections, decidedBy }: HistoryLine) {
  return { lotId: lot.id, vendorId: winner.vendorId, amount, offers: offerCount, objections, decidedBy: decidedBy.person };
}

function asTold(outcomes: readonly Outcome[], named: boolean) {
  return outcomes.toReversed().map((outcome) => ({ ...outcome, decidedBy: named ? outcome.decidedBy : null }));
}
