import type { Scenario } from '../types.js';
import { item, offer, sketched } from './sketch.js';

/** Food and drink, from a draft on a desk to offers on the table. */
export const FOOD_ASKED: readonly Scenario[] = sketched('food', [
  {
    code: 'food-01', title: 'Konsumsi rapat koordinasi camat se-Kabupaten Bekasi',
    agency: 'setda', unit: 'umum', state: 'request-draft', requestedDaysAgo: 1, deliveryDays: 1,
    beneficiaries: 120,
    reason: 'Rapat koordinasi dihadiri para camat dan kepala perangkat daerah dari pagi hingga sore.',
    items: [
      item('Nasi box ayam bakar', 'box', 120, 35_000, 'Nasi, ayam bakar, tumis sayur, tahu, sambal, buah dan air mineral; kotak karton tertutup.'),
      item('Kotak kudapan tiga kue', 'box', 120, 15_000, 'Dua kue manis, satu kue asin, air mineral gelas; dibuat pada hari yang sama.'),
    ],
  },
  {
    code: 'food-02', title: 'Kudapan pelatihan numerasi guru kelas awal sekolah dasar',
    agency: 'disdik', unit: 'sd', state: 'request-submitted', requestedDaysAgo: 3, deliveryDays: 5,
    beneficiaries: 150,
    reason: 'Pelatihan lima hari bagi guru kelas satu sampai tiga di gugus sekolah wilayah tengah.', to: '32.16.06',
    items: [item('Kotak kudapan tiga kue', 'box', 750, 14_500, 'Tiga jenis kue setempat dan air mineral; menu berganti setiap hari.')],
  },
  {
    code: 'food-03', title: 'Makan siang musyawarah perencanaan pembangunan kecamatan',
    agency: 'kec-cikpus', unit: 'ekbang', state: 'request-returned', requestedDaysAgo: 6, deliveryDays: 2,
    beneficiaries: 140,
    reason: 'Musyawarah dihadiri wakil desa, tokoh masyarakat, kelompok perempuan dan karang taruna.',
    remark: 'Jumlah peserta pada surat undangan 140 orang, sedangkan permintaan 200 porsi. Mohon disesuaikan.',
    items: [item('Nasi box ikan gabus pucung', 'box', 200, 38_000, 'Masakan khas Bekasi dengan kuah terpisah, lalapan dan air mineral.')],
  },
  {
    code: 'food-04', title: 'Makanan tambahan berbahan pangan lokal untuk posyandu Babelan',
    agency: 'dinkes', unit: 'kesmas', state: 'package-planned', requestedDaysAgo: 12, deliveryDays: 28, to: '32.16.02',
    beneficiaries: 130,
    reason: 'Balita dengan berat badan kurang menerima makanan tambahan setiap hari selama empat pekan.',
    items: [item('Makanan tambahan balita', 'portion', 3_600, 17_500, 'Protein hewani, sayur dan buah setempat sesuai siklus menu; diantar sebelum pukul 09.00.')],
  },
  {
    code: 'food-05', title: 'Konsumsi gelar pengawasan daerah dan ekspose hasil audit',
    agency: 'inspektorat', unit: 'sekretariat', state: 'lot-ready', requestedDaysAgo: 14, deliveryDays: 2,
    beneficiaries: 150,
    reason: 'Ekspose hasil pengawasan selama dua hari bersama seluruh perangkat daerah.',
    items: [
      item('Prasmanan makan siang', 'portion', 300, 62_000, 'Nasi, dua lauk, dua sayur, buah potong dan teh; alat makan tidak sekali pakai.'),
      item('Kotak kudapan tiga kue', 'box', 300, 15_000, 'Tiga jenis kue basah dan air mineral gelas.'),
    ],
  },
  {
    code: 'food-06', title: 'Makanan siap saji pos siaga banjir Muara Gembong',
    agency: 'bpbd', unit: 'darurat', state: 'lot-published', requestedDaysAgo: 11, closesInDays: 4, deliveryDays: 14, to: '32.16.17',
    beneficiaries: 600,
    reason: 'Persediaan makanan bagi warga pesisir yang mengungsi saat air pasang dan hujan lebat datang bersamaan.',
    items: [item('Makanan siap saji', 'portion', 2_400, 22_000, 'Nasi, lauk kering dan sayur yang tahan delapan jam; kemasan ramah air; diantar dalam 12 jam.')],
    offers: [offer('selera-pantura', 940), offer('saluyu', 915), offer('rukun-boga', 965)],
  },
  {
    code: 'food-07', title: 'Makan dan kudapan pelatihan dasar calon pegawai negeri sipil',
    agency: 'bkpsdm', unit: 'diklat', state: 'lot-published', requestedDaysAgo: 15, closesInDays: 6, deliveryDays: 18,
    beneficiaries: 40,
    reason: 'Pelatihan dasar satu angkatan berisi 40 peserta menginap selama delapan belas hari.',
    items: [
      item('Makan siang dan malam', 'portion', 1_440, 41_000, 'Nasi, dua lauk, sayur, buah; pilihan tanpa daging tersedia setiap waktu makan.'),
      item('Kotak kudapan dua waktu', 'box', 1_440, 15_000, 'Tiga kue dan minuman; pagi dan sore.'),
    ],
    offers: [offer('dapur-sari', 955), offer('barokah-sajian', 970), offer('selera-pantura', 930), offer('rukun-boga', 900)],
  },
  {
    code: 'food-08', title: 'Nasi liwet bakul pembinaan pengurus koperasi wilayah selatan',
    agency: 'diskop', unit: 'koperasi', state: 'lot-published', requestedDaysAgo: 9, closesInDays: 2, deliveryDays: 3, to: '32.16.22',
    beneficiaries: 360,
    reason: 'Pembinaan tata kelola bagi pengurus koperasi di Cibarusah, Serang Baru dan Bojongmangu.',
    items: [item('Nasi liwet bakul untuk sepuluh orang', 'package', 36, 245_000, 'Ikan asin, ayam goreng, tahu, tempe, lalapan, sambal; alas daun pisang.')],
    offers: [offer('teh-entin', 960)],
  },
  {
    code: 'food-09', title: 'Konsumsi rapat pimpinan Sekretariat Daerah selama satu bulan',
    agency: 'setda', unit: 'umum', state: 'lot-published', requestedDaysAgo: 10, closesInDays: 8, deliveryDays: 30,
    beneficiaries: 120,
    reason: 'Rapat pimpinan setiap hari Senin dan rapat teknis menurut undangan, dengan jumlah peserta yang berubah.',
    items: [
      item('Kotak kudapan tiga kue', 'box', 1_600, 15_000, 'Kue basah buatan hari itu; jenis diganti setiap rapat.'),
      item('Nasi box ayam bakar', 'box', 800, 36_000, 'Diantar hangat paling lambat pukul 11.45.'),
    ],
    offers: [offer('dapur-sari', 935), offer('bunda-marni', 890), offer('mpok-lilis', 950)],
  },
  {
    code: 'food-10', title: 'Makan petugas patroli malam selama bulan siaga ketertiban',
    agency: 'satpolpp', unit: 'tibum', state: 'lot-closed', requestedDaysAgo: 21, deliveryDays: 30,
    beneficiaries: 50,
    reason: 'Petugas patroli malam membutuhkan makan hangat di tiga pos wilayah.',
    items: [item('Nasi uduk komplet', 'portion', 1_500, 21_000, 'Diantar ke tiga pos antara pukul 21.00 dan 22.00.')],
    offers: [offer('mpok-lilis', 880), offer('dapur-sari', 945)],
  },
  {
    code: 'food-11', title: 'Kudapan bimbingan teknis layanan informasi desa',
    agency: 'diskominfo', unit: 'aptika', state: 'lot-opened', requestedDaysAgo: 23, deliveryDays: 4,
    beneficiaries: 190,
    reason: 'Bimbingan teknis empat hari bagi pengelola situs dan layanan informasi dari seluruh desa.',
    items: [item('Kotak kudapan tiga kue', 'box', 760, 15_000, 'Tiga jenis kue dan air mineral; tersedia pilihan tanpa telur.')],
    offers: [offer('bunda-marni', 870), offer('barokah-sajian', 960), offer('rukun-boga', 925), offer('dapur-sari', 950)],
  },
  {
    code: 'food-12', title: 'Permakanan lansia telantar di lima kecamatan pesisir',
    agency: 'dinsos', unit: 'linjamsos', state: 'lot-evaluating', requestedDaysAgo: 27, deliveryDays: 35, to: '32.16.16',
    beneficiaries: 150,
    reason: 'Lansia yang hidup sendiri menerima satu kali makan bergizi setiap hari selama lima pekan.',
    items: [item('Makan siang rantang lansia', 'portion', 5_250, 24_000, 'Lunak, rendah garam, diantar ke rumah; rantang diambil kembali.')],
    offers: [
      offer('saluyu', 905),
      offer('selera-pantura', 950),
      offer('rukun-boga', 880),
      offer('mpok-lilis', 860, 'Kapasitas 750 porsi sepekan tidak mencukupi kebutuhan 1.050 porsi sepekan.'),
      offer('barokah-sajian', 975),
      offer('dapur-sari', 940),
    ],
  },
]);
