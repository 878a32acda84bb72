import { aPublicLot, expectBudget, type Need } from '../buying.js';
import { delivered, ordered, paid, rated, roadOf } from '../fulfilling.js';
import { awarded, confirmed, evaluated } from '../judging.js';
import { expectSealed, isTooLate, offers, opened, withdraws } from '../offering.js';
import type { Purchase } from './purchase.js';

const NEED: Need = {
  title: '3.000 masker kain nonmedis', category: 'masks', reason: 'Dibagikan di puskesmas dan sekolah', beneficiaries: 3000,
  kecamatan: '32.16.20', address: 'Gudang Dinas Kesehatan, Kompleks Pemda Cikarang Pusat', rupCode: '55901302',
  budget: { code: '1.02.02.2.02.0020.5.1.02.01.01.0012', name: 'Belanja masker nonmedis', ceiling: 20_000_000 },
  items: [{ name: 'Masker kain tiga lapis', specification: 'SNI 8914:2020 tipe A, dapat dicuci', unit: 'piece', quantity: 3_000_000, unitEstimate: 6_000 }],
  estimate: 18_000_000, method: 'direct-procurement', daysToOffer: 3, daysToDelivery: 25,
};

/** The women's cooperative wins though its sum was wrong; one vendor withdraws and comes back too late; the second load is two days late. */
export const MASKS: Purchase = {
  id: '3.000 masker nonmedis', en: '3,000 non-medical masks',
  async play(stage, { health }, { melati, ratna, siaga }) {
    const dueInDays = NEED.daysToDelivery;
    const due = stage.clock.instant(dueInDays, 10);
    const tender = await aPublicLot(stage, health, NEED);
    const { lot } = tender;
    await expectBudget(health, tender, { reserved: 18_000_000, committed: 0, spent: 0, free: 2_000_000 });
    await offers(stage, ratna, lot, [5_200]);
    await offers(stage, melati, lot, [5_000], { writtenTotal: 14_000_000 });
    await offers(stage, siaga, lot, [4_800]);
    await withdraws(siaga, lot);
    await expectSealed(health, lot);
    await isTooLate(stage, siaga, lot, [4_700], 3);
    const items = await opened(stage, health, lot, [ratna, melati], [[melati, 15_000_000], [ratna, 15_600_000]]);
    await evaluated(health, lot, items, null, [[melati, 1], [ratna, 2]]);
    const award = await awarded(health, lot, melati, 15_000_000, [melati, ratna]);
    await siaga.person.isRefused(`/awards/${award.id}/objections`, { grounds: 'evaluation-error', body: 'Penawaran kami lebih murah.' }, 422, 'objection.not-an-offeror');
    await confirmed(stage, lot, award, melati);
    await stage.clock.toMorning(1);
    const order = await ordered(health, lot, award, melati, 'kuitansi');
    await delivered(health, lot, order, melati, { pieces: [2000], rejected: [50], why: 'Lima puluh masker hanya dua lapis.', leads: 'delivering' });
    await stage.clock.to(new Date(due.getTime() + 2 * 86_400_000));
    await delivered(health, lot, order, melati, { pieces: [1050], daysLate: 2, leads: 'delivered' });
    await paid(stage, health, lot, order, melati, { daysLate: 2, penalty: 30_000, payable: 14_970_000 });
    await rated(stage, health, lot, order, melati, roadOf(2));
    await expectBudget(health, tender, { reserved: 0, committed: 15_000_000, spent: 14_970_000, free: 5_000_000 });
    return { lotId: lot.id, vendorId: melati.id, amount: 15_000_000, offers: 2, objections: 0, decidedBy: health.officer.name };
  },
};
