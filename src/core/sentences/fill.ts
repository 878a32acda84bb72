import type { Facts } from '../broken-rule.js';
import { wibDate, wibInstant } from '../calendar-date.js';
import { rupiah, rupiahText } from '../money.js';

type Fact = Facts[string];

/**
 * Puts the facts into a sentence's placeholders; one without a fact stays visible as it is.
 * `{least}` shows the fact, `{ceiling:rupiah}` an amount as "Rp 200.000.000", `{closesAt:instant}` ISO text as "24-11-2026 16.00 WIB".
 */
export function fillSentence(text: string, facts: Facts): string {
  return text.replace(/\{([A-Za-z]+)(?::(rupiah|instant))?\}/g, (whole, name: string, form: string | undefined) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined || fact === null ? whole : shown(fact, form);
  });
}

function shown(fact: NonNullable<Fact>, form: string | undefined): string {
  if (form === 'rupiah' && typeof fact === 'number' && Number.isSafeInteger(fact) && fact >= 0) return rupiahText(rupiah(fact));
  if (form === 'instant' && typeof fact === 'string' && !Number.isNaN(Date.parse(fact))) return instantText(new Date(fact));
  return Array.isArray(fact) ? fact.join(', ') : String(fact);
}

function instantText(at: Date): string {
  const day = wibDate(at);
  const minutes = Math.floor((at.getTime() - wibInstant(day, 0).getTime()) / 60_000);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join('.');
  return `${day.split('-').reverse().join('-')} ${clock} WIB`;
}
