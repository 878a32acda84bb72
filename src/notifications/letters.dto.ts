import { Choice, QueryWhole, Text } from '../platform/http/fields.js';

export const LETTER_STATES = ['dead', 'waiting', 'sent'] as const;
export type LetterState = (typeof LETTER_STATES)[number];
export const LETTER_KINDS = ['notice', 'private'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export class ListLettersDto {
  /** Dead ones when nothing is said. */
  @Choice(LETTER_STATES, { optional: true }) state?: LetterState;
  /** `notice`: an e-mail about a message; `private`: a letter for one person's eyes, such as a code. */
  @Choice(LETTER_KINDS, { optional: true }) kind?: LetterKind;
  /** A class of failure, such as 'ECONNECTION'. */
  @Text(80, { optional: true }) failure?: string;
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class SendAgainDto {
  /** Only letters that failed in this way; all dead notices when left out. */
  @Text(80, { optional: true }) failure?: string;
}
