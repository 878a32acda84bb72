import { BULLETIN_KINDS, type BulletinKind } from '../core/bulletin.js';
import { Choice, Instant, QueryWhole, Text, Whole } from '../platform/http/fields.js';
import { LARGEST_PAGE } from '../platform/http/paging.js';

export class WriteBulletinDto {
  @Choice(BULLETIN_KINDS) kind!: BulletinKind;
  @Text(160) title!: string;
  /** Plain text: an empty line parts paragraphs, a dash begins an item of a list. */
  @Text(20_000) body!: string;
  @Text(160, { optional: true }) titleEn?: string;
  @Text(20_000, { optional: true }) bodyEn?: string;
  /** Of an event. */
  @Text(300, { optional: true }) place?: string;
  @Instant({ optional: true }) startsAt?: Date;
  @Instant({ optional: true }) endsAt?: Date;
  /** Shown from now on when left out. */
  @Instant({ optional: true }) shownFrom?: Date;
  @Instant({ optional: true }) shownUntil?: Date;
}

export class AmendBulletinDto extends WriteBulletinDto {
  @Whole(1, 1_000_000) version!: number;
}

export class ListBulletinsDto {
  @Choice(BULLETIN_KINDS, { optional: true }) kind?: BulletinKind;
  @QueryWhole(1, LARGEST_PAGE) limit?: number;
  @Text(400, { optional: true }) after?: string;
}

export class ListKeptBulletinsDto {
  @QueryWhole(1, LARGEST_PAGE) limit?: number;
  @Text(400, { optional: true }) after?: string;
}
