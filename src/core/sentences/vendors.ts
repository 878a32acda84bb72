import type { Sentences } from './sentence.js';

/** What is said when vendors register, are judged, show their products and send pictures. */
export const vendorSentences: Sentences = {
  'vendor.not-found': { id: 'Penyedia tidak ditemukan.', en: 'There is no such vendor.' },
  'vendor.nib-taken': {
    id: 'NIB ini sudah terdaftar. Bila NIB ini milik usaha Anda, hubungi Dinas Koperasi dan UMKM.',
    en: 'This NIB is registered already. If it is yours, contact the cooperative office.',
  },
  'vendor.npwp-taken': {
    id: 'NPWP ini sudah terdaftar. Bila NPWP ini milik usaha Anda, hubungi Dinas Koperasi dan UMKM.',
    en: 'This NPWP is registered already. If it is yours, contact the cooperative office.',
  },
  'vendor.nik-koperasi-taken': {
    id: 'Nomor Induk Koperasi ini sudah terdaftar. Bila nomor ini milik koperasi Anda, hubungi Dinas Koperasi dan UMKM.',
    en: 'This cooperative number (NIK koperasi) is registered already. If it is yours, contact the cooperative office.',
  },
  'vendor.too-many': { id: 'Satu orang dapat mengurus paling banyak {most} penyedia.', en: 'One person can act for {most} vendors at most.' },
  'vendor.sales-needed': {
    id: 'Isi penjualan satu tahun terakhir; dari situ ditentukan apakah usaha Anda mikro, kecil, atau menengah.',
    en: 'Enter the sales of the last year; they decide whether the enterprise is micro, small or medium.',
    basis: 'PP 7/2021 ps. 35',
  },
  'vendor.cooperative-facts-needed': { id: 'Isi keterangan koperasi: jenis, anggota, nomor induk, badan hukum, dan tanggal RAT.', en: 'Enter the facts of the cooperative: type, members, its number, legal entity and date of the yearly meeting (RAT).' },
  'vendor.not-a-cooperative': { id: 'Keterangan koperasi hanya untuk koperasi.', en: 'The facts of a cooperative belong to cooperatives only.' },
  'vendor.cooperative-npwp-personal': { id: 'Ini NPWP orang pribadi. Isi NPWP atas nama koperasi.', en: 'This is the NPWP of a natural person. Enter that of the cooperative.' },
  'vendor.category-twice': { id: 'Setiap kategori cukup disebut satu kali.', en: 'Name each category once.' },
  'vendor.unit-not-of-category': { id: 'Satuan ini tidak dipakai untuk kategori itu. Pilih salah satu: {units}.', en: 'This unit is not used in that category. Choose one of: {units}.' },
  'vendor.bank-code-form': { id: 'Kode bank terdiri dari 3 angka.', en: 'A bank code has 3 digits.' },
  'vendor.reason-unfit': { id: 'Alasan ini tidak sesuai dengan keputusannya. Pilih salah satu: {reasons}.', en: 'This reason does not fit the decision. Choose one of: {reasons}.' },
  'vendor.own-affair': { id: 'Anda mengurus penyedia ini, sehingga keputusan harus diambil petugas lain.', en: 'You act for this vendor, so another official must decide.' },
  'vendor.nothing-masked': { id: 'Isian ini kosong; tidak ada yang dapat dibuka.', en: 'This field is empty; there is nothing to unmask.' },

  'cooperative.not-all-women': {
    id: 'Koperasi wanita (Kopwan) beranggotakan perempuan seluruhnya. Periksa jumlah anggota, atau jangan tandai sebagai Kopwan.',
    en: 'All members of a women’s cooperative (Kopwan) are women. Check the numbers, or do not mark it as one.',
  },
  'cooperative.rat-in-future': { id: 'Isi tanggal Rapat Anggota Tahunan (RAT) terakhir yang sudah berlangsung.', en: 'Enter the date of the last yearly members’ meeting (RAT) that was held.' },

  'product.category-not-of-vendor': { id: 'Penyedia ini belum menjual kategori itu. Tambahkan kategori dan kapasitasnya pada profil lebih dahulu.', en: 'The vendor does not sell in that category yet. Add the category and its capacity to the profile first.' },
  'product.too-many': { id: 'Satu penyedia dapat memajang paling banyak {most} produk. Ubah produk yang sudah tidak dijual.', en: 'A vendor can show {most} products at most. Reuse one that is no longer sold.' },

  'file.missing': { id: 'Kirim satu berkas foto sebagai multipart/form-data.', en: 'Send one picture file as multipart/form-data.' },
  'file.not-found': { id: 'Berkas tidak ditemukan.', en: 'There is no such file.' },
  'file.too-large': { id: 'Berkas lebih besar dari 10 MB. Kirim yang lebih kecil, misalnya foto dengan ukuran lebih rendah.', en: 'The file is larger than 10 MB. Send a smaller one, such as a photo at a lower size.' },
  'picture.unsupported': { id: 'Foto harus berupa JPEG, PNG, atau WebP.', en: 'A picture must be JPEG, PNG or WebP.' },
  'picture.broken': { id: 'Foto tidak dapat dibaca; mungkin rusak saat dikirim. Pilih foto lain atau kirim lagi.', en: 'The picture cannot be read; it may have been damaged on the way. Choose another or send it again.' },
  'picture.too-many-pixels': { id: 'Foto terlalu besar ({width} × {height} piksel). Kirim foto di bawah 40 megapiksel.', en: 'The picture is too large ({width} × {height} pixels). Send one below 40 megapixels.' },
};
