import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Penawaran', back: 'Kembali ke lot', closes: 'Batas penawaran', left: 'Sisa waktu', estimate: 'HPS', replaces: 'Anda sudah menawar lot ini. Yang Anda kirim sekarang menggantikan yang lama.',
  noScript: {
    title: 'Halaman ini memerlukan JavaScript',
    why: 'Harga Anda disegel di telepon ini sebelum dikirim, sehingga tak seorang pun, termasuk pengelola Lumbung, dapat membacanya sebelum jam pembukaan. Penyegelan itu pekerjaan JavaScript; tanpa JavaScript, harga tidak kami minta.',
    what: 'Hidupkan JavaScript, pakai peramban lain, atau datang ke loket dinas koperasi: petugas membantu Anda menyegel penawaran di sana.',
  },
  insecure: 'Penyegelan tidak dapat berjalan di alamat ini karena sambungannya tidak aman. Buka Lumbung lewat alamat yang diawali https://, lalu ulangi.',
  tooOld: 'Peramban ini terlalu tua untuk menyegel penawaran. Perbarui peramban, atau datang ke loket dinas koperasi.',
  notYet: { registered: 'Usaha Anda belum diverifikasi dinas koperasi, jadi belum dapat menawar.', returned: 'Pendaftaran Anda dikembalikan. Perbaiki dahulu, lalu ajukan lagi.', suspended: 'Usaha Anda sedang ditangguhkan, jadi belum dapat menawar.', closed: 'Batas waktu lot ini sudah lewat.' } as Record<string, string>,
  toBusiness: 'Ke usaha saya',
  step: 'Langkah', of: 'dari', next: 'Lanjut', previous: 'Kembali', kept: 'Draf tersimpan di telepon ini saja. Kami tidak melihatnya.',
  prices: { title: 'Berapa harga Anda?', hint: 'Harga satuan sudah termasuk pajak dan ongkos kirim.', price: 'harga satuan', per: 'per', lineTotal: 'Jumlah', total: 'Total penawaran', above: 'Total ini di atas HPS. Penawaran di atas HPS tidak dapat menang.', fault: 'Tulis rupiah dengan angka, misalnya 22.500.', mend: 'Ada harga yang perlu diperbaiki' },
  delivery: { title: 'Sanggupkah Anda mengirim?', statement: (by: string) => `Ya, kami sanggup mengirim semuanya paling lambat ${by}.`, to: 'Tujuan', fault: 'Beri tanda bila sanggup. Bila tidak, lot ini belum cocok untuk Anda.' },
  statements: {
    title: 'Pernyataan', lead: 'Dengan memberi tanda, Anda menyatakan:', fault: 'Setiap pernyataan perlu ditandai.',
    capable: 'Usaha kami berizin dan mampu memenuhi lot ini.', independent: 'Harga ini kami tentukan sendiri, tanpa kesepakatan dengan penawar lain.', 'no-conflict': 'Kami tidak mempunyai pertentangan kepentingan dengan pembeli lot ini.',
  },
  attachments: {
    title: 'Foto dan dokumen', lead: 'Boleh dilewati. Yang Anda tambahkan disegel di telepon ini dan baru terbaca bersama harga Anda.', add: 'Tambah foto atau dokumen', hint: 'Dari kamera atau berkas; gambar atau PDF, masing-masing paling besar 5 MB, paling banyak 20.',
    tooLarge: 'Ada berkas yang terlalu besar atau terlalu banyak, jadi tidak ditambahkan.', sent: 'Terkirim, tersegel', sending: 'Mengirim lampiran', remove: 'Lepas', unfinished: 'Lampiran belum selesai terkirim. Tunggu sebentar, kirim lagi, atau lepas.', broken: 'Pengiriman terputus; yang sudah sampai tidak dikirim ulang.', again: 'Kirim lagi',
  },
  check: { title: 'Periksa, segel, dan kirim', item: 'Barang', words: 'Terbilang', seal: 'Segel dan kirim', hint: 'Sesudah disegel, isinya baru dapat dibuka bersama oleh panitia pembuka sesudah batas waktu. Sampai saat itu Anda masih dapat mengganti atau menarik penawaran.', promised: 'Pengiriman', agreed: 'Pernyataan', yes: 'Ya' },
  sending: {
    title: 'Mengirim penawaran', sealing: 'Menyegel dan memeriksa segel …', sending: 'Mengirim …', waiting: 'Jaringan belum menjawab. Penawaran sudah disegel dan tersimpan di telepon ini; pengiriman diulang sendiri. Mengirim ulang tidak menjadi dua penawaran.', offline: 'Telepon ini tanpa jaringan. Penawaran sudah disegel dan tersimpan di sini, BELUM terkirim. Selama halaman ini terbuka dan batas waktu belum lewat, penawaran dikirim sendiri begitu jaringan kembali. Bila halaman ditutup, buka lagi lalu tekan Coba sekarang.', late: 'Batas waktu lot ini sudah lewat sebelum jaringan kembali. Penawaran ini BELUM terkirim, dan tidak dikirim sendiri. Bila tetap Anda kirim, Anda mendapat bukti bahwa kiriman datang terlambat.', stranger: 'Anda sudah keluar, jadi penawaran BELUM terkirim; isinya tetap tersegel di telepon ini. Masuk lagi, lalu kembali ke sini dan tekan Coba sekarang.', signIn: 'Masuk', again: 'Coba sekarang',
    refused: 'Penawaran tidak diterima', proof: 'Unduh bukti kiriman', change: 'Ubah penawaran', failed: 'Segel gagal dibuat. Muat ulang halaman lalu coba lagi; draf Anda tetap ada.', unsent: 'Belum ada jawaban atas penawaran yang sudah disegel ini. Kirim lagi; hasilnya tetap satu penawaran.',
  },
  forget: 'Hapus draf dari telepon ini',
  receipt: {
    title: 'Tanda terima', lead: 'Penawaran Anda sudah diterima, tersegel.', withdrawnLead: 'Penawaran Anda sudah ditarik.', code: 'Kode tanda terima', received: 'Diterima', version: 'Penawaran ke-', lot: 'Lot', hash: 'Sidik amplop', check: 'Periksa tanda terima', qr: 'Kode QR tanda terima ini', proof: 'Unduh tanda terima dengan buktinya', print: 'Cetak halaman ini, atau tulis kodenya. Siapa pun yang memegang kode dan sidik dapat memeriksa bahwa penawaran ini tercatat.',
    pending: 'Bukti catatan menyusul dalam beberapa detik.', placed: 'Tercatat dalam buku catatan terbuka, dengan bukti.', replace: 'Ganti penawaran', withdraw: 'Tarik penawaran', all: 'Semua penawaran saya',
    slip: 'Kartu pemulihan', slipWhy: 'Hanya telepon ini yang tahu. Simpan bersama tanda terima: bila terlalu banyak kunci panitia hilang, kartu ini dapat membuka penawaran Anda. Siapa pun yang memegangnya dapat membaca harga Anda.', offered: 'Yang Anda tawarkan (hanya terlihat di telepon ini)',
    slipPaper: 'Hanya kertas ini yang tahu. Simpan: bila terlalu banyak kunci panitia hilang, kartu ini dapat membuka penawaran Anda. Siapa pun yang memegangnya dapat membaca harga Anda.', offeredPaper: 'Yang ditawarkan',
  },
};

