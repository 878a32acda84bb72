import { BrokenRule, type Facts } from '../../core/broken-rule.js';
import { fillSentence } from '../../core/sentences/fill.js';
import { SENTENCES } from '../../core/sentences/all.js';
import type { Language } from './language.js';

/** RFC 9457, with our code, the legal basis where there is one, and faults field by field. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly basis?: string;
  readonly facts: Facts;
  readonly fields?: readonly FieldFault[];
  readonly requestId: string;
}

/** One field that cannot be taken as it is: where, why, and what to do, in the reader's language. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** A request body that does not fit: a broken rule that knows its fields. */
export class UnfitBody extends BrokenRule {
  constructor(readonly faults: readonly { readonly field: string; readonly code: string; readonly facts: Facts }[]) {
    super('request.unfit');
  }
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  'policy.not-signed-in': 401, 'account.wrong-login': 401, 'account.wrong-code': 401,
  'policy.not-permitted': 403, 'policy.foreign-origin': 403, 'policy.form-of-another-session': 403, 'policy.second-factor-needed': 403, 'account.session-needed': 403, 'account.locked': 403, 'package.ppk-selects-not': 403, 'package.not-its-selector': 403,
  'platform.changed-meanwhile': 412, 'platform.too-busy': 503, 'offer.not-stored': 503, 'record.read-only': 503, 'rate.too-many': 429,
  'request.unfit': 400, 'request.unreadable': 400, 'request.no-body': 400, 'request.too-large': 413, 'request.wrong-media-type': 415, 'request.wrong-method': 405,
  'idempotency.key-missing': 400, 'paging.bad-cursor': 400,
};

/** The HTTP status of a code: named ones first, then by its ending; a rule of the house that does not hold is 422. */
export function statusOf(code: string): number {
  const named = STATUS_BY_CODE[code];
  if (named !== undefined) return named;
  if (code.endsWith('.not-found')) return 404;
  if (/\.(cannot-|already-)/.test(code) || code === 'platform.illegal-step') return 409;
  return 422;
}

export function problemOf(rule: BrokenRule, language: Language, requestId: string): Problem {
  const sentence = SENTENCES[rule.code];
  return {
    type: `/docs/errors#${rule.code}`,
    status: statusOf(rule.code),
    code: rule.code,
    title: sentence === undefined ? rule.code : fillSentence(sentence[language], rule.facts),
    ...(sentence?.basis === undefined ? {} : { basis: sentence.basis }),
    facts: rule.facts,
    ...(rule instanceof UnfitBody ? { fields: rule.faults.map((fault) => faultOf(fault, language)) } : {}),
    requestId,
  };
}

function faultOf({ field, code, facts }: UnfitBody['faults'][number], language: Language): FieldFault {
  const sentence = SENTENCES[code];
  return { field, code, message: sentence === undefined ? code : fillSentence(sentence[language], facts) };
}
