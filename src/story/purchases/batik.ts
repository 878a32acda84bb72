import { aPublicLot, expectBudget, type Need } from '../buying.js';
import { delivered, ordered, paid, rated, roadOf } from '../fulfilling.js';
import { awarded, confirmed, evaluated, objected } from '../judging.js';
import { expectSealed, offers, opened } from '../offering.js';
import type { Purchase } from './purchase.js';

const NEED: Need = {
  title: 'Seragam Batik Bekasi bagi ASN', category: 'batik-uniforms', reason: 'Pakaian dinas Kamis dan Jumat (Permendagri 10/2024)', beneficiaries: 650,
  kecamatan: '32.16.20', address: 'Kantor BKPSDM, Kompleks Pemda Cikarang Pusat', rupCode: '55901304',
  budget: { code: '5.03.02.2.01.0005.5.1.02.01.01.0064', name: 'Belanja pakaian dinas batik', ceiling: 250_000_000 },
  items: [{ name: 'Kemeja batik lengan panjang', specification: 'Batik cap atau kombinasi motif Bekasi, katun primisima; bukan tekstil motif batik', unit: 'garment', quantity: 650_000, unitEstimate: 350_000 }],
  estimate: 227_500_000, method: 'tender', daysToOffer: 7, daysToDelivery: 60,
};

/** A tender among Kopwan and UMKM: the cheapest is printed cloth, its maker objects, and the panel answers. */
export const BATIK: Purchase = {
  id: 'Seragam Batik Bekasi', en: 'Batik Bekasi uniforms',
  async play(stage, { personnel }, { melati, ratna, euis }) {
    const tender = await aPublicLot(stage, personnel, NEED);
    const { lot } = tender;
    await expectBudget(personnel, tender, { reserved: 227_500_000, committed: 0, spent: 0, free: 22_500_000 });
    await offers(stage, melati, lot, [330_000]);
    await offers(stage, ratna, lot, [340_000]);
    await offers(stage, euis, lot, [325_000]);
    await expectSealed(personnel, lot);
    const items = await opened(stage, personnel, lot, [melati, ratna, euis], [[euis, 211_250_000], [melati, 214_500_000], [ratna, 221_000_000]]);
    await evaluated(personnel, lot, items,
      { vendor: euis, kind: 'technical', reasonCode: 'cloth-is-print', reason: 'Contoh kain adalah cetakan motif batik, bukan batik cap.' },
      [[melati, 1], [ratna, 2], [euis, null]]);
    const award = await awarded(personnel, lot, melati, 214_500_000, [melati, ratna, euis]);
    await stage.clock.toMorning(1);
    await objected(personnel, lot, award, euis, 'Kain kami batik cap buatan sendiri.', 'Uji malam pada kedua sisi kain menunjukkan cetakan satu sisi; hasilnya terlampir.');
    await confirmed(stage, lot, award, melati);
    await stage.clock.toMorning(1);
    const order = await ordered(personnel, lot, award, melati, 'agreement');
    await delivered(personnel, lot, order, melati, { pieces: [400], rejected: [12], why: 'Dua belas kemeja salah ukuran.', leads: 'delivering' });
    await stage.clock.toMorning(7);
    await delivered(personnel, lot, order, melati, { pieces: [262], leads: 'delivered' });
    await paid(stage, personnel, lot, order, melati, { daysLate: 0, penalty: 0, payable: 214_500_000 });
    await rated(stage, personnel, lot, order, melati, roadOf(2));
    await expectBudget(personnel, tender, { reserved: 0, committed: 214_500_000, spent: 214_500_000, free: 35_500_000 });
    return { lotId: lot.id, vendorId: melati.id, amount: 214_500_000, offers: 3, objections: 1, decidedBy: personnel.panel[0]?.name ?? '' };
  },
};
