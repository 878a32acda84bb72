import type { Language } from '../../platform/http/language.js';

const indonesian = {
  sheet: {
    title: 'Evaluasi penawaran', back: 'Ke meja lot', round: (round: number) => `Putaran ${String(round)}`, estimate: 'HPS', opened: 'Dibuka', vendors: 'Penawaran', method: 'Cara pengadaan', officer: 'Pejabat pengadaan', panel: 'Pokja', minutes: 'Berita acara pembukaan', public: 'Halaman umum lot',
    sealed: 'Penawaran belum dibuka. Lembar ini terisi begitu panitia pembukaan membukanya.', prices: 'Harga berdampingan', checks: 'Pemeriksaan', vendor: 'Pelaku usaha', administrative: 'Administrasi', technical: 'Teknis', total: 'Setelah koreksi', passed: 'Memenuhi', failed: 'Tidak memenuhi', open: 'Belum diperiksa', check: 'Periksa', again: 'Ubah', fault: 'Tidak dapat dipertimbangkan', unread: '–', hash: 'Sidik hasil', hashWhy: 'Siapa pun dapat menghitungnya kembali dari hasil yang diumumkan.',
    step: 'Langkah berikut',
    declare: 'Nyatakan bebas benturan kepentingan', declareWhy: 'Setelah penawaran dibuka Anda tahu siapa yang menawar. Nyatakan bahwa Anda, pasangan, dan keluarga Anda tidak berkepentingan pada mereka. Bila berkepentingan, jangan menilai: beri tahu PPK.',
    start: 'Mulai putaran evaluasi', startWhy: 'Setelah mulai, tiap penawaran diperiksa administrasinya, lalu teknisnya.',
    checkWhy: (left: number) => `Masih ada ${String(left)} pemeriksaan. Setiap putusan beralasan; yang tidak memenuhi membaca alasannya.`,
    finish: 'Selesaikan evaluasi dan peringkat', finishWhy: 'Semua penawaran sudah diperiksa. Peringkat dihitung: harga sah terendah menang; di atas HPS gugur.',
    award: 'Tetapkan pemenang', awardWhy: (vendor: string, amount: string) => `${vendor} memenuhi syarat dengan harga sah terendah, ${amount}. Penetapan memulai masa sanggah lima hari.`,
    consent: 'Setujui hasil ini', consentWhy: (consents: number, needed: number) => `${String(consents)} dari ${String(needed)} persetujuan Pokja yang diperlukan. Dengan persetujuan terakhir pemenang ditetapkan.`,
    noWinner: 'Tidak ada penawaran yang sah. Nyatakan pemilihan gagal, lalu PPK dapat menenderkan ulang.', fail: 'Nyatakan pemilihan gagal', waits: 'Saat ini tidak ada langkah Anda pada evaluasi ini.',
    awarded: 'Penetapan', winner: 'Pemenang', amount: 'Nilai', state: 'Keadaan', decided: 'Ditetapkan', until: 'Masa sanggah sampai', objections: 'Sanggah', noObjections: 'Tidak ada sanggah.', filed: 'Diajukan', answer: 'Jawab sanggah', answered: 'Jawaban', order: 'Terbitkan pesanan', orderWhy: 'Penetapan sudah tetap. Pesanan mengikat anggaran dan dikirim ke penyedia untuk disetujui.', toOrder: 'Ke pesanan', sheetOpen: 'Lembar evaluasi',
  },
  check: {
    titles: { administrative: 'Pemeriksaan administrasi', technical: 'Pemeriksaan teknis' } as Record<string, string>, of: 'Penawaran', passed: 'Hasil', yes: 'Memenuhi', no: 'Tidak memenuhi', code: 'Alasan', reason: 'Penjelasan', reasonHint: 'Wajib bila tidak memenuhi. Dibaca penyedia dan Inspektorat, tidak oleh umum.', action: 'Simpan pemeriksaan', evidence: 'Yang ditawarkan',
    codes: { complete: 'Lengkap', 'document-missing': 'Dokumen tidak lengkap', 'permit-missing': 'Izin atau sertifikat tidak ada', 'specification-differs': 'Spesifikasi berbeda', 'quantity-short': 'Jumlah kurang', 'delivery-too-late': 'Waktu kirim tidak sesuai', 'capacity-doubtful': 'Kapasitas diragukan' } as Record<string, string>,
    item: 'Barang', asked: 'Diminta', offered: 'Ditawarkan', price: 'Harga satuan', line: 'Jumlah',
  },
  objection: { title: 'Jawab sanggah', lead: 'Diterima: penetapan batal dan penawaran dinilai ulang. Ditolak: masa sanggah berlanjut. Jawaban dibaca penyanggah.', grounds: 'Dasar sanggah', body: 'Isi sanggah', verdict: 'Putusan', upheld: 'Diterima', rejected: 'Ditolak', answer: 'Jawaban', action: 'Kirim jawaban' },
  fail: { title: 'Nyatakan pemilihan gagal', lead: 'Uang yang dicadangkan dilepas dan PPK dapat menenderkan ulang. Alasannya dibaca siapa pun.', code: 'Dasar', reason: 'Penjelasan', action: 'Nyatakan gagal' },
};

