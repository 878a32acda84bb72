import type { Category } from '../../core/categories.js';
import type { KecamatanCode } from '../../core/kecamatan.js';
import { addressFor, kecamatanFor } from './addresses.js';
import { capacity, capacityFor } from './capacities.js';
import { cooperativeName, kopwanName } from './cooperative-names.js';
import { type Draw, drawFor } from './draw.js';
import { FEATURED_COOPERATIVES, type FeaturedCooperative } from './featured-vendors.js';
import { legalNumberOf, nibOf, nikKoperasiOf, npwpOf } from './numbers.js';
import { sharedOut } from './shared-out.js';
import type { Capacity, Cooperative, CooperativeType } from './types.js';

/** The counts of the article of 2020 whose promise Lumbung follows. */
const ACTIVE_COOPERATIVES = 810;
const WOMEN_MEMBERS = 12_962;
const KOPWAN = 10;

/** Every active cooperative of the demo; `today` such as '2026-11-24' dates their yearly meetings, always within the last year. */
export function cooperatives(today: string): readonly Cooperative[] {
  const draw = drawFor('cooperatives');
  const sketches = sketched(draw);
  const women = womenOf(sketches);
  return sketches.map((sketch, place) => registered(draw, sketch, women[place] ?? 0, place, today));
}

/** A cooperative before its women are counted; `womenWeight` is members times the percentage that are women. */
interface Sketch {
  readonly name: string;
  readonly type: CooperativeType;
  readonly kopwan: boolean;
  readonly members: number;
  readonly knownWomen: number | null;
  readonly womenWeight: number;
  readonly kecamatan: KecamatanCode;
  readonly capacities: readonly Capacity[];
}

const FIRST_SERIAL = 5_001;
const FOUNDED = [2017, 2025] as const;

const TYPES: readonly (readonly [CooperativeType, weight: number])[] = [
  ['consumer', 50],
  ['savings-and-loan', 18],
  ['producer', 15],
  ['service', 10],
  ['marketing', 7],
];
const TYPE_URN = TYPES.flatMap(([type, weight]) => Array.from({ length: weight }, () => type));

/** How many in a hundred of each type sell anything that the regency buys here. */
const SELLING: Readonly<Record<CooperativeType, number>> = { consumer: 30, 'savings-and-loan': 0, producer: 85, service: 45, marketing: 75 };
const CATEGORY_URN: readonly Category[] = ['food', 'food', 'food', 'masks', 'masks', 'disaster-equipment', 'batik-uniforms', 'batik-uniforms'];

function sketched(draw: Draw): readonly Sketch[] {
  const taken = new Set(FEATURED_COOPERATIVES.map((featured) => featured.name));
  const known = FEATURED_COOPERATIVES.map(featuredSketch);
  const kopwanLeft = KOPWAN - known.filter((sketch) => sketch.kopwan).length;
  const drawn = Array.from({ length: ACTIVE_COOPERATIVES - known.length }, (_, place) =>
    place < kopwanLeft ? drawnKopwan(draw, taken) : drawnSketch(draw, taken),
  );
  return [...known, ...drawn];
}

function featuredSketch(featured: FeaturedCooperative): Sketch {
  return {
    ...featured,
    knownWomen: featured.womenMembers,
    womenWeight: 0,
    capacities: featured.capacities.map(([category, units]) => capacity(category, units)),
  };
}

function drawnKopwan(draw: Draw, taken: Set<string>): Sketch {
  const members = draw.between(24, 138);
  const kecamatan = kecamatanFor(draw);
  const category = draw.oneOf(CATEGORY_URN);
  return {
    name: draw.unused(taken, () => kopwanName(draw, kecamatan)),
    type: draw.oneOf(['producer', 'consumer', 'savings-and-loan'] as const),
    kopwan: true,
    members,
    knownWomen: members,
    womenWeight: 0,
    kecamatan,
    capacities: [capacityFor(draw, category, 'cooperative')],
  };
}

function drawnSketch(draw: Draw, taken: Set<string>): Sketch {
  const type = draw.oneOf(TYPE_URN);
  const kecamatan = kecamatanFor(draw);
  const members = membersOf(draw);
  const categories = categoriesOf(draw, type);
  return {
    name: draw.unused(taken, () => cooperativeName(draw, type, categories[0] ?? null, kecamatan)),
    type,
    kopwan: false,
    members,
    knownWomen: null,
    womenWeight: members * (draw.chance(8) ? draw.between(45, 70) : draw.between(6, 30)),
    kecamatan,
    capacities: categories.map((category) => capacityFor(draw, category, 'cooperative')),
  };
}

/** Many small ones and a few large ones; never below the twenty founders that UU 25/1992 art 6 asked of a primary cooperative. */
function membersOf(draw: Draw): number {
  const luck = draw.between(1, 100);
  if (luck <= 55) return draw.between(20, 60);
  return luck <= 88 ? draw.between(61, 140) : draw.between(141, 420);
}

function categoriesOf(draw: Draw, type: CooperativeType): readonly Category[] {
  if (!draw.chance(SELLING[type])) return [];
  const first = draw.oneOf(CATEGORY_URN);
  const second = draw.oneOf(CATEGORY_URN);
  return first === second || draw.chance(65) ? [first] : [first, second];
}

/** Whoever is not counted yet shares the remaining women by weight, to the last one. */
function womenOf(sketches: readonly Sketch[]): readonly number[] {
  const known = sketches.reduce((total, sketch) => total + (sketch.knownWomen ?? 0), 0);
  const shares = sharedOut(WOMEN_MEMBERS - known, sketches.map((sketch) => sketch.womenWeight));
  return sketches.map((sketch, place) => sketch.knownWomen ?? shares[place] ?? 0);
}

function registered(draw: Draw, sketch: Sketch, womenMembers: number, place: number, today: string): Cooperative {
  const serial = FIRST_SERIAL + place;
  return {
    kind: 'cooperative',
    name: sketch.name,
    type: sketch.type,
    members: sketch.members,
    womenMembers,
    kopwan: sketch.kopwan,
    nikKoperasi: nikKoperasiOf(serial),
    legalNumber: legalNumberOf(serial, draw.between(...FOUNDED)),
    ratDate: meetingBefore(draw, today),
    nib: nibOf(serial),
    npwp: npwpOf(serial),
    womenOwned: womenMembers * 2 > sketch.members,
    kecamatan: sketch.kecamatan,
    address: addressFor(draw),
    categories: sketch.capacities.map((entry) => entry.category),
    capacities: sketch.capacities,
    state: 'verified',
    registeredDaysAgo: draw.between(200, 1_400),
  };
}

/** The last day drawn from mid-January to June, the months in which UU 25/1992 art 26 wants the meeting held. */
function meetingBefore(draw: Draw, today: string): string {
  const month = draw.between(1, 6);
  const day = draw.between(month === 1 ? 15 : 1, 28);
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  return `${monthAndDay <= today.slice(5) ? year : year - 1}-${monthAndDay}`;
}
