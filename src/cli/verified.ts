/** What was checked and found true: one sentence for people, the figures for machines. */
export interface Verified {
  readonly what: 'export' | 'paper' | 'award' | 'module';
  readonly facts: Readonly<Record<string, string | number | null | readonly string[]>>;
  readonly sentence: string;
}
