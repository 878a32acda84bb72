import { REGENCY } from '../../core/kecamatan.js';
import type { Agency } from './types.js';

/** A dozen agencies (OPD) of the kinds every regency has; the satker codes have the right form, their serials are invented. */
export function agencies(): readonly Agency[] {
  return AGENCIES;
}

/** The agency whose officials are introduced at the start, so that one visitor can play a purchase from end to end. */
export const STAGE_AGENCY = 'setda';

const AGENCIES: readonly Agency[] = [
  agency('setda', 'Sekretariat Daerah', '4.01.0.00.0.00.01.0000', {
    'setda-umum': 'Bagian Umum',
    'setda-pbj': 'Bagian Pengadaan Barang dan Jasa',
    'setda-hukum': 'Bagian Hukum',
  }),
  agency('diskop', 'Dinas Koperasi dan UMKM', '2.17.0.00.0.00.12.0000', {
    'diskop-koperasi': 'Bidang Kelembagaan Koperasi',
    'diskop-usaha': 'Bidang Pemberdayaan Usaha Mikro',
  }),
  agency('bpbd', 'Badan Penanggulangan Bencana Daerah', '1.05.0.00.0.00.05.0000', {
    'bpbd-darurat': 'Bidang Kedaruratan dan Logistik',
    'bpbd-siaga': 'Bidang Pencegahan dan Kesiapsiagaan',
  }),
  agency('dinkes', 'Dinas Kesehatan', '1.02.0.00.0.00.02.0000', {
    'dinkes-p2p': 'Bidang Pencegahan dan Pengendalian Penyakit',
    'dinkes-kesmas': 'Bidang Kesehatan Masyarakat',
  }),
  agency('disdik', 'Dinas Pendidikan', '1.01.0.00.0.00.03.0000', {
    'disdik-sekretariat': 'Sekretariat Dinas Pendidikan',
    'disdik-sd': 'Bidang Pembinaan Sekolah Dasar',
  }),
  agency('satpolpp', 'Satuan Polisi Pamong Praja', '1.05.0.00.0.00.04.0000', {
    'satpolpp-tibum': 'Bidang Ketertiban Umum dan Ketenteraman Masyarakat',
  }),
  agency('dinsos', 'Dinas Sosial', '1.06.0.00.0.00.06.0000', {
    'dinsos-linjamsos': 'Bidang Perlindungan dan Jaminan Sosial',
    'dinsos-sekretariat': 'Sekretariat Dinas Sosial',
  }),
  agency('bkpsdm', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', '5.03.5.04.0.00.20.0000', {
    'bkpsdm-umum': 'Sekretariat BKPSDM',
    'bkpsdm-diklat': 'Bidang Pengembangan Kompetensi Aparatur',
  }),
  agency('diskominfo', 'Dinas Komunikasi, Informatika, Statistik dan Persandian', '2.16.2.20.2.21.11.0000', {
    'diskominfo-sandi': 'Bidang Statistik dan Persandian',
    'diskominfo-aptika': 'Bidang Aplikasi Informatika',
  }),
  agency('inspektorat', 'Inspektorat', '6.01.0.00.0.00.22.0000', {
    'inspektorat-sekretariat': 'Sekretariat Inspektorat',
    'inspektorat-irban': 'Inspektur Pembantu Wilayah I',
  }),
  agency('disdag', 'Dinas Perdagangan', '3.30.0.00.0.00.17.0000', {
    'disdag-pasar': 'Bidang Pengelolaan Pasar',
  }),
  agency('kec-cikpus', 'Kecamatan Cikarang Pusat', '7.01.0.00.0.00.30.0000', {
    'kec-cikpus-trantib': 'Seksi Ketenteraman dan Ketertiban',
    'kec-cikpus-ekbang': 'Seksi Ekonomi dan Pembangunan',
  }),
];

/** All of them sit at the seat of the regency, where they usually take delivery. */
function agency(code: string, name: string, satkerCode: string, units: Readonly<Record<string, string>>): Agency {
  return {
    code,
    name,
    satkerCode,
    kecamatan: REGENCY.seat,
    address: code.startsWith('kec-') ? `Kantor ${name}` : `${name}, Kompleks Perkantoran Pemerintah Daerah`,
    units: Object.entries(units).map(([unitCode, unitName]) => ({ code: unitCode, name: unitName })),
  };
}
