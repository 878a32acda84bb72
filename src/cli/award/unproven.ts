/** What public data cannot show about an award, in the words that stand behind every verdict. */
export const UNPROVEN = {
  'judgements': { id: 'apakah lulus atau tidaknya pemeriksaan itu benar (yang terbukti: keputusan itu tercatat dan dipakai)', en: 'whether the checks were judged rightly (only that they were recorded, and used as recorded)' },
  'names': { id: 'nama usaha di balik nomornya', en: 'the name behind a vendor’s number' },
  'refused-at-the-door': { id: 'penawaran yang ditolak di pintu (buktinya ada pada pengirimnya)', en: 'offers refused at the door (their senders hold the proof)' },
  'later-events': { id: 'bahwa setelah berkas ini tidak ada peristiwa lain (itu dibuktikan ekspor lengkap)', en: 'that nothing followed that this file leaves out (the whole export shows that)' },
  'panel': { id: 'berapa anggota Pokja itu (yang terbukti: berapa persetujuan tercatat, dan berapa yang tercatat perlu)', en: 'how many members the panel has (only how many consents are on record, and how many the record says were needed)' },
  'unopened': { id: 'isi amplop yang tidak dapat dibuka', en: 'what lay in the envelopes that could not be opened' },
  'no-witness': { id: 'bahwa semua orang diperlihatkan kepala yang sama (tidak ada saksi yang Anda sebut)', en: 'that everybody is shown the same head (you named no witness that signed it)' },
  'key-from-file': { id: 'bahwa kuncinya benar: kuncinya dari berkas ini sendiri, bandingkan dengan yang Anda percaya (--key)', en: 'that the key is right: it came from the file itself, compare it with one you trust (--key)' },
} as const;

export type Unproven = keyof typeof UNPROVEN;
