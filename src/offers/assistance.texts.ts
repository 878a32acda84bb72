import type { LetterText } from '../identity/letters.texts.js';

/** The code by which a vendor at a counter says: yes, this offer is mine. */
export function assistanceLetter(language: 'id' | 'en', { name, lot, title, code }: { readonly name: string; readonly lot: string; readonly title: string; readonly code: string }): LetterText {
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`;
  return language === 'id'
    ? {
      subject: `Kode konfirmasi penawaran lot ${lot}`,
      text: `Yth. ${name},\n\nPetugas loket sedang membantu Anda menawar lot ${lot} (${title}). Kode konfirmasi Anda: ${spaced}\n\nKode ini berlaku 30 menit dan hanya sekali pakai. `
        + 'Sebutkan hanya bila Anda sendiri berada di loket dan sudah melihat harga di layar. Bila tidak, jangan berikan kepada siapa pun.\n\nLumbung Kabupaten Bekasi\n',
    }
    : {
      subject: `Confirmation code for your offer on lot ${lot}`,
      text: `Dear ${name},\n\nThe counter is helping you to make an offer on lot ${lot} (${title}). Your confirmation code: ${spaced}\n\nIt is valid for 30 minutes and works once. `
        + 'Say it only if you are at the counter yourself and have seen the price on the screen. Otherwise give it to nobody.\n\nLumbung, Bekasi Regency\n',
    };
}
