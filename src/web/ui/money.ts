import { quantity, quantityText, rupiah, rupiahText } from '../../core/money.js';
import { CATEGORIES } from '../../core/categories.js';
import type { Language } from '../../platform/http/language.js';

/** "Rp 12.250.000". */
export function money(amount: number): string {
  return rupiahText(rupiah(amount));
}

/** "12.250", a count. */
export function whole(count: number, language: Language): string {
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(count);
}

/** "350 kotak", "350 boxes", from thousandths and a unit's code. */
export function amountOf(thousandths: number, unit: string, language: Language): string {
  const known = CATEGORIES.flatMap(({ units }) => units).find(({ code }) => code === unit);
  const name = known?.[language] ?? unit;
  return `${quantityText(quantity(thousandths))} ${language === 'id' || thousandths === 1000 ? name : `${name}${name.endsWith('x') ? 'es' : 's'}`}`;
}
