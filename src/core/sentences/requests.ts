import type { Sentences } from './sentence.js';

export const requestSentences: Sentences = {
  'agency.not-found': { id: 'Instansi tidak ditemukan.', en: 'There is no such agency.' },
  'agency.unit-not-found': { id: 'Unit kerja tidak ditemukan di instansi ini.', en: 'There is no such unit in this agency.' },
  'product.not-found': { id: 'Produk tidak ditemukan.', en: 'There is no such product.' },
  'request.not-found': { id: 'Permintaan tidak ditemukan.', en: 'There is no such request.' },
  'request.not-a-draft': { id: 'Permintaan yang sudah diajukan tidak dapat diubah. Minta PPK mengembalikannya lebih dahulu.', en: 'A submitted request cannot be changed. Ask the PPK to return it first.' },
  'request.agency-fixed': { id: 'Instansi permintaan tidak dapat diganti; buat permintaan baru.', en: 'The agency of a request cannot be changed; make a new request.' },
  'request.in-a-package': { id: 'Permintaan ini sudah masuk paket; batalkan paketnya lebih dahulu.', en: 'This request is in a package; cancel the package first.' },
  'budget.not-found': { id: 'Mata anggaran tidak ditemukan di instansi ini.', en: 'There is no such budget line in this agency.' },
  'budget.no-room': { id: 'Sisa anggaran tidak cukup. Kurangi jumlahnya, atau pilih mata anggaran lain.', en: 'The budget line has not enough room. Reduce the amount or choose another line.', basis: 'Perpres 16/2018 ps. 52 ayat (2)' },
  'budget.code-taken': { id: 'Kode mata anggaran ini sudah ada untuk tahun itu.', en: 'This budget code exists already for that year.' },
};