const english: typeof indonesian = {
  title: 'Offer', back: 'Back to the lot', closes: 'Offers until', left: 'Time left', estimate: 'Owner estimate', replaces: 'You have offered on this lot already. What you send now takes the place of the former one.',
  noScript: {
    title: 'This page needs JavaScript',
    why: 'Your prices are sealed on this phone before they are sent, so that nobody, not even whoever runs Lumbung, can read them before the hour of opening. JavaScript does the sealing; without it we do not ask for prices.',
    what: 'Switch JavaScript on, use another browser, or come to the counter of the cooperative office: somebody there helps you to seal your offer.',
  },
  insecure: 'Sealing cannot run at this address, because the connection is not secure. Open Lumbung at its address that begins with https:// and try again.',
  tooOld: 'This browser is too old to seal an offer. Update it, or come to the counter of the cooperative office.',
  notYet: { registered: 'Your business is not verified yet, so it cannot offer.', returned: 'Your registration was returned. Correct it first, then submit it again.', suspended: 'Your business is suspended, so it cannot offer.', closed: 'The hour of this lot has passed.' },
  toBusiness: 'To my business',
  step: 'Step', of: 'of', next: 'Go on', previous: 'Back', kept: 'The draft is kept on this phone only. We do not see it.',
  prices: { title: 'What are your prices?', hint: 'Unit prices include tax and delivery.', price: 'unit price', per: 'per', lineTotal: 'Amount', total: 'Total of the offer', above: 'This is above the owner estimate. An offer above it cannot win.', fault: 'Write rupiah in digits, such as 22.500.', mend: 'Some prices need mending' },
  delivery: { title: 'Can you deliver?', statement: (by: string) => `Yes, we can deliver everything by ${by}.`, to: 'To', fault: 'Tick it if you can. If not, this lot does not fit you.' },
  statements: {
    title: 'Statements', lead: 'By ticking them you state:', fault: 'Each statement has to be ticked.',
    capable: 'Our business is licensed and able to fulfil this lot.', independent: 'We set this price ourselves, without any agreement with other offerors.', 'no-conflict': 'We have no conflict of interest with the buyer of this lot.',
  },
  attachments: {
    title: 'Photos and papers', lead: 'You may pass this by. What you add is sealed on this phone and read only together with your prices.', add: 'Add a photo or a paper', hint: 'From the camera or from files; pictures or PDF, 5 MB each at most, at most 20.',
    tooLarge: 'Some files are too large or too many and were not added.', sent: 'Sent, sealed', sending: 'Sending the attachment', remove: 'Take off', unfinished: 'The attachments have not all arrived. Wait a moment, send again, or take them off.', broken: 'The line broke; what has arrived is not sent again.', again: 'Send again',
  },
  check: { title: 'Check, seal and send', item: 'Item', words: 'In words', seal: 'Seal and send', hint: 'Once sealed, only the opening committee together can open it, after the hour. Until then you can still replace or withdraw it.', promised: 'Delivery', agreed: 'Statements', yes: 'Yes' },
  sending: {
    title: 'Sending the offer', sealing: 'Sealing, and checking the seal …', sending: 'Sending …', waiting: 'The network does not answer yet. The offer is sealed and kept on this phone; it is sent again by itself. Sent twice it is still one offer.', offline: 'This phone has no network. The offer is sealed and kept here, NOT sent yet. While this page is open and the hour has not passed, it goes out by itself as soon as the network is back. If you close the page, open it again and press Try now.', late: 'The hour of this lot passed before the network was back. This offer was NOT sent, and is not sent by itself. If you send it all the same, you get a proof that it came late.', stranger: 'You are signed out, so the offer was NOT sent; it stays sealed on this phone. Sign in, come back here and press Try now.', signIn: 'Sign in', again: 'Try now',
    refused: 'The offer was not accepted', proof: 'Download the proof that it was sent', change: 'Change the offer', failed: 'The seal could not be made. Reload the page and try again; your draft is still here.', unsent: 'There is no answer yet to this sealed offer. Send it again; it stays one offer.',
  },
  forget: 'Delete the draft from this phone',
  receipt: {
    title: 'Receipt', lead: 'Your offer has been received, sealed.', withdrawnLead: 'Your offer has been withdrawn.', code: 'Receipt code', received: 'Received', version: 'Offer number ', lot: 'Lot', hash: 'Hash of the envelope', check: 'Check the receipt', qr: 'QR code of this receipt', proof: 'Download the receipt with its proof', print: 'Print this page, or write the code down. Whoever holds code and hash can check that this offer is in the record.',
    pending: 'The proof of the record follows within seconds.', placed: 'Placed in the open record, with its proof.', replace: 'Replace the offer', withdraw: 'Withdraw the offer', all: 'All my offers',
    slip: 'Recovery slip', slipWhy: 'Only this phone knows it. Keep it with the receipt: if too many keys of the committee are lost, it can open your offer. Whoever holds it can read your prices.', offered: 'What you offered (seen on this phone only)',
    slipPaper: 'Only this paper knows it. Keep it: if too many keys of the committee are lost, it can open your offer. Whoever holds it can read your prices.', offeredPaper: 'What was offered',
  },
};

/** The words of the offer form, of its sealing and of the receipt. */
export const OFFER: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };

export const STATEMENTS = ['capable', 'independent', 'no-conflict'] as const;
