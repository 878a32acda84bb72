import type { Office } from './cast.js';
import type { Award, Lot, OpenedOffer, RankedOffer } from './documents.js';
import { awaited, expectSame } from './expectation.js';
import type { Person } from './person.js';
import { inBekasi } from './story-clock.js';
import { money, type Stage } from './stage.js';
import type { Vendor } from './vendors.js';
import { ask, told } from './wire.js';

/** Why one of the offers does not pass. */
export interface Rejection {
  readonly vendor: Vendor;
  readonly kind: 'administrative' | 'technical';
  readonly reasonCode: string;
  readonly reason: string;
}

/** Papers and goods of each offer are checked, and the valid ones ranked by price. `ranked` names the vendors in order; null has no rank. */
export async function evaluated(office: Office, lot: Lot, items: readonly OpenedOffer[], rejection: Rejection | null, ranked: readonly (readonly [Vendor, number | null])[]): Promise<void> {
  const judge = office.panel[0] ?? office.officer;
  await judge.isRefused(`/lots/${lot.id}/evaluation`, undefined, 422, 'evaluation.not-declared');
  await judge.post(`/lots/${lot.id}/declarations`);
  await judge.post(`/lots/${lot.id}/evaluation`);
  for (const offer of items) await checked(judge, offer, rejection?.vendor.id === offer.vendorId ? rejection : null);
  const { ranking } = await judge.post<{ readonly ranking: readonly RankedOffer[] }>(`/lots/${lot.id}/evaluation/result`);
  expectSame('peringkat / ranking', ranking.map(({ vendor, rank }) => [vendor, rank]), ranked.map(([{ id }, rank]) => [id, rank]));
  judge.does('menyatakan bebas benturan kepentingan, memeriksa setiap penawaran, dan menyusun peringkat', 'declares no conflict of interest, checks each offer, and ranks them');
  if (rejection === null) return;
  const { reasonCodes } = ranking.find(({ vendor }) => vendor === rejection.vendor.id) ?? { reasonCodes: [] };
  expectSame('alasan gugur / reasons for the rejection', reasonCodes, [rejection.reasonCode]);
  judge.does(`menggugurkan ${rejection.vendor.name}: ${rejection.reason}`, `rejects this offer (${rejection.reasonCode})`);
}

/** The first of the ranking wins; all who offered are told, and may object until the standstill ends. */
export async function awarded(office: Office, lot: Lot, winner: Vendor, amount: number, participants: readonly Vendor[]): Promise<Award> {
  const judge = office.panel[0] ?? office.officer;
  const award = office.panel.length === 0 ? await judge.post<Award>(`/lots/${lot.id}/award`) : await consented(office, lot);
  expectSame('pemenang dan nilainya / winner and amount', [award.vendorId, award.amount, award.state], [winner.id, amount, 'standstill']);
  await judge.isRefused(`/lots/${lot.id}/award`, undefined, 409, 'lot.cannot-award');
  for (const { person } of participants) await person.hears('award.decided', lot.code);
  judge.does(`menetapkan ${winner.name} dengan ${money(amount)} (${award.code}); masa sanggah sampai ${inBekasi(new Date(award.standstillUntil))}`, 'awards the lot; the standstill begins');
  await office.ppk.isRefused(`/awards/${award.id}/order`, undefined, 422, 'order.award-not-confirmed');
  return award;
}

/** Nobody of the panel awards alone: the majority consents, its first member last. */
async function consented({ panel }: Office, lot: Lot): Promise<Award> {
  const [first, ...others] = panel.slice(0, Math.floor(panel.length / 2) + 1);
  if (first === undefined) throw new Error('a tender without a panel');
  await first.isRefused(`/lots/${lot.id}/award`, undefined, 422, 'award.needs-panel-majority');
  for (const member of others) {
    await member.isRefused(`/lots/${lot.id}/award/consents`, undefined, 422, 'evaluation.not-declared');
    await member.post(`/lots/${lot.id}/declarations`);
    const { award } = await member.post<{ readonly award: Award | null }>(`/lots/${lot.id}/award/consents`);
    expectSame('penetapan sebelum mayoritas / an award before the majority', award, null);
    member.does('menyatakan bebas benturan kepentingan dan menyetujui hasil evaluasi', 'declares no conflict of interest and consents to the result');
  }
  const { award } = await first.post<{ readonly award: Award | null }>(`/lots/${lot.id}/award/consents`);
  if (award === null) throw new Error('the majority of the panel brought no award');
  first.does('menyetujui hasil evaluasi sebagai mayoritas Pokja', 'consents to the result: now the majority of the panel has');
  return award;
}

/** A loser objects, the award waits, the panel answers with reasons. */
export async function objected(office: Office, lot: Lot, award: Award, loser: Vendor, body: string, answer: string): Promise<void> {
  const judge = office.panel[0] ?? office.officer;
  const { id, code } = await loser.person.post<{ readonly id: string; readonly code: string }>(`/awards/${award.id}/objections`, { grounds: 'evaluation-error', body });
  await judge.hears('award.objected', lot.code);
  loser.person.does(`menyanggah (${code}): ${body}`, 'objects to the award');
  expectSame('penetapan yang disanggah / the award under objection', (await judge.get<Award>(`/awards/${award.id}`)).state, 'objected');
  await judge.post(`/objections/${id}/answer`, { verdict: 'rejected', answer });
  await loser.person.hears('objection.answered', lot.code);
  judge.does(`menolak sanggah dengan alasan: ${answer}`, 'answers: the objection is rejected, with reasons');
}

/** Nobody presses a button: when the standstill is over, the clock confirms the award. */
export async function confirmed(stage: Stage, lot: Lot, award: Award, winner: Vendor): Promise<void> {
  await stage.clock.to(new Date(new Date(award.standstillUntil).getTime() + 1000));
  await winner.person.hears('award.confirmed', lot.code);
  await awaited('penetapan di daftar publik / the award in the public list', async () => {
    const { items } = told<{ readonly items: readonly Award[] }>(await ask(stage.url, 'GET', '/awards?limit=100'), 200);
    const { vendorId, amount, state } = items.find(({ id }) => id === award.id) ?? {};
    return vendorId === winner.id && amount === award.amount && state === 'confirmed' ? true : null;
  });
  stage.narrator.step('Jam / the clock', `masa sanggah selesai; penetapan ${award.code} dikukuhkan dan terbaca siapa pun`, 'the standstill is over; the award is confirmed and public');
}

async function checked(judge: Person, offer: OpenedOffer, rejection: Rejection | null): Promise<void> {
  for (const kind of ['administrative', 'technical'] as const) {
    const passed = rejection?.kind !== kind;
    await judge.post(`/offers/${offer.id}/checks`, passed
      ? { kind, passed, reasonCode: 'complete', reason: '' }
      : { kind, passed, reasonCode: rejection.reasonCode, reason: rejection.reason });
  }
}
