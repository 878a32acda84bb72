import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Choice, Form, Instant, Text } from '../platform/http/fields.js';
import type { Language } from '../platform/http/language.js';

/** A password is taken as it was typed, spaces at its ends included. */
const Password = (): PropertyDecorator => applyDecorators(
  ApiProperty({ type: String, format: 'password', maxLength: 200 }),
  IsString({ message: 'field.text' }), MaxLength(200, { message: 'field.too-long' }));

export class SignInDto {
  /** Phone number or e-mail. */
  @Text(254) login!: string;
  @Password() password!: string;
}

export class RegisterDto {
  @Text(120) name!: string;
  @Text(40, { optional: true }) phone?: string;
  @Text(254, { optional: true }) email?: string;
  @Password() password!: string;
  @Choice(['id', 'en']) language!: Language;
}

export class ChangeContactsDto {
  @Text(40, { optional: true }) phone?: string;
  @Text(254, { optional: true }) email?: string;
  /** The present one. */
  @Password() password!: string;
}

export class TotpCodeDto {
  @Form(/^\d{6}$/, 'account.code-form') code!: string;
}

export class AskRecoveryDto {
  /** Phone number or e-mail. */
  @Text(254) login!: string;
}

export class CompleteRecoveryDto {
  @Text(254) login!: string;
  @Form(/^\d{4} ?\d{4}$/, 'account.one-time-code-form') code!: string;
  @Password() password!: string;
}

export class MakeKeyDto {
  @Text(80) name!: string;
  /** At most a year from now; a year when it is left out. */
  @Instant({ optional: true }) expiresAt?: Date;
}
