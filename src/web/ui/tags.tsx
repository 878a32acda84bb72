import { termsOf, type Category } from '../../core/categories.js';
import type { Language } from '../../platform/http/language.js';

/** The category, by colour and by word. */
export function CategoryTag({ category, language }: { readonly category: string; readonly language: Language }) {
  return <span class={`lum-tag lum-tag--${category}`}>{termsOf(category as Category)[language]}</span>;
}

export function Tag({ kind, children }: { readonly kind?: 'open' | 'soon'; readonly children: string }) {
  return <span class={kind === undefined ? 'lum-tag' : `lum-tag lum-tag--${kind}`}>{children}</span>;
}
