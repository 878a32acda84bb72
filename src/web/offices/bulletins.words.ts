import type { KeptBulletin } from '../../bulletins/bulletins.queries.js';
import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Kabar', lead: 'Pengumuman, berita, dan acara yang dibaca semua orang. Setiap penerbitan dan perubahan tercatat.', write: 'Tulis kabar', none: 'Belum ada kabar.', noneWhy: 'Yang Anda terbitkan muncul di beranda dan di halaman Kabar.',
  what: 'Judul', kind: 'Jenis', state: 'Keadaan', shown: 'Tampil sejak', reads: 'Pembaca',
  states: { planned: 'Menunggu jamnya', shown: 'Tampil', hidden: 'Tidak tampil' } satisfies Record<KeptBulletin['state'], string>,
  newTitle: 'Tulis kabar', amendTitle: 'Ubah kabar', back: 'Semua kabar', titleField: 'Judul', body: 'Isi', bodyHint: 'Baris kosong memisahkan paragraf; baris yang diawali tanda “-” menjadi daftar.',
  event: 'Bila acara', place: 'Tempat', startsAt: 'Mulai (WIB)', endsAt: 'Selesai (WIB, boleh kosong)',
  english: 'Dalam bahasa Inggris', englishHint: 'Boleh kosong; pembaca berbahasa Inggris lalu melihat teks Indonesia.', titleEn: 'Judul Inggris', bodyEn: 'Isi Inggris',
  span: 'Kapan ditampilkan', shownFrom: 'Mulai tampil (WIB)', shownFromHint: 'Kosong: sekarang juga.', shownUntil: 'Sampai (WIB, boleh kosong)', publish: 'Terbitkan', amend: 'Simpan perubahan', look: 'Lihat halamannya', withdraw: 'Tarik dari tampilan', withdrawWhy: 'Halamannya hilang dari pembaca; jejaknya tetap di buku catatan.',
};

const english: typeof indonesian = {
  title: 'News', lead: 'Announcements, news and events that everybody reads. Each publication and each change is on record.', write: 'Write a bulletin', none: 'Nothing here yet.', noneWhy: 'What you publish appears on the first page and under News.',
  what: 'Title', kind: 'Kind', state: 'State', shown: 'Shown from', reads: 'Readers',
  states: { planned: 'Waits for its hour', shown: 'Shown', hidden: 'Not shown' },
  newTitle: 'Write a bulletin', amendTitle: 'Change a bulletin', back: 'All bulletins', titleField: 'Title', body: 'Text', bodyHint: 'An empty line parts paragraphs; lines that begin with “-” become a list.',
  event: 'If it is an event', place: 'Place', startsAt: 'Begins (WIB)', endsAt: 'Ends (WIB, may be empty)',
  english: 'In English', englishHint: 'May be empty; readers of English then see the Indonesian text.', titleEn: 'English title', bodyEn: 'English text',
  span: 'When it is shown', shownFrom: 'Shown from (WIB)', shownFromHint: 'Empty: at once.', shownUntil: 'Until (WIB, may be empty)', publish: 'Publish', amend: 'Save the changes', look: 'See its page', withdraw: 'Withdraw it', withdrawWhy: 'Readers no longer find its page; its trace in the record stays.',
};

export const BULLETIN_DESK: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
