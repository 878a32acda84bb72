import type { Language } from '../../platform/http/language.js';

const indonesian = {
  title: 'Kabar lot baru lewat surel', lead: 'Begitu ada lot yang cocok, kami menyurati Anda. Tanpa akun, dan setiap surat dapat menghentikannya.', email: 'Alamat surel', words: 'Kata yang dicari', action: 'Minta surat konfirmasi', other: 'Lebih suka tanpa surel?',
  privacy: 'Alamat Anda disandikan, hanya dipakai untuk surat ini, dan dihapus begitu Anda berhenti.',
  sent: 'Buka surel Anda', sentLead: 'Kami mengirim satu surat ke alamat itu. Buka tautannya dalam tujuh hari dan tekan “Konfirmasi”; sebelum itu tidak ada surat lain.', sentHint: 'Tidak sampai? Lihat map spam, atau periksa ejaan alamatnya dan minta lagi. Bila langganan yang sama sudah ada, tidak ada surat baru.', again: 'Minta lagi',
  yours: 'Langganan Anda', about: 'Yang diikuti', everything: 'Semua lot', confirm: 'Konfirmasi', confirmLead: 'Tinggal satu langkah: tekan tombol ini, lalu kabar lot baru mulai dikirim.', running: 'Langganan ini berjalan. Surat datang setiap kali ada lot baru yang cocok.', stop: 'Berhenti berlangganan', stopWhy: 'Alamat Anda langsung dihapus.',
  stopped: 'Anda berhenti berlangganan', stoppedLead: 'Tidak ada surat lagi; alamat Anda sudah dihapus.', back: 'Ke daftar lot', category: 'Kategori', kecamatan: 'Kecamatan tujuan', search: 'Kata',
};

const english: typeof indonesian = {
  title: 'News of new lots by e-mail', lead: 'As soon as there is a lot that fits, we write to you. No account is needed, and every letter can end it.', email: 'E-mail address', words: 'Words to look for', action: 'Ask for a letter to confirm', other: 'Rather without e-mail?',
  privacy: 'Your address is encrypted, used for these letters only, and erased when you stop.',
  sent: 'Open your mail', sentLead: 'One letter has gone to that address. Open its link within seven days and press “Confirm”; until then no other comes.', sentHint: 'Nothing there? Look among the spam, or check the address and ask again. If you follow the same lots already, no new letter comes.', again: 'Ask again',
  yours: 'Your subscription', about: 'What you follow', everything: 'Every lot', confirm: 'Confirm', confirmLead: 'One step is left: press this button, and news of new lots begins to come.', running: 'This subscription is running. A letter comes for each new lot that fits.', stop: 'Stop these letters', stopWhy: 'Your address is erased at once.',
  stopped: 'No more letters', stoppedLead: 'You have stopped them, and your address is erased.', back: 'To the lots', category: 'Category', kecamatan: 'Deliver to district', search: 'Words',
};

export const FOLLOW: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
