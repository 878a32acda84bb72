import type { EventName } from '../core/events.js';
import { AUDIENCES, type Audience } from '../core/messages/audiences.js';
import { noticeOf, SAMPLE_FACTS } from '../core/messages/notice.js';
import { MESSAGES } from '../core/messages/texts.js';
import { fillSentence } from '../core/sentences/fill.js';
import { contactChangedLetter, invitationLetter, recoveryLetter, type LetterText } from '../identity/letters.texts.js';

/** One text with sample facts, as people would read it, and who would. */
export interface GalleryMessage {
  readonly kind: EventName;
  readonly audience: Audience;
  readonly id: string;
  readonly en: string;
  readonly mail: LetterText;
}

export interface GalleryLetter {
  readonly name: string;
  readonly id: LetterText;
  readonly en: LetterText;
}

export interface Gallery {
  readonly messages: readonly GalleryMessage[];
  readonly letters: readonly GalleryLetter[];
}

const NAME = 'Sari Wulandari';

/** Every text that Lumbung sends, for proof-reading. */
export function gallery(url: string): Gallery {
  const kinds = Object.keys(MESSAGES) as EventName[];
  const letter = { name: NAME, code: '12345678', url };
  const letters = { recovery: recoveryLetter, invitation: invitationLetter, 'contact-changed': contactChangedLetter };
  return {
    messages: kinds.flatMap((kind) => {
      const [text, mail] = [MESSAGES[kind], noticeOf(kind, SAMPLE_FACTS, { name: NAME, url })];
      if (text === undefined || mail === null) return [];
      return [{ kind, audience: AUDIENCES[kind] ?? {}, id: fillSentence(text.id, SAMPLE_FACTS), en: fillSentence(text.en, SAMPLE_FACTS), mail }];
    }),
    letters: Object.entries(letters).map(([name, write]) => ({ name, id: write('id', letter), en: write('en', letter) })),
  };
}
