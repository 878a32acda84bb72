import { Choice, Id, QueryWhole, Text } from '../platform/http/fields.js';

/** On what an objection may rest (Perpres 16/2018 art. 50; LKPP 12/2021). */
export const OBJECTION_GROUNDS = ['evaluation-error', 'breach-of-rules', 'collusion', 'abuse-of-authority'] as const;

/** Why a selection fails (Perpres 16/2018 art. 51). */
export const FAILURE_REASONS = [
  'no-offers', 'no-valid-offers', 'all-above-owner-estimate', 'evaluation-error', 'documents-not-conforming', 'unfair-competition', 'corruption',
] as const;

export class ObjectDto {
  /** Needed only by somebody who acts for more than one vendor. */
  @Id({ optional: true }) vendorId?: string;
  @Choice(OBJECTION_GROUNDS) grounds!: (typeof OBJECTION_GROUNDS)[number];
  @Text(4000) body!: string;
}

export class AnswerObjectionDto {
  @Choice(['upheld', 'rejected']) verdict!: 'upheld' | 'rejected';
  @Text(4000) answer!: string;
}

export class FailLotDto {
  @Choice(FAILURE_REASONS) reasonCode!: (typeof FAILURE_REASONS)[number];
  @Text(2000) reason!: string;
}

export class ListAwardsDto {
  @QueryWhole(1, 100) limit?: number;
  @Text(400, { optional: true }) after?: string;
}
