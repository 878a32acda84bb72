import type { Sentence } from '../sentences/sentence.js';

/** A word of the trade in both languages. */
export type Word = Pick<Sentence, 'id' | 'en'>;

const word = (id: string, en: string): Word => ({ id, en });

/** Words for the codes that stand in events, awards and filters. A code that is not here is shown as it is. */
const WORDS: Readonly<Record<string, Word>> = {
  requester: word('Unit peminta', 'Requesting unit'),
  ppk: word('PPK', 'Commitment-making official (PPK)'),
  'procurement-officer': word('Pejabat Pengadaan', 'Procurement officer'),
  'panel-member': word('Pokja Pemilihan', 'Selection panel'),
  pa: word('Pengguna Anggaran', 'Budget user (PA)'),
  kpa: word('Kuasa Pengguna Anggaran', 'Delegated budget user (KPA)'),
  receiver: word('Penerima barang', 'Receiver'),
  treasurer: word('Bendahara', 'Treasurer'),
  'opening-committee': word('Panitia pembukaan', 'Opening committee'),
  'cooperative-verifier': word('Verifikator dinas koperasi', 'Cooperative-office verifier'),
  auditor: word('Inspektorat', 'Inspectorate'),
  administrator: word('Administrator', 'Administrator'),
  vendor: word('Penyedia', 'Vendor'),
  clock: word('Jam sistem', 'The clock'),
  anyone: word('Masyarakat', 'The public'),
  official: word('Pejabat', 'Official'),

  micro: word('usaha mikro', 'micro enterprise'),
  small: word('usaha kecil', 'small enterprise'),
  medium: word('usaha menengah', 'medium enterprise'),
  cooperative: word('koperasi', 'cooperative'),

  'e-purchasing': word('e-purchasing', 'e-purchasing'),
  'direct-procurement': word('pengadaan langsung', 'direct procurement'),
  'direct-appointment': word('penunjukan langsung', 'direct appointment'),
  'quick-tender': word('tender cepat', 'quick tender'),
  tender: word('tender', 'tender'),

  standstill: word('masa sanggah', 'standstill'),
  objected: word('disanggah', 'under objection'),
  confirmed: word('dikukuhkan', 'confirmed'),
  cancelled: word('dibatalkan', 'cancelled'),

  'lowest-valid-price': word('harga sah terendah', 'lowest valid price'),
  'objection-upheld': word('sanggah diterima', 'an objection was upheld'),
  'no-offers': word('tidak ada penawaran', 'no offers'),
  'no-valid-offers': word('tidak ada penawaran yang sah', 'no valid offer'),
  'all-above-owner-estimate': word('semua penawaran di atas HPS', 'all offers above the owner estimate'),
  'above-owner-estimate': word('di atas HPS', 'above the owner estimate'),
  'documents-not-conforming': word('dokumen tidak sesuai', 'documents not conforming'),
  'unfair-competition': word('persaingan tidak sehat', 'unfair competition'),
  corruption: word('korupsi, kolusi, atau nepotisme', 'corruption, collusion or nepotism'),
  'evaluation-error': word('kesalahan evaluasi', 'error in the evaluation'),
  'order-refused': word('penyedia menolak pesanan', 'the vendor refused the order'),
  'order-terminated': word('pesanan diputus', 'the order was terminated'),
  terminated: word('pesanan diputus', 'order terminated'),
  'vendor-refused': word('penyedia menolak', 'refused by the vendor'),
  'not-signed-in-time': word('tidak disetujui pada waktunya', 'not signed in time'),
  'not-delivered-in-time': word('tidak dikirim pada waktunya', 'not delivered in time'),
  'goods-not-conforming': word('barang tidak sesuai', 'goods not conforming'),
  'force-majeure': word('keadaan kahar', 'force majeure'),
  'need-ended': word('kebutuhan berakhir', 'the need has ended'),
  'breach-of-rules': word('penyimpangan ketentuan', 'breach of the rules'),
  collusion: word('persekongkolan', 'collusion'),
  'abuse-of-authority': word('penyalahgunaan wewenang', 'abuse of authority'),
  complete: word('lengkap', 'complete'),
  'specification-differs': word('spesifikasi berbeda', 'specification differs'),

  administrative: word('administrasi', 'administrative'),
  technical: word('teknis', 'technical'),
  open: word('belum dijawab', 'not answered yet'),
  upheld: word('diterima', 'upheld'),
  rejected: word('ditolak', 'rejected'),
  receipt: word('bukti pembelian', 'receipt'),
  kuitansi: word('kuitansi', 'receipt (kuitansi)'),
  spk: word('SPK', 'work order (SPK)'),
  agreement: word('surat perjanjian', 'agreement'),
  'order-letter': word('surat pesanan', 'order letter'),
  checked: word('tagihan diperiksa', 'invoice checked'),
  spp: word('SPP terbit', 'payment requested (SPP)'),
  spm: word('SPM terbit', 'payment ordered (SPM)'),
  sp2d: word('SP2D terbit', 'disbursed (SP2D)'),
};

export function wordFor(code: string): Word {
  return (Object.hasOwn(WORDS, code) ? WORDS[code] : undefined) ?? { id: code, en: code };
}
