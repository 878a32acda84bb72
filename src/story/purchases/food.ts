import { aPublicLot, expectBudget, type Need } from '../buying.js';
import { delivered, ordered, paid, rated, roadOf } from '../fulfilling.js';
import { awarded, confirmed, evaluated } from '../judging.js';
import { expectSealed, offers, opened } from '../offering.js';
import type { Purchase } from './purchase.js';

const NEED: Need = {
  title: 'Makan dan minum posko banjir Muaragembong', category: 'food', reason: 'Posko banjir, tiga kali makan sehari', beneficiaries: 600,
  kecamatan: '32.16.23', address: 'Posko Kecamatan Muaragembong', rupCode: '55901301',
  budget: { code: '1.05.03.2.02.0010.5.1.02.01.01.0052', name: 'Belanja makanan dan minuman posko', ceiling: 50_000_000 },
  items: [
    { name: 'Nasi kotak', specification: 'Nasi, lauk, sayur, buah; kemasan karton', unit: 'box', quantity: 600_000, unitEstimate: 25_000 },
    { name: 'Air minum dan teh kotak', specification: 'Air mineral 600 ml dan teh kotak 200 ml', unit: 'package', quantity: 600_000, unitEstimate: 5_000 },
  ],
  estimate: 18_000_000, method: 'direct-procurement', daysToOffer: 3, daysToDelivery: 30,
};

/** The cheapest has no kitchen permit, so the second cheapest cooks; twenty boxes arrive cold and come again. */
export const FOOD: Purchase = {
  id: 'Makan dan minum untuk posko', en: 'food and drink for a relief post',
  async play(stage, { bpbd }, { sari, yusuf, melati }) {
    const tender = await aPublicLot(stage, bpbd, NEED);
    const { lot } = tender;
    await expectBudget(bpbd, tender, { reserved: 18_000_000, committed: 0, spent: 0, free: 32_000_000 });
    await offers(stage, sari, lot, [23_000, 4_500]);
    await offers(stage, melati, lot, [23_500, 4_500]);
    await offers(stage, yusuf, lot, [24_000, 4_500]);
    await stage.clock.toMorning(1);
    await offers(stage, yusuf, lot, [22_000, 4_000], { version: 2 });
    await expectSealed(bpbd, lot);
    const items = await opened(stage, bpbd, lot, [sari, melati, yusuf], [[yusuf, 15_600_000], [sari, 16_500_000], [melati, 16_800_000]]);
    await evaluated(bpbd, lot, items,
      { vendor: yusuf, kind: 'administrative', reasonCode: 'permit-missing', reason: 'Sertifikat laik higiene sanitasi tidak ada.' },
      [[sari, 1], [melati, 2], [yusuf, null]]);
    const award = await awarded(bpbd, lot, sari, 16_500_000, [sari, melati, yusuf]);
    await confirmed(stage, lot, award, sari);
    await stage.clock.toMorning(1);
    const order = await ordered(bpbd, lot, award, sari, 'kuitansi');
    await expectBudget(bpbd, tender, { reserved: 0, committed: 16_500_000, spent: 0, free: 33_500_000 });
    await delivered(bpbd, lot, order, sari, { pieces: [300, 600], rejected: [20, 0], why: 'Dua puluh kotak tiba dingin.', leads: 'delivering' });
    await stage.clock.toMorning(1);
    await delivered(bpbd, lot, order, sari, { pieces: [320, 0], leads: 'delivered' });
    await paid(stage, bpbd, lot, order, sari, { daysLate: 0, penalty: 0, payable: 16_500_000 });
    await rated(stage, bpbd, lot, order, sari, roadOf(2));
    await expectBudget(bpbd, tender, { reserved: 0, committed: 16_500_000, spent: 16_500_000, free: 33_500_000 });
    return { lotId: lot.id, vendorId: sari.id, amount: 16_500_000, offers: 3, objections: 0, decidedBy: bpbd.officer.name };
  },
};
