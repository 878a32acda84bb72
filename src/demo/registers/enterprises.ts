import type { Category } from '../../core/categories.js';
import type { VendorState } from '../../core/machines/vendor.js';
import { rupiah } from '../../core/money.js';
import { addressFor, kecamatanFor } from './addresses.js';
import { capacity, capacityFor } from './capacities.js';
import { type Draw, drawFor } from './draw.js';
import { FEATURED_COOPERATIVES, FEATURED_ENTERPRISES, type FeaturedEnterprise } from './featured-vendors.js';
import { nibOf, npwpOf } from './numbers.js';
import type { Capacity, Enterprise, EnterpriseSize } from './types.js';
import { FIRST_WISHES, HONORIFICS_OF_MEN, HONORIFICS_OF_WOMEN, MEN, SECOND_WISHES, WOMEN } from './words/names.js';
import { TRADE_NAMES } from './words/trades.js';

const ENTERPRISES = 402;

/** Every micro, small and medium enterprise (UMKM) of the demo, the featured ones first. */
export function enterprises(): readonly Enterprise[] {
  const draw = drawFor('enterprises');
  const taken = new Set([...FEATURED_ENTERPRISES, ...FEATURED_COOPERATIVES].map((featured) => featured.name));
  const known = FEATURED_ENTERPRISES.map((featured) => featuredSketch(featured));
  const drawn = Array.from({ length: ENTERPRISES - known.length }, () => drawnSketch(draw, taken));
  return [...known, ...drawn].map((sketch, place) => registered(draw, sketch, place));
}

type Sketch = Pick<Enterprise, 'name' | 'size' | 'womenOwned' | 'kecamatan'> & {
  readonly millionsASales: number;
  readonly capacities: readonly Capacity[];
};

const FIRST_SERIAL = 1_001;
const MILLION = 1_000_000;

const SIZE_URN: readonly EnterpriseSize[] = [...Array<EnterpriseSize>(13).fill('micro'), ...Array<EnterpriseSize>(6).fill('small'), 'medium'];

const CATEGORY_URN: readonly Category[] = [
  ...Array<Category>(9).fill('food'),
  ...Array<Category>(3).fill('masks'),
  ...Array<Category>(3).fill('disaster-equipment'),
  ...Array<Category>(5).fill('batik-uniforms'),
];

/** Who else can easily make what: sewing machines serve masks and uniforms alike. */
const NEIGHBOURS: Readonly<Record<Category, Category | null>> = {
  food: null,
  masks: 'batik-uniforms',
  'disaster-equipment': null,
  'batik-uniforms': 'masks',
};

const WOMEN_OWNED_PERCENT: Readonly<Record<Category, number>> = { food: 78, masks: 74, 'disaster-equipment': 42, 'batik-uniforms': 70 };

function featuredSketch(featured: FeaturedEnterprise): Sketch {
  return {
    ...featured,
    millionsASales: featured.yearlySales / MILLION,
    capacities: featured.capacities.map(([category, units]) => capacity(category, units)),
  };
}

function drawnSketch(draw: Draw, taken: Set<string>): Sketch {
  const category = draw.oneOf(CATEGORY_URN);
  const size = draw.oneOf(SIZE_URN);
  const womenOwned = draw.chance(WOMEN_OWNED_PERCENT[category]);
  const neighbour = NEIGHBOURS[category];
  const categories = neighbour !== null && draw.chance(30) ? [category, neighbour] : [category];
  return {
    name: draw.unused(taken, () => tradeName(draw, category, size, womenOwned)),
    size,
    womenOwned,
    kecamatan: kecamatanFor(draw),
    millionsASales: millionsFor(draw, size),
    capacities: categories.map((entry) => capacityFor(draw, entry, size)),
  };
}

/** "Dapur Teh Imas" or "Katering Mekar Saluyu"; a medium firm never bears a person's name. */
function tradeName(draw: Draw, category: Category, size: EnterpriseSize, womenOwned: boolean): string {
  const trade = draw.oneOf(TRADE_NAMES[category]);
  if (size === 'medium' || draw.chance(50)) return `${trade} ${draw.oneOf(FIRST_WISHES)} ${draw.oneOf(SECOND_WISHES)}`;
  const owner = womenOwned
    ? `${draw.oneOf(HONORIFICS_OF_WOMEN)} ${draw.oneOf(WOMEN)}`
    : `${draw.oneOf(HONORIFICS_OF_MEN)} ${draw.oneOf(MEN)}`;
  return `${trade} ${owner}`;
}

/** Within the class of PP 7/2021 art 35, and most of the micro ones far below their ceiling. */
function millionsFor(draw: Draw, size: EnterpriseSize): number {
  if (size === 'medium') return draw.between(15_500, 44_000);
  if (size === 'small') return draw.chance(75) ? draw.between(2_050, 6_000) : draw.between(6_001, 14_500);
  return draw.chance(75) ? draw.between(48, 650) : draw.between(651, 1_950);
}

function registered(draw: Draw, sketch: Sketch, place: number): Enterprise {
  const serial = FIRST_SERIAL + place;
  const state = stateOf(place);
  return {
    kind: 'enterprise',
    name: sketch.name,
    size: sketch.size,
    yearlySales: rupiah(sketch.millionsASales * MILLION),
    womenOwned: sketch.womenOwned,
    nib: nibOf(serial),
    npwp: npwpOf(serial),
    kecamatan: sketch.kecamatan,
    address: addressFor(draw),
    categories: sketch.capacities.map((entry) => entry.category),
    capacities: sketch.capacities,
    state,
    registeredDaysAgo: state === 'registered' || state === 'returned' ? draw.between(1, 12) : draw.between(200, 1_400),
  };
}

/** The last dozen give the verifier work: two suspended, two sent back, eight waiting. */
function stateOf(place: number): VendorState {
  const fromTheEnd = ENTERPRISES - place;
  if (fromTheEnd > 12) return 'verified';
  if (fromTheEnd > 10) return 'suspended';
  return fromTheEnd > 8 ? 'returned' : 'registered';
}
