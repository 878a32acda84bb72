import type { Language } from '../../platform/http/language.js';

const indonesian = {
  lots: {
    title: 'Lot untuk Anda', lead: 'Lot yang sedang dibuka dalam kategori yang Anda jual. Yang paling dekat batasnya dahulu.', none: 'Saat ini tidak ada lot yang terbuka dalam kategori Anda. Begitu ada, Anda mendapat pesan.', allLots: 'Lihat semua lot',
    offered: 'Sudah Anda tawar', offer: 'Buat penawaran', weeks: (weeks: number) => (weeks <= 1 ? 'Sanggup dalam seminggu' : `Sekitar ${String(weeks)} minggu kapasitas Anda`), notVerified: 'Usaha Anda belum terverifikasi. Anda dapat membaca, tetapi belum dapat menawar.',
  },
  mine: {
    title: 'Penawaran saya', none: 'Anda belum pernah menawar. Lot yang cocok ada di halaman Lot untuk Anda.', sealed: 'Tersegel', withdrawn: 'Ditarik', opened: 'Dibuka', won: 'Menang', lost: 'Tidak terpilih', waiting: 'Menunggu hasil', failed: 'Lot gagal', cancelled: 'Lot dibatalkan',
    code: 'Kode', received: 'Diterima', closes: 'Batas', receipt: 'Tanda terima', replace: 'Ganti', why: 'Mengapa begitu', again: 'Tawar lagi', withdraw: 'Tarik penawaran', withdrawTitle: 'Tarik penawaran ini?', withdrawLead: 'Penawaran yang ditarik tidak dibuka dan tidak dinilai. Sampai batas waktu Anda masih dapat menawar lagi.', keep: 'Tidak, biarkan', slip: 'Serahkan kartu pemulihan',
    refusals: 'Kiriman yang ditolak', refusalsLead: 'Tercatat dengan waktunya, sebagai bukti Anda.', proof: 'Unduh bukti',
  },
  result: {
    title: 'Hasil', rank: 'Peringkat', total: 'Nilai', yours: 'Anda', reasons: 'Alasan', won: 'Penawaran Anda menang.', lost: 'Penawaran Anda tidak terpilih.', lower: (amount: string) => `Penawaran Anda sah, tetapi ada yang lebih rendah: selisihnya ${amount}.`, invalid: 'Penawaran Anda tidak memenuhi syarat:', notYet: 'Penilaian belum selesai.', lot: 'Lihat lot', compare: 'Bandingkan semua penawaran',
    object: 'Bila tidak setuju, Anda dapat menyanggah selama masa sanggah.',
  },
};

const english: typeof indonesian = {
  lots: {
    title: 'Lots for you', lead: 'Open lots in what you sell. The nearest hour first.', none: 'No lot is open in your categories now. You get a message when there is one.', allLots: 'See all lots',
    offered: 'You have offered', offer: 'Make an offer', weeks: (weeks: number) => (weeks <= 1 ? 'Within a week of your capacity' : `About ${String(weeks)} weeks of your capacity`), notVerified: 'Your business is not verified. You can read, but not offer yet.',
  },
  mine: {
    title: 'My offers', none: 'You have not offered yet. Lots that fit stand on the page Lots for you.', sealed: 'Sealed', withdrawn: 'Withdrawn', opened: 'Opened', won: 'Won', lost: 'Not chosen', waiting: 'Waiting for the result', failed: 'Lot failed', cancelled: 'Lot cancelled',
    code: 'Code', received: 'Received', closes: 'Until', receipt: 'Receipt', replace: 'Replace', why: 'Why this outcome', again: 'Offer again', withdraw: 'Withdraw the offer', withdrawTitle: 'Withdraw this offer?', withdrawLead: 'A withdrawn offer is neither opened nor judged. Until the hour you can offer again.', keep: 'No, keep it', slip: 'Hand in the recovery slip',
    refusals: 'Refused attempts', refusalsLead: 'Recorded with their time, as your proof.', proof: 'Download the proof',
  },
  result: {
    title: 'Outcome', rank: 'Rank', total: 'Amount', yours: 'You', reasons: 'Reasons', won: 'Your offer won.', lost: 'Your offer was not chosen.', lower: (amount: string) => `Your offer is valid, but another one is lower: by ${amount}.`, invalid: 'Your offer does not meet the terms:', notYet: 'The evaluation has not ended.', lot: 'See the lot', compare: 'Compare all offers',
    object: 'If you disagree you may object during the objection period.',
  },
};

export const OFFERS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
