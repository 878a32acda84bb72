import type { Category } from '../../core/categories.js';
import { rupiah, wholeUnits } from '../../core/money.js';
import { type Draw, drawFor } from './draw.js';
import type { Capacity, Cooperative, Enterprise, Product } from './types.js';
import { BATIK } from './words/wares-batik.js';
import { DISASTER } from './words/wares-disaster.js';
import { FOOD } from './words/wares-food.js';
import { MASKS } from './words/wares-masks.js';
import type { Ware } from './words/wares.js';

/** What the verified vendors show in their windows: two to four products for each UMKM and for most cooperatives that sell something. */
export function products(vendors: readonly (Enterprise | Cooperative)[]): readonly Product[] {
  const draw = drawFor('products');
  return vendors.flatMap((vendor) => (shows(draw, vendor) ? windowOf(draw, vendor) : []));
}

const WARES: Readonly<Record<Category, readonly Ware[]>> = {
  food: FOOD,
  masks: MASKS,
  'disaster-equipment': DISASTER,
  'batik-uniforms': BATIK,
};

function shows(draw: Draw, vendor: Enterprise | Cooperative): boolean {
  if (vendor.kind === 'enterprise') return vendor.state === 'verified';
  return vendor.categories.length > 0 && (vendor.kopwan || draw.chance(60));
}

function windowOf(draw: Draw, vendor: Enterprise | Cooperative): readonly Product[] {
  const choice = vendor.capacities.flatMap((capacity) => WARES[capacity.category].map((ware) => ({ ware, capacity })));
  return draw.some(choice, draw.between(2, 4)).map(({ ware, capacity }) => shown(draw, vendor.nib, ware, capacity));
}

function shown(draw: Draw, vendorNib: string, ware: Ware, capacity: Capacity): Product {
  return {
    vendorNib,
    category: capacity.category,
    name: ware.name,
    description: ware.description,
    unit: ware.unit,
    priceFrom: rupiah(priceFor(draw, ware)),
    weeklyCapacity: wholeUnits(unitsFor(draw, ware, capacity)),
  };
}

/** In steps that people use: a coin for cheap things, a note for dear ones. */
function priceFor(draw: Draw, ware: Ware): number {
  const [low, high] = ware.price;
  const step = low < 50_000 ? 500 : low < 1_000_000 ? 5_000 : 50_000;
  return draw.between(Math.ceil(low / step), Math.floor(high / step)) * step;
}

/** Never more of one ware than the vendor makes of everything in its category. */
function unitsFor(draw: Draw, ware: Ware, capacity: Capacity): number {
  return Math.min(draw.between(...ware.perWeek), capacity.perWeek / 1000);
}
