import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Pembukaan dengan kartu pemulihan',
  lead: 'Penawaran disegel dengan kunci beberapa orang. Bila terlalu banyak di antaranya berhalangan, kartu yang disimpan setiap penyedia dapat membuka penawarannya sendiri.',
  steps: [
    'Pejabat pengadaan atau Pokja menyatakan siapa yang berhalangan, dengan alasannya.',
    'PA atau KPA mengizinkan; harus orang lain. Para penyedia yang menawar langsung diberi tahu.',
    'Selama tiga hari penyedia menyerahkan kartunya. Setiap kartu langsung dicocokkan dengan amplopnya: cocok diterima, tidak cocok ditolak, dan tidak ada isi yang dapat diubah.',
    'Yang berkartu dibuka. Yang tidak berkartu disebut dalam berita acara sebagai tidak dapat dibaca. Pemegang kunci yang ternyata datang membuka kotak seperti biasa.',
  ],
  how: 'Bagaimana caranya', state: 'Keadaan sekarang', back: 'Ke halaman lot', desk: 'Ke lot', minutes: 'Berita acara pembukaan',
  none: 'Tidak ada yang meminta pembukaan dengan kartu pemulihan untuk lot ini.',
  asked: 'Diminta', allowed: 'Diizinkan', until: 'Kartu diterima sampai', lost: 'Kursi yang berhalangan', reason: 'Alasan', waits: 'menunggu izin PA/KPA', over: 'Waktu menyerahkan kartu sudah lewat.', opened: 'Lot ini sudah dibuka.', notClosed: 'Kartu pemulihan hanya untuk lot yang sudah ditutup dan belum dibuka.',
  seats: 'Pemegang kunci lot ini', seat: 'Kursi', name: 'Nama', came: 'Bagiannya', handedIn: 'sudah diserahkan', notYet: 'belum diserahkan', isLost: 'dinyatakan berhalangan',
  ask: { title: 'Minta pembukaan dengan kartu pemulihan', legend: 'Siapa yang tidak dapat datang?', hint: 'Hanya yang belum menyerahkan bagiannya. Tanpa mereka kunci yang tersisa harus kurang dari yang diperlukan; bila bagian yang diserahkan ternyata rusak, tidak perlu memilih siapa pun.', reason: 'Alasan', reasonHint: 'Misalnya wafat, atau kunci dan cadangan cetaknya hilang. Ikut tercatat.', action: 'Minta pembukaan dengan kartu', threshold: (needed: number, all: number) => `Perlu ${String(needed)} dari ${String(all)} pemegang kunci.` },
  allow: { why: 'Setelah Anda izinkan, penyedia mempunyai tiga hari untuk menyerahkan kartunya. Yang tidak menyerahkan kehilangan penawarannya. Pastikan dahulu bahwa kuncinya, juga cadangan cetaknya, sungguh tidak ada.', action: 'Izinkan' },
  open: { why: 'Sebelum waktunya habis, kotak hanya terbuka bila setiap penawaran sudah dapat dibaca; bila belum, tidak terjadi apa-apa.', action: 'Buka penawaran dengan kartu' },
  slip: {
    title: 'Serahkan kartu pemulihan', why: 'Kunci panitia lot ini tidak cukup lagi. Kartu pemulihan Anda membuka penawaran Anda sendiri, dan hanya itu; harganya tetap baru terbaca saat seluruh kotak dibuka.', where: 'Kartu itu tercetak pada tanda terima Anda: empat belas kelompok, masing-masing lima huruf atau angka.',
    offer: 'Penawaran Anda', code: 'Kode tanda terima', received: 'Diterima', hash: 'Sidik amplop', field: 'Isi kartu', fieldHint: 'Huruf besar atau kecil, dengan atau tanpa tanda hubung.', file: 'Atau berkas kartunya', fileHint: 'Berkas teks yang Anda simpan. Isi kartu di atas didahulukan.', action: 'Serahkan kartu',
    here: 'Peranti ini menyimpan kartunya.', use: 'Isikan dari peranti ini', given: 'Kartu Anda cocok dan sudah diterima.', noOffer: 'Usaha Anda tidak mempunyai penawaran yang berlaku pada lot ini.', notNow: 'Kartu belum diterima saat ini. Begitu PA/KPA mengizinkan, Anda mendapat pesan.', keepPaper: 'Simpan kertasnya sampai lot dibuka.', lost: 'Bila kartu hilang, penawaran tidak dapat dibaca lagi; beri tahu pejabat pengadaan dan tunggu berita acaranya.',
  },
};

