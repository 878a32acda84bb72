import { CATEGORIES } from '../../core/categories.js';
import type { Language } from '../../platform/http/language.js';

/** "kotak", from a unit's code. */
export function unitWord(unit: string, language: Language): string {
  return CATEGORIES.flatMap(({ units }) => units).find(({ code }) => code === unit)?.[language] ?? unit;
}
