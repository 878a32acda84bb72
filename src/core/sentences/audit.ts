import type { Sentences } from './sentence.js';

export const auditSentences: Sentences = {
  'report.not-found': { id: 'Laporan tidak ditemukan. Periksa kembali kodenya.', en: 'There is no such report. Check the code.' },
  'report.follow-up-code-form': { id: 'Isi kode tindak lanjut 16 huruf dan angka, seperti yang Anda terima.', en: 'Enter the follow-up code of 16 letters and digits, as you received it.' },
};
