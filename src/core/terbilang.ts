import { fractionOf, quantity, quantityText, rupiahText, type Rupiah } from './money.js';

const digits = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;

const scales = [
  { size: 1_000_000_000_000_000, name: 'kuadriliun' },
  { size: 1_000_000_000_000, name: 'triliun' },
  { size: 1_000_000_000, name: 'miliar' },
  { size: 1_000_000, name: 'juta' },
] as const;

/** The amount in words, as receipts and contracts spell it: "dua belas juta dua ratus lima puluh ribu rupiah". */
export function terbilang(amount: Rupiah): string {
  return `${amount === 0 ? 'nol' : inWords(amount)} rupiah`;
}

/** The amount as people say it, at most two decimals, rounded half up: "Rp 12,25 juta". Below a million it is written out. */
export function rupiahShort(amount: Rupiah): string {
  const scale = scales.find(({ size }) => amount >= size);
  if (!scale) return rupiahText(amount);
  const hundredths = fractionOf(amount, 1, scale.size / 100);
  return `Rp ${quantityText(quantity(hundredths * 10))} ${scale.name}`;
}

function inWords(amount: number): string {
  const words: string[] = [];
  let rest = amount;
  for (const { size, name } of scales) {
    if (rest >= size) words.push(belowThousand(Math.floor(rest / size)), name);
    rest %= size;
  }
  const thousands = Math.floor(rest / 1000);
  if (thousands > 0) words.push(thousands === 1 ? 'seribu' : `${belowThousand(thousands)} ribu`);
  words.push(belowThousand(rest % 1000));
  return words.filter((word) => word !== '').join(' ');
}

function belowThousand(count: number): string {
  const hundreds = Math.floor(count / 100);
  const hundred = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${digits[hundreds]} ratus`;
  return [hundred, belowHundred(count % 100)].filter((word) => word !== '').join(' ');
}

function belowHundred(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = digits[count % 10] ?? '';
  if (tens === 0) return ones;
  if (count === 10) return 'sepuluh';
  if (count === 11) return 'sebelas';
  if (tens === 1) return `${ones} belas`;
  return ones === '' ? `${digits[tens]} puluh` : `${digits[tens]} puluh ${ones}`;
}
