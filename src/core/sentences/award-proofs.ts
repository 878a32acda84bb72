import type { Sentences } from './sentence.js';

/** What `lumbung verify` finds wrong with an award. */
export const awardProofSentences: Sentences = {
  'award-proof.not-found': { id: 'Lot ini belum punya penetapan pemenang yang dapat dihitung ulang.', en: 'This lot has no award yet that could be computed again.' },
  'award-proof.malformed': { id: 'Berkas ini bukan bukti penetapan dari Lumbung.', en: 'This file is no proof of an award from Lumbung.' },
  'award-proof.other-lot': { id: 'Berkas ini memuat catatan lot lain ({kind}).', en: 'This file holds an entry of another lot ({kind}).' },
  'award-proof.since-needs-export': { id: 'Kepala yang Anda simpan berukuran {older}, berkas ini {size}. Bahwa yang satu lanjutan yang lain hanya dibuktikan ekspor lengkap.', en: 'The head you kept has {older} entries, this file {size}. Only the whole export shows that one continues the other.' },
  'award-proof.event-missing': { id: 'Catatan {kind} tidak ada, atau ada lebih dari satu.', en: 'The entry {kind} is missing, or there is more than one.' },
  'award-proof.lot-differs': { id: 'Pengumuman lot dalam berkas ini bukan yang tercatat.', en: 'The lot in this file is not the one that was announced on record.' },
  'award-proof.box-differs': { id: 'Penawaran dalam berkas ini ({offers}) bukan isi kotak saat ditutup: ada yang hilang, ditambah, atau diganti.', en: 'The offers in this file ({offers}) are not what lay in the box when it was shut: one is missing, added or replaced.' },
  'award-proof.offer-late': { id: 'Penawaran {offer} diterima {receivedAt}, sesudah batas {closesAt}.', en: 'Offer {offer} was received at {receivedAt}, after the hour {closesAt}.' },
  'award-proof.opening-differs': { id: 'Yang dibuka bukan {offers} penawaran yang ada di kotak.', en: 'What was opened is not the {offers} offers that lay in the box.' },
  'award-proof.offer-missing': { id: 'Isi penawaran {offer} tidak ada dalam berkas ini, padahal tercatat telah dibuka.', en: 'What offer {offer} says is missing from this file, though it was opened on record.' },
  'award-proof.envelope-differs': { id: 'Amplop penawaran {offer} bukan amplop dengan sidik yang tercatat untuk lot dan usaha ini.', en: 'The envelope of offer {offer} is not the one with the recorded hash, for this lot and vendor.' },
  'award-proof.offer-not-in-envelope': { id: 'Isi penawaran {offer} bukan yang disegel dalam amplopnya.', en: 'What offer {offer} is said to hold is not what was sealed in its envelope.' },
  'award-proof.arithmetic-differs': { id: 'Penawaran {offer} tercatat {recorded}, hitungan ulangnya {computed}; atau kesalahannya tercatat lain.', en: 'Offer {offer} is on record with {recorded}, computed again it is {computed}; or its fault is another one.' },
  'award-proof.checks-missing': { id: 'Pemeriksaan atas penawaran {offer} tidak lengkap.', en: 'The checks of offer {offer} are not complete.' },
  'award-proof.ranking-differs': { id: 'Peringkat yang dihitung ulang bukan peringkat yang tercatat.', en: 'The ranking, computed again, is not the one on record.' },
  'award-proof.not-judged-again': { id: 'Sesudah penetapan terdahulu dibatalkan, penawaran tidak dinilai lagi.', en: 'After an earlier award fell, the offers were not judged again.' },
  'award-proof.nobody-valid': { id: 'Menurut hitungan ulang tidak ada penawaran yang sah, padahal ada pemenang.', en: 'Computed again no offer is valid, yet somebody was awarded.' },
  'award-proof.winner-differs': { id: 'Pemenang seharusnya penyedia {computed} seharga {amount}, yang ditetapkan {awarded}.', en: 'The winner should be vendor {computed} at {amount}; awarded was {awarded}.' },
  'award-proof.amount-differs': { id: 'Nilai penetapan {awarded}, seharusnya {computed}.', en: 'The award is for {awarded}, it should be {computed}.' },
  'award-proof.majority-missing': { id: 'Pokja belum bulat: {consents} dari {needed} persetujuan.', en: 'The panel had no majority: {consents} of {needed} consents.' },
};
