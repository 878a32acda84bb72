import { perpres, rule, since } from './rule.js';

const practice = 'Aturan rumah: undang-undang tidak menyebut angkanya di naskah yang dibaca';

/** How a purchase is made, by whom, on what estimate, and how long people may think about it. */
export const SELECTION_RULES = {
  'direct-procurement.ceiling': rule('rupiah', 'Batas pengadaan langsung barang dan jasa lainnya', 'Ceiling of direct procurement of goods and other services',
    perpres('ps. 1 angka 40 dan ps. 38', [200_000_000, 'text'], [200_000_000, 'excerpt'], [200_000_000, 'excerpt'])),
  'direct-procurement.construction-ceiling': rule('rupiah', 'Batas pengadaan langsung pekerjaan konstruksi', 'Ceiling of direct procurement of works',
    since('2018-03-22', 200_000_000, 'Perpres 16/2018 ps. 1 angka 40 dan ps. 38', 'text'),
    since('2021-02-02', 200_000_000, 'Perpres 16/2018 jo. Perpres 12/2021 ps. 1 angka 40 dan ps. 38', 'excerpt'),
    since('2025-04-30', 400_000_000, 'Perpres 46/2025 ps. 1 angka 40a', 'excerpt')),
  'direct-procurement.consultancy-ceiling': rule('rupiah', 'Batas pengadaan langsung jasa konsultansi', 'Ceiling of direct procurement of consultancy',
    perpres('ps. 41', [100_000_000, 'text'], [100_000_000, 'excerpt'], [100_000_000, 'setting'])),
  'direct-appointment.officer-ceiling': rule('rupiah', 'Batas penunjukan langsung oleh pejabat pengadaan', 'Ceiling of direct appointment by the procurement officer',
    perpres('ps. 12', [200_000_000, 'text'], [200_000_000, 'setting'], [200_000_000, 'setting'])),
  'direct-procurement.by-officer': rule('yes-no', 'Pengadaan langsung dilaksanakan pejabat pengadaan', 'Direct procurement is run by the procurement officer',
    perpres('ps. 12', [true, 'text'], [true, 'setting'], [true, 'setting'])),
  'e-purchasing.when-in-catalogue': rule('yes-no', 'Yang ada di katalog elektronik dibeli lewat e-purchasing', 'What the catalogue has is bought by e-purchasing',
    perpres('ps. 38', [true, 'excerpt'], [true, 'excerpt'], [true, 'excerpt'])),
  'e-purchasing.officer-ceiling': rule('rupiah', 'Batas e-purchasing oleh pejabat pengadaan; di atasnya oleh PPK', 'Ceiling of e-purchasing by the procurement officer; above it the PPK buys',
    perpres('ps. 11 dan ps. 12', [200_000_000, 'text'], [200_000_000, 'setting'], [200_000_000, 'setting'])),
  'online-shop.ceiling': rule('rupiah', 'Batas pembelian lewat toko daring (Bela Pengadaan)', 'Ceiling of online shop purchases (Bela Pengadaan)',
    since('2020-01-01', 50_000_000, 'Tanya jawab Bela Pengadaan 2020', 'setting'),
    since('2021-02-02', 200_000_000, 'Kemudian dinaikkan; tanggalnya belum dipastikan', 'setting')),
  'price-information.sources': rule('count', 'Sumber informasi harga paling sedikit', 'Sources of price information, at least',
    since('2018-03-22', 2, 'Praktik pengadaan langsung: membandingkan paling sedikit dua sumber informasi', 'excerpt')),
  'panel.least-members': rule('count', 'Anggota Pokja Pemilihan paling sedikit, selalu ganjil', 'Members of the selection panel, at least and always odd',
    perpres('ps. 13', [3, 'text'], [3, 'setting'], [3, 'setting'])),

  'owner-estimate.not-needed-up-to': rule('rupiah', 'Pagu sampai nilai ini tidak memerlukan HPS', 'Budget ceilings up to this need no owner estimate',
    perpres('ps. 26 ayat (7)', [10_000_000, 'text'], [10_000_000, 'setting'], [10_000_000, 'setting'])),
  'owner-estimate.maximum-age': rule('working-days', 'Umur HPS paling lama saat penawaran ditutup', 'Age of the owner estimate at closing, at most',
    perpres('ps. 26 ayat (8)', [28, 'text'], [28, 'setting'], [28, 'setting'])),

  'offer-days.e-purchasing': rule('calendar-days', 'Waktu penawaran paling singkat, e-purchasing', 'Shortest time to offer, e-purchasing', since('2018-03-22', 3, practice, 'setting')),
  'offer-days.direct-procurement': rule('calendar-days', 'Waktu penawaran paling singkat, pengadaan langsung', 'Shortest time to offer, direct procurement', since('2018-03-22', 3, practice, 'setting')),
  'offer-days.direct-appointment': rule('calendar-days', 'Waktu penawaran paling singkat, penunjukan langsung', 'Shortest time to offer, direct appointment', since('2018-03-22', 1, practice, 'setting')),
  'offer-days.quick-tender': rule('calendar-days', 'Waktu penawaran paling singkat, tender cepat', 'Shortest time to offer, quick tender', since('2018-03-22', 3, practice, 'setting')),
  'offer-days.tender': rule('calendar-days', 'Waktu penawaran paling singkat, tender', 'Shortest time to offer, tender', since('2018-03-22', 7, practice, 'setting')),

  'objection.window': rule('calendar-days', 'Masa sanggah setelah pengumuman pemenang, berakhir pada hari kerja', 'Window for objections after the winner is announced, ending on a working day',
    since('2018-03-22', 5, 'Dokumen pemilihan standar LKPP', 'excerpt')),
  'objection.answer': rule('calendar-days', 'Jawaban sanggah setelah masa sanggah berakhir, berakhir pada hari kerja', 'Time to answer after the window, ending on a working day',
    since('2018-03-22', 3, 'Dokumen pemilihan standar LKPP', 'excerpt')),
  'objection.outside-tender': rule('yes-no', 'Sanggah berlaku di luar tender', 'Objections exist outside tenders',
    perpres('ps. 50', [false, 'text'], [false, 'setting'], [false, 'setting'])),
} as const;
