import type { Facts } from '../broken-rule.js';

/** Puts the facts into a sentence's `{fact}` placeholders; one without a fact stays visible as it is. */
export function fillSentence(text: string, facts: Facts): string {
  return text.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    return fact === undefined || fact === null ? whole : String(fact);
  });
}
