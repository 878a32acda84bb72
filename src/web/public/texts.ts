import type { Language } from '../../platform/http/language.js';
import type { Text } from './text.js';
import { TRUST } from './trust.text.js';

export type TextName = 'help' | 'trust' | 'accessibility' | 'privacy';

/** The help, trust, accessibility and privacy pages. They promise only what runs today. */
export const TEXTS: Readonly<Record<TextName, Readonly<Record<Language, Text>>>> = {
  help: {
    id: {
      title: 'Bantuan',
      sections: [
        { id: 'melihat', heading: 'Melihat tanpa akun', paragraphs: ['Semua lot, penetapan, dan pelaku usaha dapat dibaca tanpa akun.', 'Setiap lot mempunyai nomor seperti LOT-2026-000123. Alamat halamannya tetap, sehingga dapat dikirim lewat pesan.'] },
        { id: 'mendaftar', heading: 'Mendaftar sebagai UMKM atau koperasi', paragraphs: ['Buat akun dengan nomor telepon, lalu daftarkan usaha langkah demi langkah; setiap langkah tersimpan.', 'Siapkan NIB, NPWP, dan nomor rekening. Koperasi menambahkan NIK koperasi, jumlah anggota, dan tanggal RAT.', 'Dinas koperasi memeriksa data Anda. Hasil dan alasannya dikirim kepada Anda.'] },
        { id: 'menawar', heading: 'Menawar', paragraphs: ['Buka lot, tekan Buat penawaran, lalu jawab satu layar demi satu layar: harga, pengiriman, pernyataan. Harga hanya ada di telepon Anda sampai disegel; draf tetap ada walau baterai habis.', 'Penawaran dapat diganti atau ditarik sampai batas waktunya. Detik terakhir yang tertulis masih dihitung.', 'Setelah mengirim, Anda menerima tanda terima berisi waktu dan kode sepuluh huruf. Simpanlah.', 'Penawaran yang ditolak juga dicatat bersama waktunya, sebagai bukti Anda.'] },
        { id: 'sanggah', heading: 'Menyanggah', paragraphs: ['Peserta yang tidak setuju dengan penetapan dapat menyanggah selama masa sanggah. Jawabannya terbuka untuk dibaca.'] },
        { id: 'lapor', heading: 'Melapor ke Inspektorat', paragraphs: ['Siapa pun yang melihat kecurangan dapat melapor, tanpa akun dan tanpa nama. Kode yang Anda terima membuka jawabannya.'], links: [['/lapor', 'Lapor ke Inspektorat'], ['/lapor/tindak-lanjut', 'Tengok laporan']] },
      ],
    },
    en: {
      title: 'Help',
      sections: [
        { id: 'melihat', heading: 'Looking without an account', paragraphs: ['All lots, awards and vendors can be read without an account.', 'Every lot has a number such as LOT-2026-000123. Its page keeps its address, so it can be passed on.'] },
        { id: 'mendaftar', heading: 'Registering as an enterprise or cooperative', paragraphs: ['Make an account with your phone number, then register your business step by step; each step is kept.', 'Have your NIB, NPWP and bank account at hand. A cooperative adds its NIK, its members and the date of its yearly meeting (RAT).', 'The cooperative office checks what you wrote. You are told the result and the reason.'] },
        { id: 'menawar', heading: 'Offering', paragraphs: ['Open the lot, press Make an offer, then answer one screen after the other: prices, delivery, statements. Prices stay on your phone until they are sealed; the draft outlives a dead battery.', 'An offer can be replaced or withdrawn until its hour. The last second that is written still counts.', 'After sending you get a receipt with the time and a code of ten letters. Keep it.', 'A refused offer is recorded with its time too, as your proof.'] },
        { id: 'sanggah', heading: 'Objecting', paragraphs: ['Whoever offered and disagrees with an award may object during the objection period. The answer is open for anyone to read.'] },
        { id: 'lapor', heading: 'Reporting to the inspectorate', paragraphs: ['Whoever sees something wrong may report it, without an account and without a name. The code that you get opens the answer.'], links: [['/lapor', 'Report to the inspectorate'], ['/lapor/tindak-lanjut', 'Follow up a report']] },
      ],
    },
  },
  trust: TRUST,
  accessibility: {
    id: {
      title: 'Aksesibilitas',
      sections: [{ id: 'isi', heading: 'Untuk semua orang', paragraphs: ['Halaman ini dapat dipakai dengan papan ketik dan pembaca layar, dan tanpa JavaScript kecuali menyegel harga dan membuka penawaran. Huruf dapat dibesarkan sampai 200 % tanpa kehilangan isi.', 'Kami mengikuti WCAG 2.2 tingkat AA. Bila ada yang sulit dipakai, sampaikan kepada dinas koperasi.'] }],
    },
    en: {
      title: 'Accessibility',
      sections: [{ id: 'isi', heading: 'For everyone', paragraphs: ['These pages work with a keyboard and a screen reader, and without JavaScript but for sealing prices and opening offers. Text can be enlarged to 200 % without losing anything.', 'We follow WCAG 2.2 level AA. If something is hard to use, tell the cooperative office.'] }],
    },
  },
  privacy: {
    id: {
      title: 'Privasi',
      sections: [
        { id: 'kuki', heading: 'Kuki', paragraphs: ['Tanpa akun kami tidak menyimpan kuki, kecuali pilihan bahasa bila Anda menggantinya. Setelah masuk ada satu kuki sesi, paling lama dua belas jam. Draf penawaran disimpan peramban Anda sendiri. Tidak ada pelacak dan tidak ada pihak ketiga.'] },
        { id: 'pengunjung', heading: 'Menghitung pengunjung', paragraphs: ['Beranda menyebut berapa pengunjung hari ini, bulan ini, dan seluruhnya. Kami menghitungnya tanpa mengenal siapa pun: alamat internet dan nama peramban diacak bersama garam hari itu, hasil acakannya hanya menggeser satu angka kecil di sebuah sketsa (HyperLogLog), lalu dilupakan. Dari sketsa itu tak seorang pun dapat ditemukan kembali; kelirunya sekitar 2 persen.', 'Garam dan sketsa dibuang beberapa menit setelah hari berganti dan tidak pernah ikut cadangan. Yang tersisa hanya jumlah per hari dan jumlah pembaca tiap kabar per bulan. Pengunjung yang datang tiga hari dihitung tiga kali.'] },
        { id: 'langganan', heading: 'Kabar lot lewat surel', paragraphs: ['Alamat surel pelanggan disandikan dan hanya dipakai untuk surat itu. Tidak ada surat sebelum Anda mengonfirmasi; yang tidak dikonfirmasi dihapus setelah tujuh hari. Begitu Anda berhenti, alamatnya dihapus seketika.'] },
        { id: 'kamera', heading: 'Kamera', paragraphs: ['Hanya halaman Periksa tanda terima yang boleh memakai kamera di dalam halaman, dan hanya bila Anda menekan tombolnya. Gambarnya dibaca di peramban Anda dan tidak dikirim.'] },
        { id: 'foto', heading: 'Foto dan pindaian', paragraphs: ['Foto barang dan surat Anda ambil dengan aplikasi kamera telepon dan baru dikirim bersama formulirnya. Setiap foto kami gambar ulang, sehingga letak, waktu, dan perangkat di dalamnya tidak ikut; PDF disimpan apa adanya. Foto pengiriman dilihat pembeli, penyedia, dan Inspektorat; pindaian surat hanya oleh pemiliknya dan dinas koperasi.'] },
        { id: 'lapor', heading: 'Laporan kepada Inspektorat', paragraphs: ['Isi, kontak, dan jawaban disandikan; kodenya tidak kami simpan. Formulirnya tidak mengenali siapa yang sedang masuk dan tidak menghitung kunjungan. Alamat internet hanya dihitung selama satu jam, terpisah dari laporan, agar tidak lebih dari sepuluh laporan datang dari satu tempat.'], links: [['/lapor', 'Lapor ke Inspektorat']] },
        { id: 'data', heading: 'Data pribadi', paragraphs: ['NIK, NPWP pribadi, nomor rekening, dan telepon disandikan di basis data dan ditampilkan tersamar. Melihat yang utuh memerlukan alasan dan tercatat.', 'Catatan server memuat rute dan waktu, tanpa alamat dan tanpa isian.'] },
      ],
    },
    en: {
      title: 'Privacy',
      sections: [
        { id: 'kuki', heading: 'Cookies', paragraphs: ['Without an account we keep no cookie, save your choice of language if you change it. Signed in there is one session cookie, for twelve hours at most. Drafts of offers are kept by your own browser. No trackers and no third parties.'] },
        { id: 'pengunjung', heading: 'Counting visitors', paragraphs: ['The first page says how many visitors there were today, this month and in all. We count them without knowing anyone: internet address and browser are hashed with a salt of the day, the hash moves one small number of a sketch (HyperLogLog), and is forgotten. Nobody can be found again from the sketch; it errs by some 2 per cent.', 'Salt and sketch are thrown away some minutes after the day is over, and no backup ever holds them. What remains is a number for each day, and the number of readers of each bulletin in a month. Whoever comes on three days is counted three times.'] },
        { id: 'langganan', heading: 'News of lots by e-mail', paragraphs: ['The address of a subscriber is encrypted and used for these letters only. None is sent before you confirm; what is not confirmed is erased after seven days. When you stop, your address is erased at once.'] },
        { id: 'kamera', heading: 'Camera', paragraphs: ['Only the page that checks receipts may use the camera within the page, and only when you press its button. The picture is read in your browser and not sent.'] },
        { id: 'foto', heading: 'Photos and scans', paragraphs: ['Photos of goods and papers are taken with the camera of your phone and sent only with their form. Each photo is drawn anew, so that place, time and device in it do not travel along; a PDF is kept as it is. Photos of deliveries are seen by buyer, vendor and inspectorate; the scan of a paper by its owner and the cooperative office only.'] },
        { id: 'lapor', heading: 'Reports to the inspectorate', paragraphs: ['Report, contact and answer are encrypted; the code is not kept. The form does not recognise who is signed in and counts no visit. Internet addresses are counted for one hour, apart from the report, so that no more than ten reports come from one place.'], links: [['/lapor', 'Report to the inspectorate']] },
        { id: 'data', heading: 'Personal data', paragraphs: ['NIK, personal NPWP, bank account and phone are encrypted in the database and shown masked. Seeing one in full needs a reason and is recorded.', 'The server’s log holds routes and times, no addresses and nothing typed.'] },
      ],
    },
  },
};
