/** Why the cooperative office decided as it did; the codes enter the record, the words stand beside it. */
export const DECISION_REASONS = {
  verified: ['evidence-complete', 'evidence-completed-later', 'site-visited'],
  returned: ['nib-not-found', 'npwp-mismatch', 'name-mismatch', 'bank-account-mismatch', 'cooperative-not-active', 'capacity-doubtful', 'outside-regency', 'other'],
  suspended: ['false-statement', 'nib-revoked', 'cooperative-not-active', 'contract-breach', 'blacklisted', 'own-request', 'other'],
  reinstated: ['remedied', 'decision-revised', 'term-ended', 'other'],
} as const;

export type Decision = keyof typeof DECISION_REASONS;

/** What is shown masked, and may be unmasked by the office for one of these reasons (UU 27/2022). */
export const MASKED_FIELDS = ['npwp', 'owner-nik', 'phone', 'bank-account'] as const;
export type MaskedField = (typeof MASKED_FIELDS)[number];
export const UNMASK_REASONS = ['verify-identity', 'verify-bank-account', 'reach-vendor', 'answer-complaint'] as const;

/** How the office found that a paper holds, or why it refused it. */
export const PAPER_REASONS = {
  checked: ['found-at-issuer', 'original-seen', 'scan-plausible'],
  refused: ['unreadable', 'number-differs', 'of-somebody-else', 'not-at-issuer', 'withdrawn', 'other'],
} as const;

export type PaperDecision = keyof typeof PAPER_REASONS;
