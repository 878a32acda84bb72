import { Form, Text } from '../platform/http/fields.js';

export class SignInDto {
  /** Phone number or e-mail. */
  @Text(254) login!: string;
  @Text(200) password!: string;
}

export class SecondFactorDto {
  @Form(/^\d{6}$/, 'account.wrong-code') code!: string;
}
