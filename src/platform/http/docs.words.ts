import type { Role } from '../../core/actor.js';
import type { Language } from './language.js';

/** The roles as people call them. */
export const ROLE_NAMES: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  requester: { id: 'pemohon', en: 'requester' },
  ppk: { id: 'PPK', en: 'commitment-making officer (PPK)' },
  'procurement-officer': { id: 'pejabat pengadaan', en: 'procurement officer' },
  'panel-member': { id: 'anggota Pokja', en: 'panel member (Pokja)' },
  pa: { id: 'PA', en: 'budget user (PA)' },
  kpa: { id: 'KPA', en: 'delegated budget user (KPA)' },
  receiver: { id: 'penerima barang', en: 'receiver' },
  treasurer: { id: 'bendahara', en: 'treasurer' },
  'opening-committee': { id: 'panitia pembukaan', en: 'opening committee' },
  'cooperative-verifier': { id: 'verifikator Dinas Koperasi', en: 'verifier of the cooperative office' },
  auditor: { id: 'auditor Inspektorat', en: 'auditor (inspectorate)' },
  administrator: { id: 'administrator', en: 'administrator' },
  vendor: { id: 'penyedia', en: 'vendor' },
  'signed-in': { id: 'siapa pun yang sudah masuk', en: 'anyone signed in' },
  clock: { id: 'jam sistem', en: 'the clock' },
};

/** The page's own words. */
export const DOCS_WORDS = {
  id: {
    title: 'API Lumbung', other: 'English', contents: 'Isi', who: 'Siapa', anyone: 'siapa pun, tanpa akun', fields: 'Isian', parameters: 'Alamat dan tajuk', required: 'wajib', optional: 'boleh kosong',
    answer: 'Jawaban', refusals: 'Penolakan', example: 'Contoh', document: 'Dokumen OpenAPI (JSON)', list: 'daftar', nothing: 'tanpa isi',
    within: { agency: 'di perangkat daerahnya', vendor: 'untuk usahanya sendiri', self: 'untuk urusannya sendiri', regency: 'di seluruh kabupaten' },
  },
  en: {
    title: 'The API of Lumbung', other: 'Bahasa Indonesia', contents: 'Contents', who: 'Who', anyone: 'anyone, without an account', fields: 'Fields', parameters: 'Address and headers', required: 'required', optional: 'optional',
    answer: 'Answer', refusals: 'Refusals', example: 'Example', document: 'OpenAPI document (JSON)', list: 'list of', nothing: 'no content',
    within: { agency: 'in their agency', vendor: 'for their own business', self: 'for their own affairs', regency: 'in the whole regency' },
  },
} as const;
