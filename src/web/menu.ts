import type { Actor } from '../core/actor.js';
import { mayAnywhere, type Ability } from '../core/policy.js';
import type { Language } from '../platform/http/language.js';

/** One place of the signed-in part: who finds it in the menu, and what stands there. */
export interface Room {
  readonly href: string;
  /** Any one of these opens it. */
  readonly needs: readonly Ability[];
  /** Not for those who work for the regency alone, though they might. */
  readonly forVendors?: true;
  readonly name: Readonly<Record<Language, string>>;
  readonly purpose: Readonly<Record<Language, string>>;
}

/** The rooms in the order of the work. */
export const MENU: readonly Room[] = [
  {
    href: '/kerja', needs: ['account.keep'], name: { id: 'Ruang kerja', en: 'My desk' },
    purpose: { id: 'Yang menunggu Anda hari ini.', en: 'What waits for you today.' },
  },
  {
    href: '/usaha', needs: ['vendor.register'], forVendors: true, name: { id: 'Usaha', en: 'Business' },
    purpose: { id: 'Profil, verifikasi, produk, dan foto.', en: 'Profile, verification, products and pictures.' },
  },
  {
    href: '/kerja/permintaan', needs: ['request.see'], name: { id: 'Permintaan', en: 'Requests' },
    purpose: { id: 'Apa yang dibutuhkan, dan sampai di mana.', en: 'What is needed, and how far it has come.' },
  },
  {
    href: '/kerja/paket', needs: ['package.see'], name: { id: 'Paket dan lot', en: 'Packages and lots' },
    purpose: { id: 'Dari permintaan menjadi lot, dari penawaran menjadi penetapan.', en: 'From requests to lots, from offers to the award.' },
  },
  {
    href: '/kerja/pembukaan', needs: ['lot.open'], name: { id: 'Pembukaan', en: 'Openings' },
    purpose: { id: 'Kotak yang menunggu kunci Anda, dan kunci itu sendiri.', en: 'Boxes that wait for your key, and the key itself.' },
  },
  {
    href: '/kerja/pesanan', needs: ['order.see-as-buyer'], name: { id: 'Pesanan', en: 'Orders' },
    purpose: { id: 'Dari surat pesanan sampai penilaian, semuanya di satu papan.', en: 'From the order letter to the rating, all on one board.' },
  },
  {
    href: '/kerja/pembayaran', needs: ['payment.check'], name: { id: 'Pembayaran', en: 'Payments' },
    purpose: { id: 'Tagihan untuk diperiksa, diajukan, dan dicatat.', en: 'Invoices to check, to request and to record.' },
  },
  {
    href: '/kerja/perintah-bayar', needs: ['payment.order'], name: { id: 'Perintah bayar', en: 'Payment orders' },
    purpose: { id: 'SPP yang menunggu SPM Anda.', en: 'Requests that wait for your payment order.' },
  },
  {
    href: '/kerja/anggaran', needs: ['budget-line.see'], name: { id: 'Anggaran', en: 'Budget' },
    purpose: { id: 'Yang dibayar, terikat, dicadangkan, dan sisanya.', en: 'Paid, committed, reserved and free.' },
  },
  {
    href: '/usaha/lot', needs: ['offer.submit'], name: { id: 'Lot untuk Anda', en: 'Lots for you' },
    purpose: { id: 'Yang dapat Anda tawar minggu ini.', en: 'What you can offer on this week.' },
  },
  {
    href: '/usaha/penawaran', needs: ['offer.see-own'], name: { id: 'Penawaran', en: 'Offers' },
    purpose: { id: 'Tanda terima, hasil, dan alasannya.', en: 'Receipts, outcomes and their reasons.' },
  },
  {
    href: '/usaha/pesanan', needs: ['order.see-as-vendor'], name: { id: 'Pesanan', en: 'Orders' },
    purpose: { id: 'Setujui, kirim, dan tagih.', en: 'Agree, ship and invoice.' },
  },
  {
    href: '/usaha/uang', needs: ['order.see-as-vendor'], name: { id: 'Uang', en: 'Money' },
    purpose: { id: 'Tagihan Anda dan sampai di mana pembayarannya.', en: 'Your invoices and how far their payment has come.' },
  },
  {
    href: '/usaha/sertifikat', needs: ['order.see-as-vendor'], name: { id: 'Sertifikat', en: 'Certificates' },
    purpose: { id: 'Surat usaha dan surat keterangan pengalaman.', en: 'Papers of the business and references of delivered work.' },
  },
  {
    href: '/kerja/verifikasi', needs: ['vendor.verify'], name: { id: 'Verifikasi', en: 'Verification' },
    purpose: { id: 'Pendaftaran dengan buktinya di samping putusan.', en: 'Registrations, the evidence beside the decision.' },
  },
  {
    href: '/kerja/loket', needs: ['offer.assist'], name: { id: 'Loket', en: 'Counter' },
    purpose: { id: 'Membantu pelaku usaha tanpa telepon menyegel penawarannya.', en: 'Help vendors without a phone to seal their offers.' },
  },
  {
    href: '/kerja/orang', needs: ['person.invite'], name: { id: 'Orang', en: 'People' },
    purpose: { id: 'Pejabat, SK, dan akunnya.', en: 'Officials, decrees and accounts.' },
  },
  {
    href: '/kerja/perangkat-daerah', needs: ['agency.add'], name: { id: 'Perangkat daerah', en: 'Agencies' },
    purpose: { id: 'Perangkat daerah dan unit kerjanya.', en: 'Agencies and their units.' },
  },
  {
    href: '/kerja/kabar', needs: ['bulletin.keep'], name: { id: 'Kabar', en: 'News' },
    purpose: { id: 'Pengumuman, berita, dan acara untuk semua orang.', en: 'Announcements, news and events for everybody.' },
  },
  {
    href: '/kerja/antrean', needs: ['queue.tend'], name: { id: 'Antrean', en: 'Queues' },
    purpose: { id: 'Kabar, surat, dan jam yang berjalan.', en: 'News, letters and timers under way.' },
  },
  {
    href: '/riwayat', needs: ['audit.read'], name: { id: 'Riwayat', en: 'History' },
    purpose: { id: 'Penetapan dengan saringan, porsi, dan harga.', en: 'Awards with filters, shares and prices.' },
  },
  {
    href: '/kerja/laporan', needs: ['report.read'], name: { id: 'Laporan', en: 'Reports' },
    purpose: { id: 'Laporan warga kepada Inspektorat.', en: 'Reports to the inspectorate.' },
  },
];

export function roomsOf(by: Actor): readonly Room[] {
  return MENU.filter(({ needs, forVendors = false }) => needs.some((ability) => mayAnywhere(by, ability)) && (!forVendors || by.vendorIds.length > 0 || by.appointments.length === 0));
}
