import type { Trust } from '../../log/export.js';
import type { Verified } from '../verified.js';
import { checkAward, type AwardReport } from './check.js';
import { UNPROVEN } from './unproven.js';

/** The verdict on an award, in one sentence, and in another what no public data can show. */
export async function verifyAward(text: string, trust: Trust): Promise<Verified> {
  const report = await checkAward(text, trust);
  return { what: 'award', facts: { ...report }, sentence: `${found(report)}\n${notShown(report)}` };
}

function found({ lot, vendorName, vendor, amount, offers, valid, events, origin, size, witnesses, state, consents }: AwardReport): string {
  const price = `Rp${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;
  return `Benar: ${lot} ditetapkan untuk ${vendorName} (${vendor}) seharga ${price}, terendah dari ${valid} penawaran sah di antara ${offers} yang dibuka${consents === null ? '' : `, disetujui ${consents} anggota Pokja`},`
    + ` dihitung ulang dari ${events} catatan ${origin} di bawah kepala berukuran ${size} dengan ${witnesses} saksi; keadaannya: ${STATES[state]?.id ?? state}.`
    + ` / True: ${lot} is awarded to ${vendorName} (${vendor}) at ${price}, the lowest of ${valid} valid offers out of ${offers} opened${consents === null ? '' : `, by consent of ${consents} panel members`},`
    + ` computed again from ${events} entries of ${origin} under a head of ${size} entries with ${witnesses} witnesses; its state: ${STATES[state]?.en ?? state}.`;
}

function notShown({ unproven }: AwardReport): string {
  return `Tidak terbukti oleh data publik: ${unproven.map((each) => UNPROVEN[each].id).join('; ')}. / Not shown by public data: ${unproven.map((each) => UNPROVEN[each].en).join('; ')}.`;
}

const STATES: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  standstill: { id: 'masa sanggah', en: 'objection period' },
  objected: { id: 'disanggah', en: 'objected to' },
  confirmed: { id: 'tetap', en: 'final' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
};
