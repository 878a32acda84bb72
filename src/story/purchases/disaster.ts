import { aPublicLot, expectBudget, type Need } from '../buying.js';
import { delivered, ordered, paid, rated, roadOf } from '../fulfilling.js';
import { awarded, confirmed, evaluated } from '../judging.js';
import { expectSealed, offers, opened } from '../offering.js';
import type { Purchase } from './purchase.js';

const NEED: Need = {
  title: 'Tenda dan velbed operasional bencana', category: 'disaster-equipment', reason: 'Persediaan gudang BPBD sebelum musim hujan', beneficiaries: 300,
  kecamatan: '32.16.20', address: 'Gudang BPBD, Cikarang Pusat', rupCode: '55901303',
  budget: { code: '1.05.03.2.02.0010.5.1.02.01.01.0058', name: 'Belanja perlengkapan bencana', ceiling: 150_000_000 },
  items: [
    { name: 'Tenda pengungsi 4 x 6 m', specification: 'Kanvas anti air, rangka pipa galvanis, jahitan ganda', unit: 'piece', quantity: 10_000, unitEstimate: 8_500_000 },
    { name: 'Velbed lipat', specification: 'Rangka aluminium, beban 120 kg', unit: 'piece', quantity: 60_000, unitEstimate: 650_000 },
  ],
  estimate: 124_000_000, method: 'direct-procurement', daysToOffer: 3, daysToDelivery: 45,
};

/** A cooperative wins by its sum; one of ten tents has an open seam and is sent again. */
export const DISASTER: Purchase = {
  id: 'Perlengkapan operasional bencana', en: 'disaster operational equipment',
  async play(stage, { bpbd }, { wawan, siaga }) {
    const tender = await aPublicLot(stage, bpbd, NEED);
    const { lot } = tender;
    await expectBudget(bpbd, tender, { reserved: 124_000_000, committed: 0, spent: 0, free: 26_000_000 });
    await offers(stage, wawan, lot, [7_800_000, 640_000]);
    await offers(stage, siaga, lot, [7_900_000, 590_000]);
    await expectSealed(bpbd, lot);
    const items = await opened(stage, bpbd, lot, [wawan, siaga], [[siaga, 114_400_000], [wawan, 116_400_000]]);
    await evaluated(bpbd, lot, items, null, [[siaga, 1], [wawan, 2]]);
    const award = await awarded(bpbd, lot, siaga, 114_400_000, [wawan, siaga]);
    await confirmed(stage, lot, award, siaga);
    await stage.clock.toMorning(1);
    const order = await ordered(bpbd, lot, award, siaga, 'spk');
    await delivered(bpbd, lot, order, siaga, { pieces: [10, 30], rejected: [1, 0], why: 'Satu tenda berjahitan terbuka.', leads: 'delivering' });
    await stage.clock.toMorning(2);
    await delivered(bpbd, lot, order, siaga, { pieces: [1, 30], leads: 'delivered' });
    await paid(stage, bpbd, lot, order, siaga, { daysLate: 0, penalty: 0, payable: 114_400_000 });
    await rated(stage, bpbd, lot, order, siaga, roadOf(2));
    await expectBudget(bpbd, tender, { reserved: 0, committed: 114_400_000, spent: 114_400_000, free: 35_600_000 });
    return { lotId: lot.id, vendorId: siaga.id, amount: 114_400_000, offers: 2, objections: 0, decidedBy: bpbd.officer.name };
  },
};
