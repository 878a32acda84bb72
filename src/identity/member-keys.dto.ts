import { Base64, Form } from '../platform/http/fields.js';

export class MakeMemberKeyDto {
  /** The public point of P-256, uncompressed: 130 hexadecimal digits. */
  @Form(/^04[0-9a-f]{128}$/, 'member-key.public-form') publicKey!: string;
  /** The private half wrapped by the member's passphrase or passkey (143 bytes), so that another device can fetch it; left out, only the member keeps it. */
  @Base64(192, 'member-key.form', { optional: true }) wrapped?: string;
}

export class AnswerChallengeDto {
  /** 32 bytes, hexadecimal. */
  @Form(/^[0-9a-f]{64}$/, 'member-key.answer-form') answer!: string;
}
