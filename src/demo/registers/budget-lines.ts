import type { Category } from '../../core/categories.js';
import { rupiah } from '../../core/money.js';
import type { Agency, BudgetLine } from './types.js';

/** What the agencies may spend in a year on the four categories. */
export function budgetLines(agencies: readonly Agency[], year: number): readonly BudgetLine[] {
  return agencies.flatMap((agency) =>
    linesOf(agency.code).map(([name, category, activity, millions], place) => ({
      code: budgetLineCode(agency.code, category),
      agencyCode: agency.code,
      year,
      mak: `${agency.satkerCode.slice(0, 4)}.${activity}.${String(place + 1).padStart(4, '0')}.${ACCOUNTS[category]}`,
      name,
      category,
      ceiling: rupiah(millions * 1_000_000),
    })),
  );
}

/** The budget line on which an agency buys a category: one of each kind is enough for a demo. */
export function budgetLineCode(agencyCode: string, category: Category): string {
  return `${agencyCode}-${category}`;
}

/** Accounts of goods and services (5.1.02) in the form of Permendagri 90/2019; the last part is illustrative. */
const ACCOUNTS: Readonly<Record<Category, string>> = {
  food: '5.1.02.01.01.0052',
  masks: '5.1.02.01.01.0031',
  'disaster-equipment': '5.1.02.01.01.0043',
  'batik-uniforms': '5.1.02.01.01.0075',
};

/** Name, category, program and activity ('01.2.06'), ceiling in millions of rupiah. */
type Line = readonly [name: string, category: Category, activity: string, millions: number];

function linesOf(agencyCode: string): readonly Line[] {
  return LINES[agencyCode] ?? [];
}

const LINES: Readonly<Record<string, readonly Line[]>> = {
  setda: [
    ['Penyediaan makanan dan minuman rapat Sekretariat Daerah', 'food', '01.2.06', 620],
    ['Penyediaan masker kain untuk pelayanan umum Sekretariat Daerah', 'masks', '01.2.06', 60],
    ['Penyediaan perlengkapan evakuasi gedung perkantoran', 'disaster-equipment', '01.2.08', 140],
    ['Pengadaan pakaian dinas batik beserta atributnya', 'batik-uniforms', '01.2.05', 480],
  ],
  diskop: [
    ['Konsumsi pelatihan pengurus koperasi dan wirausaha baru', 'food', '05.2.01', 185],
    ['Masker kain untuk gerai promosi koperasi dan UMKM', 'masks', '07.2.01', 45],
    ['Pengadaan pakaian batik petugas pendamping koperasi', 'batik-uniforms', '01.2.05', 95],
  ],
  bpbd: [
    ['Penyediaan logistik makanan siap saji tanggap darurat', 'food', '03.2.03', 340],
    ['Penyediaan masker kain bagi warga terdampak bencana', 'masks', '03.2.03', 120],
    ['Penyediaan peralatan dan logistik penanggulangan bencana', 'disaster-equipment', '03.2.02', 1450],
    ['Pengadaan pakaian batik pegawai BPBD', 'batik-uniforms', '01.2.05', 60],
  ],
  dinkes: [
    ['Pemberian makanan tambahan berbahan pangan lokal', 'food', '02.2.02', 420],
    ['Penyediaan masker kain untuk pencegahan penyakit menular', 'masks', '02.2.02', 560],
    ['Penyediaan paket kebersihan keluarga di pos kesehatan', 'disaster-equipment', '02.2.02', 150],
    ['Pengadaan pakaian batik tenaga kesehatan', 'batik-uniforms', '01.2.05', 210],
  ],
  disdik: [
    ['Konsumsi pelatihan guru dan kepala sekolah', 'food', '02.2.01', 260],
    ['Masker kain untuk siswa sekolah dasar', 'masks', '02.2.01', 290],
    ['Perlengkapan sekolah aman bencana', 'disaster-equipment', '02.2.01', 160],
    ['Pengadaan pakaian batik guru dan tenaga kependidikan', 'batik-uniforms', '04.2.01', 640],
  ],
  satpolpp: [
    ['Makan dan minum petugas patroli wilayah', 'food', '02.2.01', 150],
    ['Masker kain petugas operasi lapangan', 'masks', '02.2.01', 40],
    ['Perlengkapan penyelamatan petugas lapangan', 'disaster-equipment', '02.2.01', 120],
  ],
  dinsos: [
    ['Penyediaan permakanan korban bencana dan lansia', 'food', '06.2.01', 310],
    ['Masker kain bagi penerima manfaat panti dan rumah singgah', 'masks', '05.2.01', 90],
    ['Penyediaan sandang dan perlengkapan keluarga korban bencana', 'disaster-equipment', '06.2.01', 520],
  ],
  bkpsdm: [
    ['Konsumsi pendidikan dan pelatihan aparatur', 'food', '02.2.04', 290],
    ['Pengadaan seragam Batik Bekasi aparatur sipil negara', 'batik-uniforms', '02.2.03', 980],
  ],
  diskominfo: [
    ['Konsumsi rapat dan bimbingan teknis layanan digital', 'food', '01.2.06', 110],
    ['Pengadaan pakaian batik petugas layanan informasi', 'batik-uniforms', '01.2.05', 70],
  ],
  inspektorat: [
    ['Konsumsi rapat pemutakhiran tindak lanjut hasil pengawasan', 'food', '01.2.06', 85],
    ['Pengadaan pakaian batik auditor dan pengawas', 'batik-uniforms', '01.2.05', 55],
  ],
  disdag: [
    ['Konsumsi operasi pasar dan pembinaan pedagang', 'food', '04.2.01', 130],
    ['Masker kain bagi pedagang pasar rakyat', 'masks', '03.2.01', 140],
    ['Pengadaan pakaian batik petugas pasar', 'batik-uniforms', '01.2.05', 65],
  ],
  'kec-cikpus': [
    ['Konsumsi musyawarah perencanaan pembangunan kecamatan', 'food', '02.2.01', 75],
    ['Perlengkapan siaga banjir kecamatan', 'disaster-equipment', '05.2.01', 95],
    ['Pengadaan pakaian batik perangkat kecamatan', 'batik-uniforms', '01.2.05', 50],
  ],
};
