import type { Language } from '../../platform/http/language.js';
import { WORDS } from '../words.js';

/** The next page by its key, with the filters that stand in the address. */
export function More({ path, query, next, language }: { readonly path: string; readonly query: object; readonly next: string | null; readonly language: Language }) {
  const kept = Object.entries(query).filter(([name, value]) => name !== 'after' && value !== undefined).map(([name, value]) => [name, String(value)]);
  const again = 'after' in query && query.after !== undefined;
  return (
    <p class="lum-more">
      {next === null ? null : <a class="govuk-button govuk-button--secondary" href={`${path}?${new URLSearchParams([...kept, ['after', next]]).toString()}`} rel="next">{WORDS[language].more}</a>}
      {again ? <> <a href={`${path}?${new URLSearchParams(kept).toString()}`}>{WORDS[language].first}</a></> : null}
    </p>
  );
}
