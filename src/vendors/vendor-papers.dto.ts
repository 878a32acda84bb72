import { PAPER_KINDS, type PaperKind } from '../core/papers.js';
import { Choice, Day, Text, Whole, QueryWhole } from '../platform/http/fields.js';
import { PAPER_REASONS, type PaperDecision } from './vendor-reasons.js';

const KINDS = PAPER_KINDS.map(({ code }) => code);

export class SubmitPaperDto {
  @Choice(KINDS) kind!: PaperKind;
  @Text(60, { shortest: 3 }) number!: string;
  @Text(160, { shortest: 2 }) issuer!: string;
  @Day() validFrom!: string;
  /** Left out for a paper that does not end by itself. */
  @Day({ optional: true }) validUntil?: string;
}
export class JudgePaperDto {
  @Choice(Object.keys(PAPER_REASONS)) decision!: PaperDecision;
  @Choice(Object.values(PAPER_REASONS).flat()) reasonCode!: string;
  /** Needed to refuse one; its vendor reads it. */
  @Text(2000, { shortest: 0 }) reason!: string;
  /** Of the paper as it was looked at. */
  @Whole(1, 1_000_000) version!: number;
}
export class ListPapersDto {
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}
