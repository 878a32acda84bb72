/** What a broken rule may tell about itself; a date is handed in as ISO text. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * A rule of law or of the house that was not kept. It knows its code and its facts, never an HTTP status;
 * the sentence for people is found by the code in `sentences/`.
 */
export class BrokenRule extends Error {
  override readonly name = 'BrokenRule';

  constructor(
    readonly code: string,
    readonly facts: Facts = {},
  ) {
    super(code);
  }
}

/** Goes on when the condition holds; otherwise throws the broken rule with the facts that explain it. */
export function must(condition: unknown, code: string, facts: Facts = {}): asserts condition {
  if (!condition) throw new BrokenRule(code, facts);
}
