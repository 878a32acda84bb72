import type { Rupiah } from './money.js';

const small = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'] as const;
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const scales = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'] as const;

/** The amount in English words, for those who read the pages in English: "twelve million two hundred fifty thousand rupiah". */
export function spelled(amount: Rupiah): string {
  const groups: string[] = [];
  for (let [rest, at]: [number, number] = [amount, 0]; rest > 0; rest = Math.floor(rest / 1000), at += 1) {
    if (rest % 1000 > 0) groups.unshift(`${belowThousand(rest % 1000)}${scales[at] ?? ''}`);
  }
  return `${groups.length === 0 ? 'zero' : groups.join(' ')} rupiah`;
}

function belowThousand(count: number): string {
  const hundreds = Math.floor(count / 100);
  return [hundreds === 0 ? '' : `${small[hundreds] ?? ''} hundred`, belowHundred(count % 100)].filter((word) => word !== '').join(' ');
}

function belowHundred(count: number): string {
  if (count < 20) return small[count] ?? '';
  return [tens[Math.floor(count / 10)], small[count % 10]].filter((word) => word !== '').join('-');
}
