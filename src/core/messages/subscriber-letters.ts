import type { Notice } from './notice.js';

/** What a subscriber asked for, in words of their language. */
export interface FollowedWords {
  readonly language: 'id' | 'en';
  /** "Makanan dan minuman, Cibitung, “nasi kotak”"; empty for every lot. */
  readonly filter: string;
  /** The page that confirms and ends the subscription. */
  readonly link: string;
}

export interface NewLot {
  readonly title: string;
  readonly agency: string;
  readonly estimate: string;
  readonly closes: string;
  readonly link: string;
}

/** Whoever did not ask does nothing, and hears no more. */
export function confirmationLetter({ language, filter, link }: FollowedWords): Notice {
  return language === 'id'
    ? {
      subject: 'Lumbung: konfirmasi langganan lot baru',
      text: `Seseorang, semoga Anda sendiri, meminta kabar lot baru ke alamat ini: ${filter === '' ? 'semua lot' : filter}.\n\nBuka halaman ini dan tekan “Konfirmasi” dalam tujuh hari:\n${link}`
        + '\n\nBila bukan Anda, abaikan surat ini; tidak ada surat lagi dan alamatnya dihapus.\n\nLumbung Kabupaten Bekasi\n',
    }
    : {
      subject: 'Lumbung: confirm news of new lots',
      text: `Somebody, you we hope, asked for news of new lots at this address: ${filter === '' ? 'every lot' : filter}.\n\nOpen this page and press “Confirm” within seven days:\n${link}`
        + '\n\nIf it was not you, ignore this letter; no other will come and the address is erased.\n\nLumbung, Bekasi Regency\n',
    };
}

export function newLotLetter({ language, filter, link }: FollowedWords, { title, agency, estimate, closes, link: lot }: NewLot): Notice {
  return language === 'id'
    ? {
      subject: `Lumbung: lot baru, ${title}`,
      text: `${title}\n\nInstansi: ${agency}\nHPS: ${estimate}\nBatas penawaran: ${closes}\n\n${lot}`
        + `\n\n---\nAnda mengikuti ${filter === '' ? 'semua lot' : `lot: ${filter}`}. Berhenti kapan saja:\n${link}\n\nLumbung Kabupaten Bekasi\n`,
    }
    : {
      subject: `Lumbung: new lot, ${title}`,
      text: `${title}\n\nAgency: ${agency}\nOwner estimate: ${estimate}\nOffers until: ${closes}\n\n${lot}`
        + `\n\n---\nYou follow ${filter === '' ? 'every lot' : `lots: ${filter}`}. Stop at any time:\n${link}\n\nLumbung, Bekasi Regency\n`,
    };
}
