import { Base64, Form, Part } from '../platform/http/fields.js';

export class PasskeyDto {
  /** As the browser gives it (rawId). */
  @Base64(1364, 'member-key.credential-form') credentialId!: string;
  /** The private half wrapped by what this passkey gives for this key (143 bytes). */
  @Base64(192, 'member-key.form') wrapped!: string;
}

export class MakeMemberKeyDto {
  /** The public point of P-256, uncompressed: 130 hexadecimal digits. */
  @Form(/^04[0-9a-f]{128}$/, 'member-key.public-form') publicKey!: string;
  /** The private half wrapped by the member's passphrase (143 bytes), so that another device can fetch it; left out, only the member or a passkey keeps it. */
  @Base64(192, 'member-key.form', { optional: true }) wrapped?: string;
  /** The same, wrapped for a passkey. */
  @Part(() => PasskeyDto, { optional: true }) passkey?: PasskeyDto;
}

export class AnswerChallengeDto {
  /** 32 bytes, hexadecimal. */
  @Form(/^[0-9a-f]{64}$/, 'member-key.answer-form') answer!: string;
}
