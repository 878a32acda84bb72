import { ASSETS_DIRECTORY } from './assets.js';

/** Addresses of pages: they stand beside the API, without its prefix. */
const PAGE_PATHS = [
  '/', 'lot', 'lot/*rest', 'penetapan', 'kabar', 'kabar/*rest', 'instansi', 'instansi/*rest', 'umpan/*rest', 'kalender.ics', 'langganan', 'langganan/*rest', 'pelaku-usaha', 'pelaku-usaha/*rest', 'bantuan', 'kepercayaan', 'aksesibilitas', 'privasi', 'bahasa/*rest', 'favicon.svg', 'luring', 'service-worker.js', 'lumbung.webmanifest', 'penyegel', 'sealer.mjs', 'member.mjs', 'verify.mjs', 'masuk', 'masuk/*rest', 'keluar', 'keluar/*rest', 'daftar', 'akun/*rest', 'pesan', 'pesan/*rest', 'kerja', 'kerja/*rest', 'usaha', 'usaha/*rest', 'riwayat', 'riwayat/*rest', 'tanda-terima', 'lapor', 'lapor/*rest', 'referensi/*rest', 'catatan', 'log/checkpoint', 'log/tile/*rest',
];

/** What the pages put beside the API. */
export const BESIDE = { pages: PAGE_PATHS, assets: ASSETS_DIRECTORY } as const;
