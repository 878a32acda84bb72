import type { Actor, AppointedRole } from '../core/actor.js';
import type { Offices } from './fill-agencies.js';
import type { KnownPerson } from './fill-people.js';
import type { RegisteredVendor } from './fill-vendors.js';
import { FEATURED_COOPERATIVES, FEATURED_ENTERPRISES } from './registers/featured-vendors.js';
import type { Scenario } from './registers/types.js';

const OPENERS: readonly AppointedRole[] = ['procurement-officer', 'panel-member', 'opening-committee'];

/** Who acts in the scenarios: the same people whom the door would let in, with the same appointments. */
export class Cast {
  private readonly vendors: ReadonlyMap<string, RegisteredVendor>;

  constructor(private readonly everybody: readonly KnownPerson[], private readonly offices: Offices, vendors: readonly RegisteredVendor[]) {
    this.vendors = new Map(vendors.map((vendor) => [vendor.name, vendor]));
  }

  /** Everybody who holds the role at the agency (and in the unit, where one is named), in the order of the register. */
  officials(role: AppointedRole, agencyCode: string, unitCode: string | null = null): readonly Actor[] {
    return this.everybody
      .filter(({ appointments }) => appointments.some((held) => held.role === role && held.agencyCode === agencyCode && (unitCode === null || held.unitCode === unitCode)))
      .map((person) => this.actor(person));
  }

  /** The first of them; the registers have one of each role at every agency. */
  official(role: AppointedRole, agencyCode: string, unitCode: string | null = null): Actor {
    const [first] = this.officials(role, agencyCode, unitCode);
    if (first === undefined) throw new Error(`nobody is ${role} at ${unitCode ?? agencyCode}`);
    return first;
  }

  /** Who holds the role for the whole regency. */
  ofRegency(role: AppointedRole): Actor {
    const holder = this.everybody.find(({ appointments }) => appointments.some((held) => held.role === role && held.agencyCode === null));
    if (holder === undefined) throw new Error(`nobody is ${role}`);
    return this.actor(holder);
  }

  /** The opening committee of the regency, each in a unit of their own. */
  keyHolders(): readonly Actor[] {
    return this.everybody.filter(({ appointments }) => appointments.some(({ role }) => role === 'opening-committee')).map((person) => this.actor(person));
  }

  /** Everybody who may sit on a committee. */
  allWhoOpen(): readonly Actor[] {
    return this.everybody.filter(({ appointments }) => appointments.some(({ role }) => OPENERS.includes(role))).map((person) => this.actor(person));
  }

  /** Who speaks for a vendor. */
  vendor(name: string): Actor {
    const speaker = this.everybody.find(({ vendorName }) => vendorName === name);
    if (speaker === undefined) throw new Error(`nobody speaks for ${name}`);
    return this.actor(speaker);
  }

  /** A featured vendor of the category that does not offer in this scenario; null when all of them do. */
  bystander({ category, offers }: Scenario): string | null {
    const known = [...FEATURED_ENTERPRISES, ...FEATURED_COOPERATIVES].filter(({ capacities }) => capacities.some(([sold]) => sold === category));
    return known.find(({ name }) => offers.every(({ vendorName }) => vendorName !== name))?.name ?? null;
  }

  private actor({ id, pseudonym, appointments, vendorName }: KnownPerson): Actor {
    const vendor = this.vendors.get(vendorName ?? '');
    return {
      kind: 'person', personId: id, pseudonym, vendorIds: vendor === undefined ? [] : [vendor.id], secondFactor: appointments.length > 0,
      appointments: appointments.map(({ role, agencyCode, unitCode }) => ({
        role, agencyId: agencyCode === null ? null : this.offices.agency(agencyCode), unitId: unitCode === null ? null : this.offices.unit(unitCode),
      })),
    };
  }
}
