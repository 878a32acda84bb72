import type { Scenario } from '../types.js';
import { item, objection, offer, sketched } from './sketch.js';

/** Food and drink, from the decision to the rating, and what went wrong on the way. */
export const FOOD_BOUGHT: readonly Scenario[] = sketched('food', [
  {
    code: 'food-13', title: 'Jamuan pasar murah dan temu pedagang pasar rakyat',
    agency: 'disdag', unit: 'pasar', state: 'award-standstill', requestedDaysAgo: 30, deliveryDays: 3, to: '32.16.09',
    beneficiaries: 400,
    reason: 'Temu pedagang tiga hari di halaman pasar untuk membahas penataan lapak.',
    items: [
      item('Jajanan pasar tampah', 'package', 24, 300_000, 'Sekitar 50 orang setiap tampah, beralas daun pisang.'),
      item('Minuman jahe hangat', 'package', 24, 110_000, 'Termos 10 liter, gula terpisah.'),
    ],
    offers: [offer('bunda-marni', 910), offer('barokah-sajian', 945)],
  },
  {
    code: 'food-14', title: 'Makanan tambahan berbahan pangan lokal untuk posyandu Pebayuran',
    agency: 'dinkes', unit: 'kesmas', state: 'award-objected', requestedDaysAgo: 44, deliveryDays: 56, to: '32.16.13',
    beneficiaries: 250,
    reason: 'Balita di 42 posyandu menerima makanan tambahan setiap hari selama delapan pekan.',
    objection: objection('rukun-boga', 'evaluation-error', 'Kami menawar lebih murah. Sertifikat laik higiene yang dianggap habis masih berlaku sampai akhir bulan depan; salinannya kami lampirkan.'),
    items: [item('Makanan tambahan balita', 'portion', 14_000, 17_500, 'Sesuai siklus menu sepuluh hari; ditimbang dan dicatat di posyandu.')],
    offers: [
      offer('saluyu', 900),
      offer('rukun-boga', 865, 'Sertifikat laik higiene sanitasi yang diunggah sudah lewat masa berlaku.'),
      offer('selera-pantura', 955),
    ],
  },
  {
    code: 'food-15', title: 'Konsumsi pelatihan kewirausahaan perempuan angkatan ketiga',
    agency: 'diskop', unit: 'usaha', state: 'order-issued', requestedDaysAgo: 40, deliveryDays: 6, to: '32.16.18',
    beneficiaries: 90,
    reason: 'Sembilan puluh perempuan pelaku usaha belajar pembukuan dan foto produk selama enam hari.',
    items: [
      item('Nasi box ayam bakar', 'box', 540, 35_000, 'Makan siang; pilihan ikan tersedia.'),
      item('Kotak kudapan tiga kue', 'box', 540, 14_500, 'Kue buatan peserta pelatihan angkatan sebelumnya diutamakan bila memenuhi syarat.'),
    ],
    offers: [offer('bunda-marni', 930), offer('dapur-sari', 915), offer('rukun-boga', 940)],
  },
  {
    code: 'food-16', title: 'Prasmanan rapat kerja kepala sekolah dasar negeri',
    agency: 'disdik', unit: 'sd', state: 'order-delivering', requestedDaysAgo: 46, deliveryDays: 10,
    beneficiaries: 700,
    reason: 'Rapat kerja dua gelombang bagi kepala sekolah dasar negeri.',
    items: [item('Prasmanan makan siang', 'portion', 700, 64_000, 'Dua lauk, dua sayur, buah dan minuman; petugas saji disediakan.')],
    offers: [offer('barokah-sajian', 925), offer('dapur-sari', 950), offer('rukun-boga', 905)],
  },
  {
    code: 'food-17', title: 'Makanan siap saji latihan penanganan banjir tingkat kabupaten',
    agency: 'bpbd', unit: 'siaga', state: 'order-delivered', requestedDaysAgo: 52, deliveryDays: 7, daysLate: 1, to: '32.16.12',
    beneficiaries: 325,
    reason: 'Latihan gabungan dua hari bersama relawan desa di tepi Citarum.',
    items: [item('Makanan siap saji', 'portion', 1_300, 21_500, 'Dua kali antar setiap hari, kemasan daun dan karton.')],
    offers: [offer('saluyu', 895), offer('selera-pantura', 920)],
  },
  {
    code: 'food-18', title: 'Kudapan sosialisasi layanan kesehatan di balai desa',
    agency: 'dinkes', unit: 'kesmas', state: 'invoice-checked', requestedDaysAgo: 66, deliveryDays: 14, to: '32.16.10',
    beneficiaries: 1200,
    reason: 'Sosialisasi di dua belas balai desa dengan peserta kader dan warga.',
    items: [item('Kotak kudapan tiga kue', 'box', 1_200, 14_000, 'Kue setempat tanpa pewarna mencolok dan air mineral.')],
    offers: [offer('bunda-marni', 885), offer('mpok-lilis', 900), offer('rukun-boga', 940)],
  },
  {
    code: 'food-19', title: 'Makan rapat penyusunan laporan keuangan daerah',
    agency: 'setda', unit: 'umum', state: 'order-paid', requestedDaysAgo: 83, deliveryDays: 21,
    beneficiaries: 55,
    reason: 'Tim lintas perangkat daerah bekerja hingga malam menjelang batas penyampaian laporan.',
    items: [item('Nasi box ayam bakar', 'box', 1_150, 36_000, 'Makan malam diantar pukul 18.00; sambal terpisah.')],
    offers: [offer('dapur-sari', 925), offer('barokah-sajian', 950), offer('selera-pantura', 970), offer('mpok-lilis', 940)],
  },
  {
    code: 'food-20', title: 'Konsumsi pelatihan relawan dapur umum kecamatan',
    agency: 'dinsos', unit: 'linjamsos', state: 'order-closed', requestedDaysAgo: 104, deliveryDays: 9, to: '32.16.05', rating: 3,
    beneficiaries: 100,
    reason: 'Relawan dapur umum dari enam kecamatan berlatih memasak dalam jumlah besar.',
    items: [item('Nasi box ayam bakar', 'box', 900, 34_000, 'Makan siang peserta; diantar hangat.')],
    offers: [offer('rukun-boga', 890), offer('dapur-sari', 930), offer('barokah-sajian', 945)],
  },
  {
    code: 'food-21', title: 'Makan petugas penertiban bangunan sempadan sungai',
    agency: 'satpolpp', unit: 'tibum', state: 'order-closed', requestedDaysAgo: 118, deliveryDays: 12, daysLate: 2, to: '32.16.07', rating: 2,
    beneficiaries: 92,
    reason: 'Operasi gabungan dua pekan di sempadan Kali Cikarang.',
    items: [item('Nasi uduk komplet', 'portion', 1_100, 20_000, 'Sarapan petugas di lokasi, diantar sebelum pukul 06.30.')],
    offers: [offer('mpok-lilis', 915)],
  },
  {
    code: 'food-22', title: 'Konsumsi pelatihan mitigasi kebakaran lahan wilayah selatan',
    agency: 'bpbd', unit: 'siaga', state: 'lot-failed', requestedDaysAgo: 38, deliveryDays: 2, to: '32.16.23',
    beneficiaries: 150,
    reason: 'Pelatihan dua hari bagi perangkat desa di Bojongmangu.',
    remark: 'Sampai batas waktu tidak ada penawaran yang masuk. Paket diulang dengan waktu antar yang lebih longgar.',
    items: [item('Nasi liwet bakul untuk sepuluh orang', 'package', 30, 210_000, 'Diantar ke dua lokasi pada jam yang sama.')],
  },
]);
