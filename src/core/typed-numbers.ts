/** Numbers as people in Indonesia type them; null when the words are no such number. */

/** "1.250.000", "Rp 1.250.000,00", "1250000": whole rupiah. */
export function typedRupiah(text: string): number | null {
  const bare = text.trim().replace(/^rp\.?\s*/i, '').replace(/,(00|-)$/, '');
  return wholeOf(/^\d{1,3}(,\d{3})+$/.test(bare) ? bare.replace(/,/g, '.') : bare);
}

/** "350", "1.250", "2,5": thousandths of a unit. */
export function typedQuantity(text: string): number | null {
  const [, units = '', decimals = ''] = /^([\d.]+)(?:,(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const whole = wholeOf(units);
  if (whole === null) return null;
  const thousandths = whole * 1000 + Number(`${decimals}000`.slice(0, 3));
  return Number.isSafeInteger(thousandths) ? thousandths : null;
}

/** "40", "1.500". */
export function typedWhole(text: string): number | null {
  return wholeOf(text.trim());
}

function wholeOf(text: string): number | null {
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(text)) return null;
  const value = Number(text.replace(/\./g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
