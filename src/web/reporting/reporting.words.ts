import type { ReportState } from '../../core/machines/report.js';
import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Lapor ke Inspektorat',
  lead: 'Harga yang janggal, barang yang tidak sesuai, pemenang yang sudah diatur? Siapa pun boleh melapor: tanpa akun, tanpa nama.',
  safe: 'Bagaimana pelapor dilindungi',
  safety: [
    'Halaman ini tidak mengenali siapa Anda, juga bila Anda sedang masuk. Nama tidak ditanyakan.',
    'Isi laporan dan kontak disandikan. Hanya Inspektorat yang dapat membacanya, dan setiap pembacaannya tercatat.',
    'Instansi dan pelaku usaha yang dilaporkan tidak diberi tahu bahwa ada laporan.',
    'Alamat internet hanya dihitung agar tidak lebih dari sepuluh laporan dalam satu jam; ia tidak disimpan bersama laporan.',
    'Bila Anda bekerja di instansi itu, jangan melapor dari jaringan atau telepon kantor, dan jangan menulis hal yang hanya Anda yang tahu.',
  ],
  lot: 'Nomor lot, bila ada', lotHint: 'Seperti LOT-2026-000123; tertulis di halaman lot. Kosongkan bila laporan ini bukan tentang satu lot.',
  about: (name: string) => `Tentang ${name}:\n`,
  body: 'Apa yang terjadi', bodyHint: 'Siapa berbuat apa, kapan, di mana, dan dari mana Anda tahu. Inspektorat hanya dapat memeriksa hal yang nyata. Jangan menulis nama Anda sendiri bila ingin tetap tidak dikenal.',
  contact: 'Cara menghubungi Anda (boleh kosong)', contactHint: 'Surel atau telepon. Tanpa ini pun Anda dapat membaca jawabannya dengan kode yang Anda terima.',
  action: 'Kirim laporan', have: 'Sudah pernah melapor?', toFollowUp: 'Tengok dengan kode',
  done: 'Laporan Anda sudah diterima', number: 'Nomor laporan', received: 'Diterima', code: 'Kode tindak lanjut',
  keep: 'Tulis atau cetak kode ini sekarang. Hanya dengan kode ini jawaban Inspektorat dapat dibaca; kami tidak menyimpannya dan tidak dapat memberikannya lagi.',
  next: 'Yang terjadi sesudah ini',
  steps: ['Inspektorat membaca laporan dan mulai memeriksa.', 'Laporan ditutup dengan jawaban tertulis untuk Anda.', 'Anda menengok kapan saja di halaman “Tengok laporan” dengan kode di atas.'],
  followTitle: 'Tengok laporan', followLead: 'Isi kode yang Anda terima waktu melapor. Kode ini tidak muncul di alamat halaman dan tidak tertinggal dalam riwayat peramban.',
  followCode: 'Kode tindak lanjut', followHint: 'Enam belas huruf dan angka. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.', followAction: 'Tengok',
  states: { received: 'Diterima Inspektorat', examined: 'Mulai diperiksa', closed: 'Selesai, dengan jawaban' } satisfies Record<ReportState, string>,
  answer: 'Jawaban Inspektorat', noAnswer: 'Belum ada jawaban. Tengok lagi dengan kode yang sama.', toReport: 'Buat laporan',
  link: 'Lapor ke Inspektorat',
};

const english: typeof indonesian = {
  title: 'Report to the inspectorate',
  lead: 'A strange price, goods that do not fit, a winner settled beforehand? Anyone may report it: without an account, without a name.',
  safe: 'How whoever reports is protected',
  safety: [
    'This page does not know who you are, not even when you are signed in. It asks for no name.',
    'The report and the contact are encrypted. Only the inspectorate can read them, and each reading is recorded.',
    'The agency or vendor that it is about is not told that there is a report.',
    'Internet addresses are only counted, so that there are no more than ten reports an hour; they are not kept with the report.',
    'If you work at that agency, do not report from its network or phones, and write nothing that only you can know.',
  ],
  lot: 'Lot number, if there is one', lotHint: 'Such as LOT-2026-000123; it stands on the page of the lot. Leave it empty when this is not about one lot.',
  about: (name) => `About ${name}:\n`,
  body: 'What happened', bodyHint: 'Who did what, when, where, and how you know. The inspectorate can only examine facts. Leave out your own name if you want to stay unknown.',
  contact: 'How to reach you (may be left empty)', contactHint: 'E-mail or phone. Without it you can still read the answer, with the code that you get.',
  action: 'Send the report', have: 'Reported before?', toFollowUp: 'Follow it up with the code',
  done: 'Your report has been received', number: 'Number of the report', received: 'Received', code: 'Follow-up code',
  keep: 'Write or print this code now. Only with it can the inspectorate’s answer be read; we do not keep it and cannot give it again.',
  next: 'What happens now',
  steps: ['The inspectorate reads the report and begins to examine it.', 'It is closed with a written answer for you.', 'You look whenever you like on the page “Follow up a report”, with the code above.'],
  followTitle: 'Follow up a report', followLead: 'Enter the code that you got when you reported. It stands in no address and stays in no history of the browser.',
  followCode: 'Follow-up code', followHint: 'Sixteen letters and digits. Capitals, spaces and dashes make no difference.', followAction: 'Look',
  states: { received: 'Received by the inspectorate', examined: 'Examination begun', closed: 'Closed, with an answer' },
  answer: 'The inspectorate’s answer', noAnswer: 'No answer yet. Look again with the same code.', toReport: 'Make a report',
  link: 'Report to the inspectorate',
};

/** The words of the pages for whoever reports. */
export const REPORTING: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
