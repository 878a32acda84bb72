import { Choice, Form, Text } from '../platform/http/fields.js';

/** News of new lots, filtered as the list is. */
export class SubscribeDto {
  @Text(254) email!: string;
  @Choice(['food', 'masks', 'disaster-equipment', 'batik-uniforms'], { optional: true }) category?: string;
  @Form(/^32\.16\.(0[1-9]|1\d|2[0-3])$/, 'field.choice', { optional: true }) kecamatan?: string;
  @Text(100, { optional: true }) search?: string;
}
