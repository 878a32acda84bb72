import type { BulletinKind } from '../../core/bulletin.js';
import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Kabar dan acara', lead: 'Pengumuman, berita, dan acara tentang belanja Kabupaten Bekasi dari UMKM dan koperasi.',
  kinds: { announcement: 'Pengumuman', news: 'Berita', event: 'Acara' } satisfies Record<BulletinKind, string>,
  all: 'Semua', chosen: 'Jenis kabar', none: 'Belum ada kabar.', noneWhy: 'Pengumuman, berita, dan acara muncul di sini begitu diterbitkan.',
  coming: 'Acara berikutnya', noComing: 'Belum ada acara yang dijadwalkan.', mostRead: 'Paling dibaca bulan ini', latest: 'Kabar terbaru', allBulletins: 'Lihat semua kabar', reads: (many: number) => `dibaca ${String(many)} orang`,
  when: 'Waktu', where: 'Tempat', over: 'Acara ini sudah lewat.', calendar: 'Simpan ke kalender', back: 'Semua kabar dan acara', changed: 'Diubah', onlyIndonesian: 'Kabar ini hanya tersedia dalam bahasa Indonesia.',
  visitors: 'Pengunjung', today: 'hari ini', thisMonth: 'bulan ini', inAll: 'seluruhnya', how: 'Dihitung tanpa melacak siapa pun.',
};

const english: typeof indonesian = {
  title: 'News and events', lead: 'Announcements, news and events about what Bekasi Regency buys from small enterprises and cooperatives.',
  kinds: { announcement: 'Announcement', news: 'News', event: 'Event' },
  all: 'All', chosen: 'Kind of bulletin', none: 'Nothing here yet.', noneWhy: 'Announcements, news and events appear here as soon as they are published.',
  coming: 'Next events', noComing: 'No event is planned yet.', mostRead: 'Most read this month', latest: 'Latest news', allBulletins: 'See all news', reads: (many) => (many === 1 ? 'read by one person' : `read by ${String(many)} people`),
  when: 'When', where: 'Where', over: 'This event is over.', calendar: 'Keep in my calendar', back: 'All news and events', changed: 'Changed', onlyIndonesian: 'This bulletin is in Indonesian only.',
  visitors: 'Visitors', today: 'today', thisMonth: 'this month', inAll: 'in all', how: 'Counted without tracking anyone.',
};

export const BULLETINS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
