/** A chapter of the document: a tag, in the order of the work. */
export interface Chapter {
  readonly tag: string;
  readonly id: string;
  readonly en: string;
}

/** The chapters; a tag that is not named here stands at the end, under its own name. */
export const CHAPTERS: readonly Chapter[] = [
  { tag: 'sessions', id: 'Masuk dan keluar', en: 'Sign in and out' },
  { tag: 'accounts', id: 'Akun', en: 'Accounts' },
  { tag: 'me', id: 'Urusan saya', en: 'My affairs' },
  { tag: 'agencies', id: 'Perangkat daerah', en: 'Agencies' },
  { tag: 'people', id: 'Orang dan penetapan', en: 'People and appointments' },
  { tag: 'vendors', id: 'Penyedia', en: 'Vendors' },
  { tag: 'verifications', id: 'Verifikasi penyedia', en: 'Verification of vendors' },
  { tag: 'papers', id: 'Surat penyedia', en: 'Papers of vendors' },
  { tag: 'products', id: 'Produk', en: 'Products' },
  { tag: 'files', id: 'Gambar', en: 'Pictures' },
  { tag: 'requests', id: 'Permintaan dan anggaran', en: 'Requests and budget' },
  { tag: 'packages', id: 'Paket', en: 'Packages' },
  { tag: 'lots', id: 'Lot', en: 'Lots' },
  { tag: 'offers', id: 'Penawaran', en: 'Offers' },
  { tag: 'openings', id: 'Pembukaan penawaran', en: 'Opening of offers' },
  { tag: 'evaluations', id: 'Evaluasi', en: 'Evaluation' },
  { tag: 'awards', id: 'Penetapan pemenang dan sanggah', en: 'Awards and objections' },
  { tag: 'orders', id: 'Pesanan sampai penilaian', en: 'Orders, from letter to rating' },
  { tag: 'messages', id: 'Pesan', en: 'Messages' },
  { tag: 'queues', id: 'Surat keluar dan antrean', en: 'Letters and queues' },
  { tag: 'audit', id: 'Pengawasan', en: 'Audit' },
  { tag: 'bulletins', id: 'Kabar dan pengunjung', en: 'Bulletins and visitors' },
  { tag: 'record', id: 'Buku catatan', en: 'The record' },
  { tag: 'reports', id: 'Laporan ke Inspektorat', en: 'Reports to the inspectorate' },
];

export function chapterOf(tag: string): Chapter {
  return CHAPTERS.find((chapter) => chapter.tag === tag) ?? { tag, id: tag, en: tag };
}

export function placeOfChapter(tag: string): number {
  const place = CHAPTERS.findIndex((chapter) => chapter.tag === tag);
  return place === -1 ? CHAPTERS.length : place;
}
