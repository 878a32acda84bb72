import type { Language } from '../../platform/http/language.js';

/** A page of plain text: a title, then sections of paragraphs. */
export interface Text {
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly paragraphs: readonly string[] }[];
}

export type TextName = 'help' | 'trust' | 'accessibility' | 'privacy';

/** The help, trust, accessibility and privacy pages. They promise only what runs today. */
export const TEXTS: Readonly<Record<TextName, Readonly<Record<Language, Text>>>> = {
  help: {
    id: {
      title: 'Bantuan',
      sections: [
        { id: 'melihat', heading: 'Melihat tanpa akun', paragraphs: ['Semua lot, penetapan, dan pelaku usaha dapat dibaca tanpa akun.', 'Setiap lot mempunyai nomor seperti LOT-2026-000123. Alamat halamannya tetap, sehingga dapat dikirim lewat pesan.'] },
        { id: 'mendaftar', heading: 'Mendaftar sebagai UMKM atau koperasi', paragraphs: ['Siapkan NIB, NPWP, dan nomor telepon. Koperasi menambahkan NIK koperasi, jumlah anggota, dan tanggal RAT.', 'Dinas koperasi memeriksa data Anda. Hasil dan alasannya dikirim kepada Anda.'] },
        { id: 'menawar', heading: 'Menawar', paragraphs: ['Penawaran dapat diganti atau ditarik sampai batas waktunya. Detik terakhir yang tertulis masih dihitung.', 'Setelah mengirim, Anda menerima tanda terima berisi waktu dan kode sepuluh huruf. Simpanlah.', 'Penawaran yang ditolak juga dicatat bersama waktunya, sebagai bukti Anda.'] },
        { id: 'sanggah', heading: 'Menyanggah', paragraphs: ['Peserta yang tidak setuju dengan penetapan dapat menyanggah selama masa sanggah. Jawabannya terbuka untuk dibaca.'] },
      ],
    },
    en: {
      title: 'Help',
      sections: [
        { id: 'melihat', heading: 'Looking without an account', paragraphs: ['All lots, awards and vendors can be read without an account.', 'Every lot has a number such as LOT-2026-000123. Its page keeps its address, so it can be passed on.'] },
        { id: 'mendaftar', heading: 'Registering as an enterprise or cooperative', paragraphs: ['Have your NIB, NPWP and phone number at hand. A cooperative adds its NIK, its members and the date of its yearly meeting (RAT).', 'The cooperative office checks what you wrote. You are told the result and the reason.'] },
        { id: 'menawar', heading: 'Offering', paragraphs: ['An offer can be replaced or withdrawn until its hour. The last second that is written still counts.', 'After sending you get a receipt with the time and a code of ten letters. Keep it.', 'A refused offer is recorded with its time too, as your proof.'] },
        { id: 'sanggah', heading: 'Objecting', paragraphs: ['Whoever offered and disagrees with an award may object during the objection period. The answer is open for anyone to read.'] },
      ],
    },
  },
  trust: {
    id: {
      title: 'Mengapa dapat dipercaya',
      sections: [
        { id: 'catatan', heading: 'Catatan yang hanya bertambah', paragraphs: ['Setiap langkah ditulis sebagai peristiwa pada saat yang sama dengan langkahnya. Basis data menolak mengubah atau menghapusnya.', 'Alasan dan nama disimpan terpisah, agar dapat dihapus bila undang-undang memintanya tanpa merusak catatan.'] },
        { id: 'batas', heading: 'Batas waktu', paragraphs: ['Yang dihitung adalah waktu penawaran lengkap diterima server, bukan waktu disimpan. Basis data menolak cap waktu yang lebih tua dari 60 detik, jadi server yang curang paling banyak dapat bergeser 60 detik.'] },
        { id: 'belum', heading: 'Yang belum dilindungi', paragraphs: ['Pengelola sistem yang menguasai server masih dapat membaca penawaran sebelum pembukaan; aplikasi tidak memperlihatkannya kepada siapa pun. Penyegelan di peramban penawar sedang dikerjakan, dan sampai selesai halaman ini mengatakannya.', 'Kesepakatan di luar sistem, telepon yang terinfeksi, dan harga setelah pembukaan tidak dapat dijaga oleh perangkat lunak mana pun.'] },
      ],
    },
    en: {
      title: 'Why it can be trusted',
      sections: [
        { id: 'catatan', heading: 'A record that only grows', paragraphs: ['Every step is written as an event in the same moment as the step. The database refuses to change or delete it.', 'Reasons and names are kept apart, so that they can be erased where the law asks for it without breaking the record.'] },
        { id: 'batas', heading: 'Deadlines', paragraphs: ['What counts is when the whole offer had reached the server, not when it was stored. The database refuses a stamp older than 60 seconds, so a dishonest server could shift at most 60 seconds.'] },
        { id: 'belum', heading: 'What is not protected yet', paragraphs: ['Whoever runs the server can still read offers before the opening; the application shows them to nobody. Sealing in the vendor’s browser is being built, and until it is done this page says so.', 'Agreements outside the system, an infected phone, and prices after the opening cannot be guarded by any software.'] },
      ],
    },
  },
  accessibility: {
    id: {
      title: 'Aksesibilitas',
      sections: [{ id: 'isi', heading: 'Untuk semua orang', paragraphs: ['Halaman ini dapat dipakai dengan papan ketik, pembaca layar, dan tanpa JavaScript. Huruf dapat dibesarkan sampai 200 % tanpa kehilangan isi.', 'Kami mengikuti WCAG 2.2 tingkat AA. Bila ada yang sulit dipakai, sampaikan kepada dinas koperasi.'] }],
    },
    en: {
      title: 'Accessibility',
      sections: [{ id: 'isi', heading: 'For everyone', paragraphs: ['These pages work with a keyboard, a screen reader and without JavaScript. Text can be enlarged to 200 % without losing anything.', 'We follow WCAG 2.2 level AA. If something is hard to use, tell the cooperative office.'] }],
    },
  },
  privacy: {
    id: {
      title: 'Privasi',
      sections: [
        { id: 'kuki', heading: 'Kuki', paragraphs: ['Tanpa akun kami tidak menyimpan kuki, kecuali pilihan bahasa bila Anda menggantinya. Tidak ada pelacak dan tidak ada pihak ketiga.'] },
        { id: 'data', heading: 'Data pribadi', paragraphs: ['NIK, NPWP pribadi, nomor rekening, dan telepon disandikan di basis data dan ditampilkan tersamar. Melihat yang utuh memerlukan alasan dan tercatat.', 'Catatan server memuat rute dan waktu, tanpa alamat dan tanpa isian.'] },
      ],
    },
    en: {
      title: 'Privacy',
      sections: [
        { id: 'kuki', heading: 'Cookies', paragraphs: ['Without an account we keep no cookie, save your choice of language if you change it. No trackers and no third parties.'] },
        { id: 'data', heading: 'Personal data', paragraphs: ['NIK, personal NPWP, bank account and phone are encrypted in the database and shown masked. Seeing one in full needs a reason and is recorded.', 'The server’s log holds routes and times, no addresses and nothing typed.'] },
      ],
    },
  },
};
