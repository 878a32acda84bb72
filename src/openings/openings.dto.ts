import { Choice, Form, Id, ListOf, Text, WholeList } from '../platform/http/fields.js';

const MOST_ENVELOPES = 1000;

/** A member's word on one envelope: the share that opened for them, or why there is none. */
export class AnswerDto {
  @Form(/^[0-9a-f]{64}$/, 'offer.manifest-form') envelopeHash!: string;
  /** 32 bytes, hexadecimal; `openShare` of the sealer finds it. */
  @Form(/^[0-9a-f]{64}$/, 'opening.answer-form', { optional: true }) share?: string;
  @Choice(['wrap-unreadable', 'share-differs'], { optional: true }) refusal?: 'wrap-unreadable' | 'share-differs';
}

export class ConfirmOpeningDto {
  /** One for each envelope of the lot; none when the box is empty. */
  @ListOf(() => AnswerDto, 0, MOST_ENVELOPES) answers!: AnswerDto[];
}

export class AskRecoveryDto {
  /** Positions of the members who cannot come. */
  @WholeList({ least: 1, most: 16, longest: 16 }) lost!: number[];
  @Text(2000) reason!: string;
}

export class GiveSlipDto {
  /** For which vendor, when the person acts for several. */
  @Id({ optional: true }) vendorId?: string;
  @Form(/^[0-9A-Za-z -]{70,120}$/, 'recovery.slip-form') slip!: string;
}
