import { Text } from '../../platform/http/fields.js';

/** A form of one button: it asks nothing. */
export class PressedDto {
  @Text(1, { optional: true }) pressed?: string;
}
