import type { Language } from '../../platform/http/language.js';
import type { Text } from './text.js';

/** What protects whom against what, and what does not. It promises only what runs. */
export const TRUST: Readonly<Record<Language, Text>> = {
  id: {
    title: 'Mengapa dapat dipercaya',
    sections: [
      { id: 'segel', heading: 'Harga disegel di telepon penawar', paragraphs: [
        'Harga diketik, dijumlahkan, dan disegel di peramban penawar. Yang dikirim hanya amplop tersegel; server menyimpannya tanpa dapat membacanya.',
        'Kuncinya dibagi kepada panitia pembuka dari unit yang berbeda-beda: tiga orang untuk pengadaan langsung, lima untuk tender. Dua dari tiga, atau tiga dari lima, harus datang bersama. Kunci tiap orang dibuat di peramban mereka sendiri.',
        'Sampai batas waktu tak seorang pun melihat isi, nama, atau jumlah penawaran. Sebelum bagian kunci yang pertama diterima, daftar sidik semua amplop diumumkan, sehingga tidak ada amplop yang dapat disisipkan atau dihilangkan sesudahnya.',
        'Sesudah dibuka, siapa pun dapat mencocokkan isi setiap penawaran dengan amplopnya.',
      ] },
      { id: 'tanda-terima', heading: 'Tanda terima', links: [['/tanda-terima', 'Periksa tanda terima']], paragraphs: [
        'Setiap penawaran, penggantian, penarikan, dan penolakan mendapat tanda terima dengan waktu, sidik, dan kode. Siapa pun yang memegangnya dapat memeriksanya di halaman Periksa tanda terima, juga tanpa akun.',
        'Penawar dapat menyimpan kartu pemulihan. Bila terlalu banyak kunci panitia hilang, kartu itu membuka penawarannya.',
      ] },
      { id: 'catatan', heading: 'Catatan yang hanya bertambah', links: [['/catatan', 'Lihat buku catatan'], ['/riwayat', 'Riwayat penetapan']], paragraphs: [
        'Setiap langkah ditulis sebagai peristiwa pada saat yang sama dengan langkahnya. Basis data menolak mengubah atau menghapusnya.',
        'Peristiwa dirangkai menjadi pohon sidik yang kepalanya ditandatangani dan diumumkan sedikitnya sekali semenit. Siapa pun yang menyimpan satu kepala atau satu tanda terima dapat membuktikan bila catatan lama diganti.',
        'Alasan dan nama disimpan terpisah, agar dapat dihapus bila undang-undang memintanya tanpa merusak catatan.',
        'Laju bertambahnya pohon memperlihatkan seberapa sibuk seluruh sistem, tetapi tidak siapa berbuat apa.',
      ] },
      { id: 'batas', heading: 'Batas waktu', paragraphs: ['Yang dihitung adalah waktu penawaran lengkap diterima server, bukan waktu disimpan. Basis data menolak cap waktu yang lebih tua dari 60 detik, jadi server yang curang paling banyak dapat bergeser 60 detik.', 'Batas waktu hanya dapat dimundurkan, dengan pengumuman yang tercatat; tidak pernah dimajukan.'] },
      { id: 'pengelola', heading: 'Pengelola server', paragraphs: [
        'Pengelola yang menguasai server tidak dapat membaca penawaran sebelum pembukaan dan tidak dapat menyisipkan penawaran sesudah daftar sidik diumumkan.',
        'Ia dapat mematikan layanan, menolak kiriman, atau memperlambatnya; tanda terima dan bukti penolakan yang tidak kunjung datang adalah tandanya. Ia dapat membaca data yang tidak disegel, misalnya profil usaha; data pribadi disandikan, tetapi kuncinya ada di server.',
        'Ia juga dapat menulis ulang basis data bersama catatannya. Itu baru ketahuan bila ada pihak luar yang menyimpan kepala catatan atau tanda terima. Karena itu simpanlah tanda terima Anda.',
      ] },
      { id: 'tidak', heading: 'Yang tidak dapat dilindungi', links: [['/penyegel', 'Kode penyegel dan sidiknya']], paragraphs: [
        'Telepon yang terinfeksi: siapa pun yang menguasai telepon penawar melihat harganya.',
        'Anggota panitia yang bersekongkol dalam jumlah yang cukup untuk membuka: dua dari tiga, atau tiga dari lima.',
        'Kode penyegel palsu yang dikirim kepada satu penawar saja. Sidik kode berdiri dalam buku catatan dan halaman menolak kode dari tempat lain, tetapi halaman itu pun dari server yang sama, dan kebanyakan orang tidak memeriksanya. Caranya ada di halaman Kode penyegel.',
        'Kesepakatan harga di luar sistem, dan harga sesudah pembukaan.',
      ] },
    ],
  },
  en: {
    title: 'Why it can be trusted',
    sections: [
      { id: 'segel', heading: 'Prices are sealed on the vendor’s phone', paragraphs: [
        'Prices are typed, added up and sealed in the vendor’s browser. Only the sealed envelope is sent; the server keeps it and cannot read it.',
        'Its key is split among an opening committee from different units: three people for direct methods, five for tenders. Two of three, or three of five, must come together. Each member’s key is made in their own browser.',
        'Until the hour nobody sees what the offers say, who made them or how many there are. Before the first share of a key is accepted, the list of all envelope hashes is published, so that no envelope can be slipped in or lost afterwards.',
        'After the opening anyone can compare each offer with its envelope.',
      ] },
      { id: 'tanda-terima', heading: 'Receipts', links: [['/tanda-terima', 'Check a receipt']], paragraphs: [
        'Every offer, replacement, withdrawal and refusal gets a receipt with its time, hash and code. Whoever holds it can check it on the page Check a receipt, without an account too.',
        'Vendors may keep a recovery slip. If too many keys of the committee are lost, it opens their offer.',
      ] },
      { id: 'catatan', heading: 'A record that only grows', links: [['/catatan', 'See the record'], ['/riwayat', 'History of awards']], paragraphs: [
        'Every step is written as an event in the same moment as the step. The database refuses to change or delete it.',
        'The events form a tree of hashes whose head is signed and published at least once a minute. Whoever keeps one head or one receipt can prove it if an older entry is replaced.',
        'Reasons and names are kept apart, so that they can be erased where the law asks for it without breaking the record.',
        'How fast the tree grows shows how busy the whole system is, but not who did what.',
      ] },
      { id: 'batas', heading: 'Deadlines', paragraphs: ['What counts is when the whole offer had reached the server, not when it was stored. The database refuses a stamp older than 60 seconds, so a dishonest server could shift at most 60 seconds.', 'A deadline can only move later, by an announcement in the record; never earlier.'] },
      { id: 'pengelola', heading: 'Whoever runs the server', paragraphs: [
        'An administrator with full power over the server cannot read an offer before the opening, nor slip one in once the list of hashes is published.',
        'They can stop the service, refuse what is sent, or slow it down; a receipt or a proof of refusal that does not come is the sign of it. They can read what is not sealed, such as the profile of a business; personal data are encrypted, but the key lies on the server.',
        'They could also rewrite the database together with its record. That shows only when somebody outside has kept a head of the record or a receipt. So keep your receipts.',
      ] },
      { id: 'tidak', heading: 'What cannot be protected', links: [['/penyegel', 'The sealing code and its hashes']], paragraphs: [
        'An infected phone: whoever controls the vendor’s phone sees the prices.',
        'Members of the committee who conspire in a number that can open: two of three, or three of five.',
        'False sealing code served to one vendor alone. The hash of the code stands in the record and the page refuses code from elsewhere, but the page comes from the same server, and most people do not check. The page Sealing code says how.',
        'Agreements on prices outside the system, and prices after the opening.',
      ] },
    ],
  },
};
