import type { KecamatanCode } from '../../core/kecamatan.js';
import type { Draw } from './draw.js';
import { HAMLETS, STREETS } from './words/places.js';

/** A street or a hamlet with its neighbourhood numbers, as people in Bekasi write it; no village, so that it is nobody's. */
export function addressFor(draw: Draw): string {
  const neighbourhood = `RT ${twoDigits(draw.between(1, 9))} RW ${twoDigits(draw.between(1, 14))}`;
  if (draw.chance(40)) return `Kp. ${draw.oneOf(HAMLETS)} ${neighbourhood}`;
  return `Jl. ${draw.oneOf(STREETS)} No. ${draw.between(1, 148)} ${neighbourhood}`;
}

/** The busy kecamatan of the west and the middle stand in the urn more often; each of the 23 stands there at least twice. */
export function kecamatanFor(draw: Draw): KecamatanCode {
  return draw.oneOf(URN);
}

const URN: readonly KecamatanCode[] = [
  ...times(13, '32.16.06'),
  ...times(10, '32.16.09'),
  ...times(9, '32.16.07', '32.16.08'),
  ...times(8, '32.16.02'),
  ...times(6, '32.16.01', '32.16.19'),
  ...times(5, '32.16.05', '32.16.18', '32.16.21'),
  ...times(4, '32.16.10', '32.16.11', '32.16.13', '32.16.20', '32.16.22'),
  ...times(3, '32.16.12', '32.16.15'),
  ...times(2, '32.16.03', '32.16.04', '32.16.14', '32.16.16', '32.16.17', '32.16.23'),
];

function times(count: number, ...codes: KecamatanCode[]): readonly KecamatanCode[] {
  return Array.from({ length: count }, () => codes).flat();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
