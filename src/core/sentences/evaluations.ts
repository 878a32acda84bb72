import type { Sentences } from './sentence.js';

export const evaluationSentences: Sentences = {
  'evaluation.not-found': { id: 'Belum ada evaluasi untuk lot ini.', en: 'This lot has no evaluation yet.' },
  'evaluation.offers-sealed': { id: 'Penawaran lot ini belum dibuka.', en: 'The offers of this lot have not been opened.' },
  'evaluation.already-declared': { id: 'Anda sudah menyatakan bebas dari benturan kepentingan untuk lot ini.', en: 'You have already declared that you have no conflict of interest in this lot.' },
  'evaluation.not-declared': { id: 'Nyatakan lebih dahulu bahwa Anda tidak memiliki benturan kepentingan pada lot ini.', en: 'First declare that you have no conflict of interest in this lot.', basis: 'Perpres 16/2018 ps. 7' },
  'evaluation.already-started': { id: 'Evaluasi lot ini sudah dimulai. Putaran baru hanya setelah sanggah diterima.', en: 'The evaluation of this lot has begun. A new round follows only an objection that was upheld.' },
  'evaluation.already-finished': { id: 'Hasil evaluasi putaran ini sudah ditetapkan dan tidak dapat diubah.', en: 'The result of this round is final.' },
  'evaluation.failure-needs-reason': { id: 'Tulis alasan mengapa penawaran tidak lulus.', en: 'Say why the offer did not pass.' },
  'evaluation.offer-has-fault': { id: 'Penawaran ini tidak dapat dipertimbangkan sejak pembukaan; tidak perlu diperiksa.', en: 'This offer could not be considered since the opening; it needs no check.' },
  'evaluation.checks-missing': { id: 'Masih ada {missing} pemeriksaan yang belum diisi. Setiap penawaran diperiksa administrasi dan teknisnya.', en: '{missing} checks are missing. The papers and the goods of every offer are checked.' },
  'evaluation.reason-code-form': { id: 'Kode alasan terdiri dari huruf kecil, angka dan tanda hubung.', en: 'A reason code has lower-case letters, digits and hyphens.' },
  'opened-offer.not-found': { id: 'Penawaran tidak ditemukan.', en: 'There is no such offer.' },
};
