import { CHECK_KINDS, type CheckKind } from '../core/evaluation.js';
import { Choice, Flag, Form, Text } from '../platform/http/fields.js';

export class CheckOfferDto {
  @Choice(CHECK_KINDS) kind!: CheckKind;
  @Flag() passed!: boolean;
  /** Why, as a code that enters the public record: "complete", "permit-missing". */
  @Form(/^[a-z0-9][a-z0-9-]{0,63}$/, 'evaluation.reason-code-form') reasonCode!: string;
  /** Why, in words; needed when the offer did not pass. */
  @Text(2000, { shortest: 0 }) reason!: string;
}
