import { type Category, termsOf } from '../../core/categories.js';
import { wholeUnits } from '../../core/money.js';
import type { Draw } from './draw.js';
import type { Capacity, EnterpriseSize } from './types.js';

/** Drawn, but plausible for a kitchen or a workshop of this size, and rounded as people say it. */
export function capacityFor(draw: Draw, category: Category, size: EnterpriseSize | 'cooperative'): Capacity {
  const [low, high, step] = WEEKLY[category][size];
  return capacity(category, draw.between(low / step, high / step) * step);
}

export function capacity(category: Category, unitsPerWeek: number): Capacity {
  return { category, unit: termsOf(category).units[0].code, perWeek: wholeUnits(unitsPerWeek) };
}

type Range = readonly [low: number, high: number, step: number];

const WEEKLY: Readonly<Record<Category, Readonly<Record<EnterpriseSize | 'cooperative', Range>>>> = {
  food: { micro: [150, 800, 50], small: [800, 3500, 100], medium: [4000, 9000, 500], cooperative: [600, 4000, 100] },
  masks: { micro: [500, 2500, 100], small: [3000, 12000, 500], medium: [15000, 40000, 1000], cooperative: [2000, 15000, 500] },
  'disaster-equipment': { micro: [20, 120, 5], small: [100, 600, 20], medium: [600, 2000, 50], cooperative: [80, 500, 20] },
  'batik-uniforms': { micro: [30, 150, 10], small: [160, 700, 20], medium: [800, 2500, 50], cooperative: [80, 500, 20] },
};
