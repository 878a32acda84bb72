import type { BulletinKind } from '../../core/bulletin.js';

/** What is told in the demo, and how long ago. An event lies so many days ahead, on the next working day, from and until an hour in WIB. */
interface ToldBulletin {
  readonly daysAgo: number;
  readonly hour: number;
  readonly by: 'administrator' | 'cooperative-verifier';
  readonly kind: BulletinKind;
  readonly title: string;
  readonly body: string;
  readonly titleEn?: string;
  readonly bodyEn?: string;
  readonly event?: { readonly inDays: number; readonly from: number; readonly until: number; readonly place: string };
}

export const BULLETINS: readonly ToldBulletin[] = [
  {
    daysAgo: 41, hour: 9, by: 'administrator', kind: 'announcement', title: 'Lumbung dibuka untuk UMKM dan koperasi Kabupaten Bekasi',
    body: 'Mulai hari ini belanja makanan dan minuman, masker nonmedis, peralatan kebencanaan, dan seragam Batik Bekasi diumumkan di Lumbung.\n\nSiapa pun dapat membaca setiap lot tanpa akun. Untuk menawar, usaha Anda perlu:\n- berdomisili di Kabupaten Bekasi\n- mempunyai NIB\n- diverifikasi dinas koperasi\n\nPendaftaran tidak dipungut biaya.',
    titleEn: 'Lumbung opens for enterprises and cooperatives of Bekasi', bodyEn: 'From today the regency announces what it buys here: food and drink, non-medical masks, disaster equipment and Batik Bekasi uniforms.\n\nAnyone can read every lot without an account. To offer, a business needs a seat in the regency, a NIB, and verification by the cooperative office. Registration costs nothing.',
  },
  {
    daysAgo: 23, hour: 10, by: 'cooperative-verifier', kind: 'news', title: 'Loket bantuan menawar buka setiap Selasa dan Kamis',
    body: 'Tidak punya telepon pintar, atau ragu menyegel penawaran sendiri? Petugas dinas koperasi membantu di loket setiap Selasa dan Kamis, pukul 09.00 sampai 14.00 WIB.\n\nBawa KTP, NIB, dan daftar harga Anda. Petugas tidak boleh mengetikkan harga tanpa Anda di sampingnya, dan penawaran baru dikirim setelah Anda mengonfirmasi.',
  },
  {
    daysAgo: 12, hour: 9, by: 'cooperative-verifier', kind: 'announcement', title: 'Perbarui NIB sebelum akhir bulan',
    body: 'NIB yang terbit sebelum berlakunya perizinan berbasis risiko perlu diperbarui di OSS. Usaha yang NIB-nya sudah tidak aktif tidak lolos verifikasi.\n\nPembaruan dapat dilakukan sendiri di oss.go.id atau di loket pelayanan kecamatan, tanpa biaya.',
  },
  {
    daysAgo: 8, hour: 11, by: 'cooperative-verifier', kind: 'event', title: 'Forum Kewirausahaan Kabupaten Bekasi',
    body: 'UMKM dan koperasi bertemu langsung dengan perangkat daerah yang membeli. Sesi pagi membahas rencana belanja triwulan berikutnya; sesi siang berisi latihan menawar di Lumbung, dari memilih lot sampai tanda terima.\n\nYang perlu dibawa:\n- contoh produk\n- NIB\n- telepon pintar dengan baterai penuh\n\nTidak dipungut biaya. Tempat terbatas untuk 200 peserta.',
    titleEn: 'Entrepreneurship forum of Bekasi Regency', bodyEn: 'Enterprises and cooperatives meet the agencies that buy. The morning is about what will be bought next quarter; in the afternoon everybody practises an offer in Lumbung, from choosing a lot to the receipt.\n\nBring samples of your products, your NIB and a charged phone. It costs nothing; there is room for 200.',
    event: { inDays: 9, from: 9, until: 15, place: 'Gedung Wibawa Mukti, Kompleks Pemda, Cikarang Pusat' },
  },
  {
    daysAgo: 5, hour: 14, by: 'cooperative-verifier', kind: 'event', title: 'Kelas menghitung harga untuk Kopwan',
    body: 'Koperasi wanita belajar menghitung harga pokok nasi kotak dan kudapan: bahan, tenaga, kemasan, ongkos kirim, dan pajak. Setiap peserta pulang dengan lembar hitung yang dapat dipakai lagi.',
    event: { inDays: 16, from: 9, until: 12, place: 'Aula Dinas Koperasi dan UMKM, Cikarang Pusat' },
  },
  {
    daysAgo: 2, hour: 10, by: 'administrator', kind: 'news', title: 'Batik Bekasi untuk seragam tahun depan',
    body: 'Pola tebu, gabus, dan lutung jawa akan dipakai pada seragam aparatur tahun depan. Perangkat daerah menyusun kebutuhannya dalam beberapa lot kecil, agar perajin rumahan dapat ikut menawar sesuai kemampuannya.\n\nPerajin boleh menawar sebagian jumlah. Kemampuan dibuktikan dengan catatan produksi, bukan dengan besarnya modal.',
    titleEn: 'Batik Bekasi for next year’s uniforms', bodyEn: 'Patterns of sugar cane, snakehead fish and the Javan lutung will be worn on next year’s uniforms. The agencies split what they need into small lots, so that home workshops can offer what they are able to make.',
  },
];
