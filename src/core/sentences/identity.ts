import type { Sentences } from './sentence.js';

export const identitySentences: Sentences = {
  'account.wrong-login': { id: 'Nomor telepon, surel, atau kata sandi tidak cocok. Periksa lalu coba lagi, atau pulihkan akun.', en: 'The phone number, e-mail or password does not match. Check and try again, or recover the account.' },
  'account.wrong-code': { id: 'Kode tidak cocok atau sudah tidak berlaku. Minta kode baru bila perlu.', en: 'The code does not match or is no longer valid. Ask for a new one if needed.' },
  'account.contact-taken': { id: 'Nomor telepon atau surel ini sudah dipakai akun lain.', en: 'This phone number or e-mail already belongs to another account.' },
  'account.contact-needed': { id: 'Isi nomor telepon atau surel.', en: 'Enter a phone number or an e-mail.' },
  'account.phone-form': { id: 'Nomor telepon harus nomor Indonesia, misalnya 0812-3456-7890.', en: 'The phone number must be Indonesian, such as 0812-3456-7890.' },
  'account.email-form': { id: 'Surel harus seperti nama@contoh.id.', en: 'The e-mail must look like name@example.org.' },
  'account.password-too-short': { id: 'Kata sandi minimal {least} huruf; beberapa kata yang mudah Anda ingat sudah baik.', en: 'A password needs at least {least} characters; a few words you remember are fine.' },
  'account.password-common': { id: 'Kata sandi ini terlalu mudah ditebak. Pakai beberapa kata yang tidak berkaitan.', en: 'This password is too easy to guess. Use several unrelated words.' },
  'account.not-found': { id: 'Akun tidak ditemukan.', en: 'There is no such account.' },
};
