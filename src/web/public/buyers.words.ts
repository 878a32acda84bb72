import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Perangkat daerah pembeli', lead: 'Siapa yang membeli dari UMKM dan koperasi, berapa nilainya, dan kepada siapa. Setiap angka dapat dicocokkan dengan penetapannya.', none: 'Belum ada perangkat daerah yang mengumumkan lot.',
  buyer: 'Perangkat daerah', open: 'Lot dibuka', awards: 'Penetapan', amount: 'Nilai', vendors: 'Pelaku usaha', year: (year: number) => `Tahun ${String(year)}`, thisYear: 'Nilai dan penetapan tahun ini.',
  back: 'Semua pembeli', enterprises: 'Untuk UMKM', cooperatives: 'Untuk koperasi', kopwan: 'Di antaranya Kopwan', women: 'Usaha milik perempuan', all: 'Seluruhnya',
  price: 'Harga rata-rata', ofEstimate: (permil: number) => `${(permil / 10).toLocaleString('id-ID')} % dari HPS`, offers: 'Penawaran per lot', daysToPay: 'Dari BAST sampai dibayar', days: (days: number) => `${String(days)} hari`,
  rating: 'Penilaian penyedia', stars: (rating: number, many: number) => `${rating.toLocaleString('id-ID')} dari 3 (${String(many)} penilaian)`, openLots: 'Lot yang sedang dibuka', noOpen: 'Tidak ada lot yang sedang dibuka.', latest: 'Penetapan terbaru', noAwards: 'Belum ada penetapan.', history: 'Riwayat penetapan lengkap', shares: 'Porsi UMKM, koperasi, dan kecamatan', checks: 'Bagaimana ia membeli',
  record: 'Rekam jejak', won: 'Lot dimenangkan', worth: 'Nilai penetapan', paid: 'Sudah dibayar', deliveries: 'Kiriman tepat waktu', onTime: (onTime: number, all: number) => `${String(onTime)} dari ${String(all)}`, ratedByBuyers: 'Penilaian pembeli', noRecord: 'Belum pernah menang; setiap usaha pernah mulai dari sini.',
};

const english: typeof indonesian = {
  title: 'Agencies that buy', lead: 'Who buys from small enterprises and cooperatives, for how much, and from whom. Every number can be checked against its awards.', none: 'No agency has published a lot yet.',
  buyer: 'Agency', open: 'Open lots', awards: 'Awards', amount: 'Amount', vendors: 'Vendors', year: (year) => `The year ${String(year)}`, thisYear: 'Amounts and awards of this year.',
  back: 'All buyers', enterprises: 'To small enterprises', cooperatives: 'To cooperatives', kopwan: 'Of these, women’s cooperatives', women: 'Women-owned enterprises', all: 'In all',
  price: 'Mean price', ofEstimate: (permil) => `${(permil / 10).toLocaleString('en-GB')} % of the estimate`, offers: 'Offers for a lot', daysToPay: 'From acceptance to payment', days: (days) => `${String(days)} day(s)`,
  rating: 'Rated by vendors', stars: (rating, many) => `${rating.toLocaleString('en-GB')} of 3 (${String(many)} rating(s))`, openLots: 'Open lots', noOpen: 'No lot is open now.', latest: 'Latest awards', noAwards: 'No awards yet.', history: 'All its awards', shares: 'Shares of enterprises, cooperatives and districts', checks: 'How it buys',
  record: 'Track record', won: 'Lots won', worth: 'Awarded', paid: 'Paid so far', deliveries: 'Shipments on time', onTime: (onTime, all) => `${String(onTime)} of ${String(all)}`, ratedByBuyers: 'Rated by buyers', noRecord: 'No lot won yet; everybody began here.',
};

export const BUYERS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
