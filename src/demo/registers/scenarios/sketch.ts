import type { Category } from '../../../core/categories.js';
import { type KecamatanCode, kecamatanName, REGENCY } from '../../../core/kecamatan.js';
import { rupiah, wholeUnits } from '../../../core/money.js';
import { agencies } from '../agencies.js';
import { budgetLineCode } from '../budget-lines.js';
import { featuredName } from '../featured-vendors.js';
import type { SeedState } from '../seed-states.js';
import type { Scenario, ScenarioItem, ScenarioObjection, ScenarioOffer } from '../types.js';
import { scheduleOf } from './schedule.js';

/** A scenario as it is written down: what is usual is left out. */
export interface Sketch {
  readonly code: string;
  /** Only for lots that share a package. */
  readonly packageCode?: string;
  readonly title: string;
  readonly agency: string;
  readonly unit: string;
  readonly beneficiaries: number;
  readonly reason: string;
  /** A kecamatan whose office takes delivery; the agency itself unless said otherwise. */
  readonly to?: KecamatanCode;
  readonly items: readonly ScenarioItem[];
  readonly state: SeedState;
  readonly offers?: readonly ScenarioOffer[];
  readonly remark?: string;
  readonly objection?: ScenarioObjection;
  readonly extendedFor?: string;
  readonly requestedDaysAgo: number;
  readonly closesInDays?: number;
  readonly deliveryDays: number;
  readonly daysLate?: number;
  readonly rating?: number;
}

/** Fills in what is usual for a purchase of this category. */
export function sketched(category: Category, sketches: readonly Sketch[]): readonly Scenario[] {
  return sketches.map((sketch) => ({
    code: sketch.code,
    packageCode: sketch.packageCode ?? sketch.code,
    title: sketch.title,
    category,
    agencyCode: sketch.agency,
    unitCode: `${sketch.agency}-${sketch.unit}`,
    budgetLineCode: budgetLineCode(sketch.agency, category),
    reason: sketch.reason,
    beneficiaries: sketch.beneficiaries,
    deliveryKecamatan: sketch.to ?? REGENCY.seat,
    deliveryAddress: sketch.to === undefined ? addressOf(sketch.agency) : `Kantor Kecamatan ${kecamatanName(sketch.to)}`,
    items: sketch.items,
    priceSources: PRICE_SOURCES[category],
    state: sketch.state,
    offers: sketch.offers ?? [],
    remark: sketch.remark ?? null,
    objection: sketch.objection ?? null,
    extendedFor: sketch.extendedFor ?? null,
    ...datesOf(sketch),
    deliveryDays: sketch.deliveryDays,
    daysLate: sketch.daysLate ?? 0,
    rating: sketch.rating ?? null,
  }));
}

/** One line of a lot: whole units, and the estimate of one unit in rupiah, tax included. */
export function item(name: string, unit: string, units: number, unitEstimate: number, specification: string): ScenarioItem {
  return { name, specification, unit, quantity: wholeUnits(units), unitEstimate: rupiah(unitEstimate) };
}

/** An offer of a featured vendor at so many thousandths of the estimate. */
export function offer(vendor: string, permille: number, rejectedFor?: string): ScenarioOffer {
  return { vendorName: featuredName(vendor), permille, rejectedFor: rejectedFor ?? null };
}

export function objection(vendor: string, grounds: ScenarioObjection['grounds'], body: string, answer: ScenarioObjection['answer'] = null): ScenarioObjection {
  return { vendorName: featuredName(vendor), grounds, body, answer };
}

const PRICE_SOURCES: Readonly<Record<Category, Scenario['priceSources']>> = {
  food: [
    { kind: 'catalogue', source: 'Daftar harga makanan pada etalase Lumbung' },
    { kind: 'market-survey', source: 'Survei tiga katering di Cikarang dan Tambun' },
  ],
  masks: [
    { kind: 'catalogue', source: 'Daftar harga masker kain pada etalase Lumbung' },
    { kind: 'past-contract', source: 'Harga kontrak masker kain tahun sebelumnya' },
  ],
  'disaster-equipment': [
    { kind: 'catalogue', source: 'Daftar harga perlengkapan bencana pada etalase Lumbung' },
    { kind: 'market-survey', source: 'Survei harga pasar di Cikarang dan Cibitung' },
  ],
  'batik-uniforms': [
    { kind: 'catalogue', source: 'Daftar harga batik dan jahit pada etalase Lumbung' },
    { kind: 'market-survey', source: 'Survei harga sanggar dan penjahit seragam setempat' },
  ],
};

function addressOf(agencyCode: string): string {
  const found = agencies().find((agency) => agency.code === agencyCode);
  if (found === undefined) throw new Error(`No agency is called ${agencyCode}.`);
  return found.address;
}

function datesOf(sketch: Sketch): Pick<Scenario, 'schedule' | 'requestedDaysAgo' | 'publishedDaysAgo' | 'closesInDays'> {
  const { code, state, requestedDaysAgo, deliveryDays, daysLate = 0, closesInDays = null, offers = [] } = sketch;
  const schedule = scheduleOf({ code, state, requestedDaysAgo, deliveryDays, daysLate, closesInDays, hasOffers: offers.length > 0 });
  const daysAgo = (entered: SeedState) => schedule.find((each) => each.state === entered)?.daysAgo ?? null;
  const closedDaysAgo = daysAgo('lot-closed');
  return { schedule, requestedDaysAgo, publishedDaysAgo: daysAgo('lot-published'), closesInDays: closedDaysAgo === null ? closesInDays : -closedDaysAgo };
}
