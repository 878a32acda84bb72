import type { Language } from '../../platform/http/language.js';

const indonesian = {
  room: {
    title: 'Loket', lead: 'Untuk pelaku usaha yang hadir di loket tanpa telepon yang dapat dipakai. Harganya disegel di layar ini; Anda membantu, ia yang memutuskan.',
    rules: ['Pelaku usaha harus hadir sendiri. Ia yang menyebut harga dan memeriksa layar sebelum mengirim.', 'Ia mengonfirmasi dengan kode dari surelnya, atau mengetik sendiri kata sandi masuknya. Tanpa itu tidak ada yang terkirim.', 'Nama Anda tercatat pada penawaran, dan usaha itu mendapat pesan. Siapa yang membuka atau memilih penawaran lot itu tidak boleh membantu.'],
    search: 'Nama atau nomor pelaku usaha', find: 'Cari', none: 'Tidak ada pelaku usaha terverifikasi yang cocok.', unverified: 'Usaha yang belum diverifikasi belum dapat menawar.',
  },
  vendor: { title: (name: string) => `Membantu ${name}`, lead: 'Lot yang terbuka dalam kategori usaha ini. Begitu Anda mulai, kode konfirmasi dikirim ke surel usaha dan berlaku 30 menit.', none: 'Saat ini tidak ada lot yang terbuka dalam kategori usaha ini.', begin: 'Bantu menawar lot ini', back: 'Ke loket' },
  form: {
    helper: 'Dibantu oleh', until: 'Berlaku sampai', present: (vendor: string) => `Isi bersama ${vendor}. Lepaskan tangan dari layar saat ia memeriksa harga.`, over: 'Bantuan ini sudah dipakai atau lewat waktunya. Mulai lagi dari loket.', done: 'Penawaran sudah dikirim.', receipt: 'Lihat tanda terima',
    kept: 'Draf tersimpan di komputer loket ini sampai tanda terimanya tampil, lalu dihapus.', forget: 'Hapus draf dari komputer ini',
    word: 'Konfirmasi pelaku usaha', wordWhy: 'Pelaku usaha memeriksa harga di atas, lalu mengonfirmasi.', last: 'Nomor penawaran terakhir pada lot ini', lastHint: 'Tertulis pada tanda terimanya sebagai "Penawaran ke-". Kosongkan bila usaha ini belum pernah menawar lot ini.',
    code: 'Kode dari surel pelaku usaha', codeHint: 'Delapan angka, baru saja dikirim.', noCode: 'Usaha ini tidak mempunyai surel. Pelaku usaha mengetik sendiri nama masuk dan kata sandinya.', instead: 'Atau dengan kata sandi pelaku usaha', login: 'Telepon atau surel pelaku usaha', passphrase: 'Kata sandi pelaku usaha', passphraseHint: 'Diketik sendiri oleh pelaku usaha; tidak disimpan.', fault: 'Isi kodenya (delapan angka), atau telepon/surel bersama kata sandi pelaku usaha; salah satu.', again: 'Perbaiki konfirmasi',
  },
  receipt: { lead: (vendor: string) => `Penawaran ${vendor} sudah diterima, tersegel.`, print: 'Cetak dan serahkan', printWhy: 'Cetak sekarang. Kartu pemulihan dan harganya hanya ada di layar ini dan hilang begitu halaman ditutup.', vendor: 'Pelaku usaha', helper: 'Dibantu di loket oleh', byCode: 'kode dari surel', byPassphrase: 'kata sandi pelaku usaha', confirmed: 'Dikonfirmasi dengan', next: 'Selesai, ke loket', pending: 'Penawaran ini belum mempunyai tanda terima.' },
};

const english: typeof indonesian = {
  room: {
    title: 'Counter', lead: 'For vendors who stand at the counter without a phone that works. Their prices are sealed on this screen; you help, they decide.',
    rules: ['The vendor has to be here in person. They say the price and check the screen before it is sent.', 'They confirm with the code from their e-mail, or type their own passphrase themselves. Without it nothing is sent.', 'Your name is on record with the offer, and the business gets a message. Whoever opens or chooses the offers of that lot may not help.'],
    search: 'Name or number of the vendor', find: 'Find', none: 'No verified vendor matches.', unverified: 'A business that is not verified cannot offer yet.',
  },
  vendor: { title: (name) => `Helping ${name}`, lead: 'Open lots in what this vendor sells. As soon as you begin, a confirmation code goes to its e-mail and is good for 30 minutes.', none: 'No lot is open in what this vendor sells.', begin: 'Help to offer on this lot', back: 'To the counter' },
  form: {
    helper: 'Helped by', until: 'Good until', present: (vendor) => `Fill it in together with ${vendor}. Keep your hands off the screen while they check the prices.`, over: 'This help was used or is too old. Begin again at the counter.', done: 'The offer has been sent.', receipt: 'See the receipt',
    kept: 'The draft is kept on this counter’s computer until its receipt is shown, then deleted.', forget: 'Delete the draft from this computer',
    word: 'The vendor’s confirmation', wordWhy: 'The vendor checks the prices above, then confirms.', last: 'Number of the last offer on this lot', lastHint: 'It stands on the receipt as “Offer number”. Leave it empty if this vendor has not offered on this lot yet.',
    code: 'Code from the vendor’s e-mail', codeHint: 'Eight digits, just sent.', noCode: 'This vendor has no e-mail. They type their own login and passphrase.', instead: 'Or by the vendor’s passphrase', login: 'The vendor’s phone or e-mail', passphrase: 'The vendor’s passphrase', passphraseHint: 'Typed by the vendor; it is not kept.', fault: 'Give the code (eight digits), or the vendor’s phone or e-mail together with their passphrase; one of the two.', again: 'Correct the confirmation',
  },
  receipt: { lead: (vendor) => `The offer of ${vendor} has been received, sealed.`, print: 'Print and hand over', printWhy: 'Print it now. The recovery slip and the prices are on this screen only, and gone when the page is closed.', vendor: 'Vendor', helper: 'Helped at the counter by', byCode: 'the code from the e-mail', byPassphrase: 'the vendor’s passphrase', confirmed: 'Confirmed by', next: 'Done, to the counter', pending: 'This offer has no receipt yet.' },
};

/** The words of the counter where a vendor without a phone is helped. */
export const COUNTER: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
