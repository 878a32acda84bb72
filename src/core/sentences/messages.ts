import type { Sentences } from './sentence.js';

/** What the inbox and the post office say. */
export const messageSentences: Sentences = {
  'subscription.not-found': { id: 'Langganan ini tidak ada atau sudah berhenti; alamatnya sudah dihapus.', en: 'This subscription does not exist or has ended; its address is erased.' },
  'letter.not-found': { id: 'Surat ini tidak ada.', en: 'There is no such letter.' },
  'letter.not-dead': { id: 'Surat ini tidak perlu dikirim ulang: sudah terkirim atau masih dicoba.', en: 'This letter need not be sent again: it has left, or is still being tried.' },
  'letter.no-longer-useful': { id: 'Isi surat ini sudah tidak berlaku, misalnya kodenya kedaluwarsa. Minta orangnya memulai lagi.', en: 'What this letter says is no longer valid, such as a code past its term. Ask the person to begin again.' },
};
