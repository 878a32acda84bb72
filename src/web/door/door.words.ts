import type { Language } from '../../platform/http/language.js';

const indonesian = {
  signIn: {
    title: 'Masuk', login: 'Nomor telepon atau surel', password: 'Kata sandi', action: 'Masuk',
    lost: 'Lupa kata sandi, atau pertama kali masuk dengan kode', none: 'Belum punya akun?', register: 'Daftar sebagai UMKM atau koperasi', recovered: 'Kata sandi baru sudah berlaku. Silakan masuk.',
  },
  code: { title: 'Kode autentikator', lead: 'Buka aplikasi autentikator di telepon Anda, lalu tulis enam angka yang tampil.', code: 'Enam angka', action: 'Lanjut', lost: 'Telepon hilang? Datang ke loket dinas koperasi dengan membawa KTP.' },
  setUp: {
    title: 'Pasang autentikator', lead: 'Pejabat bekerja dengan uang publik, jadi selain kata sandi diperlukan kode dari aplikasi di telepon sendiri.',
    steps: ['Pasang aplikasi autentikator di telepon, misalnya Aegis, FreeOTP, atau Google Authenticator.', 'Pindai gambar ini, atau tulis kuncinya di aplikasi.', 'Tulis enam angka yang tampil.'],
    key: 'Kunci', qr: 'Gambar QR untuk aplikasi autentikator', code: 'Enam angka', action: 'Pasang', begin: 'Mulai',
  },
  recover: {
    title: 'Pulihkan akun', lead: 'Kami mengirim kode ke surel akun Anda. Dengan kode itu Anda menentukan kata sandi baru.', login: 'Nomor telepon atau surel', action: 'Kirim kode',
    have: 'Saya sudah punya kode', sent: 'Periksa surel Anda', newTitle: 'Kata sandi baru', code: 'Kode delapan angka', codeHint: 'Dari surel, atau dari petugas.', password: 'Kata sandi baru', save: 'Simpan kata sandi',
  },
  register: {
    title: 'Buat akun', lead: 'Untuk pelaku UMKM dan pengurus koperasi Kabupaten Bekasi. Pejabat diundang oleh administrator.', name: 'Nama Anda', nameHint: 'Seperti di KTP.',
    phone: 'Nomor telepon', phoneHint: 'Misalnya 0812-3456-7890.', email: 'Surel (boleh dikosongkan)', emailHint: 'Dengan surel, akun dapat dipulihkan tanpa datang ke loket.',
    password: 'Kata sandi', passwordHint: 'Beberapa kata yang mudah Anda ingat, misalnya empat kata yang tidak berkaitan. Paling sedikit 15 huruf.', action: 'Buat akun', have: 'Sudah punya akun? Masuk',
  },
  signOut: { title: 'Keluar', here: 'Keluar dari peranti ini', everywhere: 'Keluar dari semua peranti', why: 'Keluar dari semua peranti bila telepon hilang atau Anda pernah masuk di komputer orang lain.', done: 'Anda sudah keluar.' },
};

const english: typeof indonesian = {
  signIn: {
    title: 'Sign in', login: 'Phone number or e-mail', password: 'Password', action: 'Sign in',
    lost: 'Forgot the password, or first time with a code', none: 'No account yet?', register: 'Register as an enterprise or cooperative', recovered: 'The new password counts from now on. Please sign in.',
  },
  code: { title: 'Authenticator code', lead: 'Open the authenticator app on your phone and write the six digits it shows.', code: 'Six digits', action: 'Go on', lost: 'Lost your phone? Come to the counter of the cooperative office with your identity card.' },
  setUp: {
    title: 'Set up an authenticator', lead: 'Officials work on public money, so beside the password a code from an app on their own phone is needed.',
    steps: ['Install an authenticator app on your phone, such as Aegis, FreeOTP or Google Authenticator.', 'Scan this picture, or write its key into the app.', 'Write the six digits it shows.'],
    key: 'Key', qr: 'QR picture for the authenticator app', code: 'Six digits', action: 'Set up', begin: 'Begin',
  },
  recover: {
    title: 'Recover an account', lead: 'We send a code to the e-mail of your account. With it you choose a new password.', login: 'Phone number or e-mail', action: 'Send the code',
    have: 'I have a code already', sent: 'Look into your e-mail', newTitle: 'New password', code: 'Code of eight digits', codeHint: 'From the e-mail, or from the office.', password: 'New password', save: 'Keep the password',
  },
  register: {
    title: 'Make an account', lead: 'For enterprises and cooperatives of Bekasi Regency. Officials are invited by an administrator.', name: 'Your name', nameHint: 'As on your identity card.',
    phone: 'Phone number', phoneHint: 'Such as 0812-3456-7890.', email: 'E-mail (may be left empty)', emailHint: 'With an e-mail the account can be recovered without a visit.',
    password: 'Password', passwordHint: 'Some words you remember, such as four that have nothing to do with each other. At least 15 characters.', action: 'Make the account', have: 'Have an account already? Sign in',
  },
  signOut: { title: 'Sign out', here: 'Sign out of this device', everywhere: 'Sign out of all devices', why: 'Sign out everywhere when a phone is lost, or when you once signed in on somebody else’s computer.', done: 'You are signed out.' },
};

export const DOOR_WORDS: Readonly<Record<Language, typeof indonesian>> = { id: indonesian, en: english };
