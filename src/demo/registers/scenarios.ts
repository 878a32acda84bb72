import { BATIK_SCENARIOS } from './scenarios/batik.js';
import { DISASTER_SCENARIOS } from './scenarios/disaster.js';
import { FOOD_ASKED } from './scenarios/food-asked.js';
import { FOOD_BOUGHT } from './scenarios/food-bought.js';
import { MASKS_SCENARIOS } from './scenarios/masks.js';
import type { Scenario } from './types.js';

/** Some sixty lots of all four categories, standing in every state from a draft to a rated order. Written down, not drawn. */
export function scenarios(): readonly Scenario[] {
  return [...FOOD_ASKED, ...FOOD_BOUGHT, ...MASKS_SCENARIOS, ...DISASTER_SCENARIOS, ...BATIK_SCENARIOS];
}
