import { perpres, rule, since } from './rule.js';

const pp7 = 'PP 7/2021 dan Perpres 12/2021 tentang uang muka usaha kecil dan koperasi';

/** What is signed, what is secured, what is paid before, what lateness and growth mean. */
export const CONTRACT_RULES = {
  'contract.receipt.ceiling': rule('rupiah', 'Batas bukti pembelian', 'Ceiling of the purchase receipt',
    perpres('ps. 28 ayat (2)', [10_000_000, 'text'], [10_000_000, 'excerpt'], [10_000_000, 'setting'])),
  'contract.kuitansi.ceiling': rule('rupiah', 'Batas kuitansi', 'Ceiling of the signed receipt (kuitansi)',
    perpres('ps. 28 ayat (3)', [50_000_000, 'text'], [50_000_000, 'excerpt'], [50_000_000, 'setting'])),
  'contract.spk.ceiling': rule('rupiah', 'Batas surat perintah kerja (SPK) barang dan jasa lainnya', 'Ceiling of the work order (SPK) for goods and other services',
    perpres('ps. 28 ayat (4)', [200_000_000, 'text'], [200_000_000, 'excerpt'], [200_000_000, 'setting'])),
  'contract.spk.construction-ceiling': rule('rupiah', 'Batas SPK pekerjaan konstruksi', 'Ceiling of the work order (SPK) for works',
    perpres('ps. 28 ayat (4)', [200_000_000, 'text'], [200_000_000, 'excerpt'], [400_000_000, 'setting'])),
  'contract.spk.consultancy-ceiling': rule('rupiah', 'Batas SPK jasa konsultansi', 'Ceiling of the work order (SPK) for consultancy',
    perpres('ps. 28 ayat (4)', [100_000_000, 'text'], [100_000_000, 'setting'], [100_000_000, 'setting'])),
  'contract.order-letter.in-e-purchasing': rule('yes-no', 'E-purchasing memakai surat pesanan', 'E-purchasing uses an order letter',
    perpres('ps. 28 ayat (6)', [true, 'text'], [true, 'excerpt'], [true, 'excerpt'])),
  'contract.growth-share': rule('permil', 'Kenaikan nilai kontrak paling banyak', 'Growth of the contract value, at most',
    perpres('ps. 54', [100, 'text'], [100, 'setting'], [100, 'setting'])),

  'bid-security.construction-floor': rule('rupiah', 'Jaminan penawaran konstruksi untuk HPS di atas', 'Bid security for works with an owner estimate above',
    perpres('ps. 30 dan ps. 31', [10_000_000_000, 'text'], [10_000_000_000, 'excerpt'], [10_000_000_000, 'excerpt'])),
  'bid-security.least-share': rule('permil', 'Jaminan penawaran paling sedikit dari HPS', 'Bid security, at least, of the owner estimate',
    perpres('ps. 31', [10, 'text'], [10, 'excerpt'], [10, 'excerpt'])),
  'bid-security.most-share': rule('permil', 'Jaminan penawaran paling banyak dari HPS', 'Bid security, at most, of the owner estimate',
    perpres('ps. 31', [30, 'text'], [30, 'excerpt'], [30, 'excerpt'])),
  'performance-security.floor': rule('rupiah', 'Jaminan pelaksanaan untuk kontrak di atas', 'Performance security for contracts above',
    perpres('ps. 33 ayat (1)', [200_000_000, 'text'], [200_000_000, 'excerpt'], [200_000_000, 'excerpt'])),
  'performance-security.in-e-purchasing': rule('yes-no', 'E-purchasing memerlukan jaminan pelaksanaan', 'E-purchasing needs a performance security',
    perpres('ps. 33 ayat (2) huruf b', [false, 'text'], [false, 'excerpt'], [false, 'excerpt'])),
  'performance-security.share': rule('permil', 'Besar jaminan pelaksanaan', 'Size of the performance security',
    perpres('ps. 33 ayat (3)', [50, 'text'], [50, 'excerpt'], [50, 'excerpt'])),
  'performance-security.low-offer-share': rule('permil', 'Penawaran di bawah bagian HPS ini dijamin dari HPS', 'Offers below this share of the owner estimate are secured on the estimate',
    perpres('ps. 26 ayat (5) huruf c dan ps. 33 ayat (3)', [800, 'text'], [800, 'excerpt'], [800, 'excerpt'])),
  'retention.share': rule('permil', 'Retensi bila ada masa pemeliharaan', 'Retention where there is a maintenance period',
    perpres('ps. 53 ayat (2)', [50, 'text'], [50, 'setting'], [50, 'setting'])),

  'lateness.penalty': rule('permil-a-day', 'Denda keterlambatan dari nilai kontrak atau bagiannya, tanpa PPN', 'Damages for lateness, of the contract value or its part, without PPN',
    perpres('ps. 79 ayat (4) dan (5)', [1, 'text'], [1, 'setting'], [1, 'setting'])),
  'extra-time.most-days': rule('calendar-days', 'Kesempatan menyelesaikan pekerjaan paling lama', 'Extra time to finish, at most',
    since('2018-03-22', 50, 'Perpres 16/2018 ps. 56; jumlah harinya mengikuti kebiasaan', 'setting')),

  'advance.small.most-share': rule('permil', 'Uang muka usaha kecil paling banyak', 'Advance for small business, at most',
    since('2018-03-22', 300, 'Perpres 16/2018 ps. 29', 'text', '2021-02-01')),
  'advance.whole-payment-below': rule('rupiah', 'Kontrak di bawah nilai ini dapat dibayar penuh di muka', 'Contracts below this may be paid in full in advance',
    since('2021-02-02', 50_000_000, pp7, 'setting')),
  'advance.low-band.ceiling': rule('rupiah', 'Batas golongan bawah uang muka', 'Ceiling of the low band of advances', since('2021-02-02', 200_000_000, pp7, 'excerpt')),
  'advance.low-band.least-share': rule('permil', 'Uang muka golongan bawah paling sedikit', 'Advance in the low band, at least', since('2021-02-02', 500, pp7, 'excerpt')),
  'advance.middle-band.ceiling': rule('rupiah', 'Batas golongan tengah uang muka', 'Ceiling of the middle band of advances', since('2021-02-02', 2_500_000_000, pp7, 'excerpt')),
  'advance.middle-band.least-share': rule('permil', 'Uang muka golongan tengah paling sedikit', 'Advance in the middle band, at least', since('2021-02-02', 300, pp7, 'excerpt')),
  'advance.high-band.ceiling': rule('rupiah', 'Batas golongan atas uang muka', 'Ceiling of the high band of advances', since('2021-02-02', 15_000_000_000, pp7, 'setting')),
  'advance.high-band.most-share': rule('permil', 'Uang muka golongan atas paling banyak', 'Advance in the high band, at most', since('2021-02-02', 300, pp7, 'setting')),
} as const;
