import { Choice, Flag, QueryWhole, Text } from '../platform/http/fields.js';

export class ListMessagesDto {
  @Choice(['unread', 'all'], { optional: true }) show?: 'unread' | 'all';
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class MailWishDto {
  /** Whether messages also come by e-mail; letters about the safety of the account always do. */
  @Flag() wanted!: boolean;
}
