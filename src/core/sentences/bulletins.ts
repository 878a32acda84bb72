import type { Sentences } from './sentence.js';

export const bulletinSentences: Sentences = {
  'bulletin.not-found': { id: 'Kabar ini tidak ada atau tidak ditampilkan lagi.', en: 'This bulletin does not exist or is no longer shown.' },
  'bulletin.english-whole': { id: 'Isi judul dan isi bahasa Inggris keduanya, atau kosongkan keduanya.', en: 'Give both the English title and the English text, or neither.' },
  'bulletin.event-needs-time-and-place': { id: 'Acara memerlukan tempat dan waktu mulai.', en: 'An event needs a place and a time at which it begins.' },
  'bulletin.only-events-take-place': { id: 'Tempat dan waktu hanya untuk acara; kosongkan, atau pilih jenis Acara.', en: 'Only events have a place and a time; leave them empty, or choose the kind Event.' },
  'bulletin.ends-before-it-starts': { id: 'Waktu selesai harus sesudah waktu mulai.', en: 'It must end after it begins.' },
  'bulletin.hidden-before-it-is-shown': { id: 'Batas tampil harus sesudah mulai tampil.', en: 'It must be shown for some time before it is hidden.' },
  'bulletin.no-longer-shown': { id: 'Kabar ini memang sudah tidak ditampilkan.', en: 'This bulletin is no longer shown already.' },
};