const english: typeof indonesian = {
  sheet: {
    title: 'Evaluation of offers', back: 'To the desk of the lot', round: (round) => `Round ${String(round)}`, estimate: 'Owner estimate', opened: 'Opened', vendors: 'Offers', method: 'Method', officer: 'Procurement officer', panel: 'Panel', minutes: 'Minutes of the opening', public: 'Public page of the lot',
    sealed: 'The offers are not open yet. This sheet fills when the opening committee has opened them.', prices: 'Prices side by side', checks: 'Checks', vendor: 'Vendor', administrative: 'Administrative', technical: 'Technical', total: 'After correction', passed: 'Passed', failed: 'Not passed', open: 'Not checked', check: 'Check', again: 'Change', fault: 'Cannot be considered', unread: '–', hash: 'Hash of the result', hashWhy: 'Anyone can compute it again from the published result.',
    step: 'Next step',
    declare: 'Declare no conflict of interest', declareWhy: 'Now that the offers are open you know who offered. Declare that you, your spouse and family have no interest in them. If you have, do not judge: tell the PPK.',
    start: 'Begin a round of evaluation', startWhy: 'From then on each offer is checked, its papers first, then what is offered.',
    checkWhy: (left) => `${String(left)} check(s) are left. Each has its reason; whoever does not pass reads it.`,
    finish: 'Finish the evaluation and rank', finishWhy: 'All offers have been checked. The ranking is computed: the lowest valid price wins; above the estimate is not valid.',
    award: 'Decide the award', awardWhy: (vendor, amount) => `${vendor} meets the terms at the lowest valid price, ${amount}. The award begins a standstill of five days.`,
    consent: 'Consent to this result', consentWhy: (consents, needed) => `${String(consents)} of ${String(needed)} consents of the panel. The last one needed decides the award.`,
    noWinner: 'No offer is valid. Declare the selection failed; the PPK can then tender again.', fail: 'Declare the selection failed', waits: 'You have no step in this evaluation now.',
    awarded: 'Award', winner: 'Winner', amount: 'Amount', state: 'State', decided: 'Decided', until: 'Objections until', objections: 'Objections', noObjections: 'No objections.', filed: 'Filed', answer: 'Answer the objection', answered: 'Answer', order: 'Issue the order', orderWhy: 'The award is final. The order commits the budget and goes to the vendor to be signed.', toOrder: 'To the order', sheetOpen: 'Evaluation sheet',
  },
  check: {
    titles: { administrative: 'Administrative check', technical: 'Technical check' }, of: 'Offer of', passed: 'Outcome', yes: 'Passed', no: 'Not passed', code: 'Reason', reason: 'Explanation', reasonHint: 'Needed where it did not pass. Read by the vendor and the inspectorate, not by the public.', action: 'Keep the check', evidence: 'What is offered',
    codes: { complete: 'Complete', 'document-missing': 'A document is missing', 'permit-missing': 'A permit or certificate is missing', 'specification-differs': 'Specification differs', 'quantity-short': 'Quantity too small', 'delivery-too-late': 'Delivery too late', 'capacity-doubtful': 'Capacity doubtful' },
    item: 'Item', asked: 'Asked', offered: 'Offered', price: 'Unit price', line: 'Total',
  },
  objection: { title: 'Answer an objection', lead: 'Upheld: the award falls and the offers are judged again. Rejected: the standstill goes on. The objector reads the answer.', grounds: 'Grounds', body: 'The objection', verdict: 'Verdict', upheld: 'Upheld', rejected: 'Rejected', answer: 'Answer', action: 'Send the answer' },
  fail: { title: 'Declare the selection failed', lead: 'The reserved money is free again and the PPK can tender anew. Anyone reads the reason.', code: 'Ground', reason: 'Explanation', action: 'Declare failed' },
};

export const EVALUATION: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
