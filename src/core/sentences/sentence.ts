/** What people read for one code: Indonesian first, English second, and the article of law where there is one. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
  readonly basis?: string;
}

/** Sentences by code. A sentence may hold `{fact}` placeholders; `fillSentence` puts the facts in. */
export type Sentences = Readonly<Record<string, Sentence>>;
