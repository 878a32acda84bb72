import type { Language } from '../platform/http/language.js';

export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

interface CodeLetter {
  readonly name: string;
  readonly code: string;
  readonly url: string;
}

/** "Forgot my password": the code, and what to do when somebody else asked for it. */
export function recoveryLetter(language: Language, { name, code, url }: CodeLetter): LetterText {
  return language === 'id'
    ? {
      subject: 'Kode pemulihan akun Lumbung',
      text: `Yth. ${name},\n\nKode pemulihan akun Anda: ${spaced(code)}\n\nKode ini berlaku 30 menit dan hanya sekali pakai. Masukkan di Lumbung (${url}) bersama kata sandi baru.`
        + '\n\nBila Anda tidak memintanya, abaikan surat ini; kata sandi Anda tidak berubah. Jangan berikan kode ini kepada siapa pun, termasuk petugas.\n\nLumbung Kabupaten Bekasi\n',
    }
    : {
      subject: 'Lumbung account recovery code',
      text: `Dear ${name},\n\nYour recovery code: ${spaced(code)}\n\nIt is valid for 30 minutes and works once. Enter it in Lumbung (${url}) together with a new password.`
        + '\n\nIf you did not ask for it, ignore this letter; your password has not changed. Give this code to nobody, not even to an official.\n\nLumbung, Bekasi Regency\n',
    };
}

/** The first code of somebody whom the administrator has invited. */
export function invitationLetter(language: Language, { name, code, url }: CodeLetter): LetterText {
  return language === 'id'
    ? {
      subject: 'Akun Lumbung Anda',
      text: `Yth. ${name},\n\nAdministrator membuatkan akun Lumbung untuk Anda. Kode untuk memasang kata sandi pertama: ${spaced(code)}`
        + `\n\nKode ini berlaku 7 hari dan hanya sekali pakai. Masukkan di Lumbung (${url}) bersama kata sandi pilihan Anda.\n\nLumbung Kabupaten Bekasi\n`,
    }
    : {
      subject: 'Your Lumbung account',
      text: `Dear ${name},\n\nThe administrator has made a Lumbung account for you. The code to set your first password: ${spaced(code)}`
        + `\n\nIt is valid for 7 days and works once. Enter it in Lumbung (${url}) together with a password of your choice.\n\nLumbung, Bekasi Regency\n`,
    };
}

/** To the old address, when somebody has changed it: the person who lost the account hears of it there. */
export function contactChangedLetter(language: Language, { name, url }: Omit<CodeLetter, 'code'>): LetterText {
  return language === 'id'
    ? {
      subject: 'Kontak akun Lumbung Anda diubah',
      text: `Yth. ${name},\n\nNomor telepon atau surel akun Lumbung Anda (${url}) baru saja diubah. Surat ini dikirim ke alamat yang lama.`
        + '\n\nBila bukan Anda yang mengubahnya, segera hubungi dinas koperasi atau administrator. Penawaran yang sudah Anda masukkan tetap berlaku.\n\nLumbung Kabupaten Bekasi\n',
    }
    : {
      subject: 'The contacts of your Lumbung account were changed',
      text: `Dear ${name},\n\nThe phone number or e-mail of your Lumbung account (${url}) has just been changed. This letter goes to the old address.`
        + '\n\nIf it was not you, contact the cooperative office or the administrator at once. Offers you have submitted stay valid.\n\nLumbung, Bekasi Regency\n',
    };
}

function spaced(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
