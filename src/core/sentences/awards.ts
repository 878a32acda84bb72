import type { Sentences } from './sentence.js';

export const awardSentences: Sentences = {
  'award.not-found': { id: 'Penetapan pemenang tidak ditemukan.', en: 'There is no such award.' },
  'award.needs-panel-majority': { id: 'Tender ditetapkan oleh mayoritas Pokja: setiap anggota menyetujui hasilnya.', en: 'A tender is awarded by a majority of its panel: each member consents to the result.', basis: 'Perpres 16/2018 ps. 13' },
  'award.officer-decides': { id: 'Pemenang lot ini ditetapkan oleh Pejabat Pengadaan, bukan Pokja.', en: 'This lot is awarded by the procurement officer, not by a panel.', basis: 'Perpres 16/2018 ps. 12' },
  'award.not-on-panel': { id: 'Anda bukan anggota Pokja paket ini.', en: 'You are not on the panel of this package.' },
  'award.already-consented': { id: 'Anda sudah menyetujui hasil ini.', en: 'You have consented to this result already.' },
  'award.already-decided': { id: 'Pemenang lot ini sudah ditetapkan.', en: 'The winner of this lot has been decided.' },
  'award.evaluation-not-finished': { id: 'Selesaikan evaluasi lebih dahulu.', en: 'Finish the evaluation first.' },
  'award.evaluation-overturned': { id: 'Sanggah atas hasil ini diterima. Mulai putaran evaluasi baru.', en: 'An objection to this result was upheld. Begin a new round of evaluation.' },
  'award.no-valid-offer': { id: 'Tidak ada penawaran yang memenuhi syarat. Nyatakan lot gagal.', en: 'No offer is valid. Declare the lot failed.', basis: 'Perpres 16/2018 ps. 51' },
  'award.unlike-its-ranking': { id: 'Nilai penetapan harus sama dengan nilai dalam peringkat.', en: 'An award is for the amount that stands in the ranking.' },
  'award.without-standstill': { id: 'Setiap penetapan diikuti masa sanggah penuh, terhitung dari saat ditetapkan.', en: 'Every award is followed by a whole standstill, counted from its decision.' },
  'lot.had-offers': { id: 'Lot ini menerima penawaran; pilih alasan gagal yang lain.', en: 'This lot received offers; choose another reason for its failure.' },
  'objection.not-found': { id: 'Sanggah tidak ditemukan.', en: 'There is no such objection.' },
  'objection.not-an-offeror': { id: 'Hanya penyedia yang menawar pada lot ini yang dapat menyanggah.', en: 'Only a vendor that made an offer in this lot can object.', basis: 'Perpres 16/2018 ps. 50' },
  'objection.already-filed': { id: 'Usaha Anda sudah menyanggah penetapan ini.', en: 'Your business has already objected to this award.' },
};
