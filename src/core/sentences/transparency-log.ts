import type { Sentences } from './sentence.js';

export const transparencyLogSentences: Sentences = {
  'log.no-such-leaf': { id: 'Catatan nomor {leafIndex} belum ada dalam buku catatan berukuran {treeSize}.', en: 'A log of {treeSize} entries has no entry number {leafIndex}.' },
  'log.no-such-size': { id: 'Buku catatan tidak mungkin menyusut dari {oldSize} menjadi {newSize}.', en: 'A log cannot shrink from {oldSize} to {newSize}.' },
  'log.tile-too-short': { id: 'Ubin {tile} dari buku catatan tidak lengkap.', en: 'The log\'s tile {tile} is not whole.' },
  'log.key-malformed': { id: 'Kunci tanda tangan buku catatan salah tulis.', en: 'The signing key of the log is misspelt.' },
  'log.key-for-another-use': { id: 'Kunci ini bukan untuk tanda tangan jenis ini.', en: 'This key is not for this kind of signature.' },
  'log.checkpoint-malformed': { id: 'Kepala buku catatan tidak ditulis menurut bentuknya.', en: 'The checkpoint is not written in its form.' },
  'log.other-log': { id: 'Ini buku catatan lain: {origin}.', en: 'This is another log: {origin}.' },
  'log.checkpoint-unsigned': { id: 'Kepala buku catatan tidak ditandatangani oleh buku catatan ini.', en: 'The checkpoint is not signed by this log.' },
  'log.proof-malformed': { id: 'Bukti ini tidak ditulis menurut bentuknya.', en: 'The proof is not written in its form.' },
  'log.not-included': { id: 'Bukti ini tidak membuktikan: catatan tidak ada di tempat {leafIndex} dari {size}.', en: 'The proof proves nothing: the entry is not at place {leafIndex} of {size}.' },
  'log.witness-request-malformed': { id: 'Permintaan kepada saksi tidak ditulis menurut bentuknya.', en: 'The request to the witness is not written in its form.' },
  'log-tile.not-found': { id: 'Ubin ini belum ada dalam buku catatan.', en: 'The log has no such tile yet.' },
  'log.not-begun': { id: 'Buku catatan belum dimulai.', en: 'The log has not begun.' },
  'log-entry.not-found': { id: 'Catatan ini belum masuk buku catatan. Coba lagi beberapa detik lagi.', en: 'This event is not in the log yet. Try again in some seconds.' },
  'receipt.not-found': { id: 'Tidak ada penawaran dengan sidik dan kode ini. Periksa salinannya.', en: 'There is no offer with this hash and code. Check what you copied.' },
  'receipt.code-form': { id: 'Kode tanda terima terdiri atas sepuluh huruf dan angka.', en: 'The code of a receipt has ten letters and digits.' },
  'note.malformed': { id: 'Surat bertanda tangan ini tidak ditulis menurut bentuknya ({at}).', en: 'The signed note is not written in its form ({at}).' },
  'note.false-signature': { id: 'Tanda tangan atas nama {name} palsu.', en: 'The signature in the name of {name} is false.' },
};