const english: typeof indonesian = {
  title: 'Opening by recovery slips',
  lead: 'Offers are sealed with the keys of several people. If too many of them cannot come, the slip that each vendor keeps can open that vendor’s own offer.',
  steps: [
    'The procurement officer or the panel declares who cannot come, and why.',
    'The budget holder allows it, and must be somebody else. Vendors who made an offer are told at once.',
    'For three days vendors hand in their slips. Each is tried on its envelope at once: it fits and is taken, or it is refused, and it can change nothing.',
    'What has a slip is opened. What has none is named in the minutes as unreadable. A key holder who turns up after all opens the box in the usual way.',
  ],
  how: 'How it goes', state: 'How it stands', back: 'To the lot', desk: 'To the lot', minutes: 'Minutes of the opening',
  none: 'Nobody has asked for an opening by recovery slips on this lot.',
  asked: 'Asked for', allowed: 'Allowed', until: 'Slips are taken until', lost: 'Seats that cannot come', reason: 'Reason', waits: 'waits for the budget holder', over: 'The days for handing in slips are over.', opened: 'This lot has been opened.', notClosed: 'Recovery slips are for lots that are closed and not opened yet.',
  seats: 'Key holders of this lot', seat: 'Seat', name: 'Name', came: 'Their share', handedIn: 'handed in', notYet: 'not handed in', isLost: 'declared lost',
  ask: { title: 'Ask for an opening by recovery slips', legend: 'Who cannot come?', hint: 'Only those who have not handed in their share. Without them fewer keys must be left than are needed; where shares that came turned out bad, nobody has to be chosen.', reason: 'Reason', reasonHint: 'Such as a death, or a key lost together with its printed backup. It is put on record.', action: 'Ask for an opening by slips', threshold: (needed, all) => `${String(needed)} of ${String(all)} key holders are needed.` },
  allow: { why: 'Once you allow it, vendors have three days to hand in their slips. Whoever does not loses their offer. Make sure first that the keys, and their printed backups, are truly gone.', action: 'Allow it' },
  open: { why: 'Before the days are over the box opens only if every offer can be read; if not, nothing happens.', action: 'Open the offers by slips' },
  slip: {
    title: 'Hand in the recovery slip', why: 'Too few keys of this lot’s committee are left. Your recovery slip opens your own offer and nothing else; its prices are still read only when the whole box is opened.', where: 'The slip is printed on your receipt: fourteen groups of five letters or digits.',
    offer: 'Your offer', code: 'Receipt code', received: 'Received', hash: 'Hash of the envelope', field: 'The slip', fieldHint: 'Capital or small letters, with or without hyphens.', file: 'Or its file', fileHint: 'The text file that you kept. What stands in the field above goes first.', action: 'Hand in the slip',
    here: 'This device keeps the slip.', use: 'Fill it in from this device', given: 'Your slip fits and has been taken.', noOffer: 'Your business has no standing offer on this lot.', notNow: 'No slips are taken now. You get a message as soon as the budget holder allows it.', keepPaper: 'Keep the paper until the lot is opened.', lost: 'If the slip is lost the offer cannot be read any more; tell the procurement officer and wait for the minutes.',
  },
};

/** The words of the opening by slips, for officials, vendors and anyone. */
export const RECOVERY: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
