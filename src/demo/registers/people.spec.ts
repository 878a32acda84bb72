import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { APPOINTED_ROLES, type AppointedRole } from '../../core/actor.js';
import { agencies, STAGE_AGENCY } from './agencies.js';
import { cooperatives } from './cooperatives.js';
import { enterprises } from './enterprises.js';
import { FEATURED_COOPERATIVES, FEATURED_ENTERPRISES } from './featured-vendors.js';
import { people } from './people.js';

const all = people();
const holders = (role: AppointedRole, agencyCode: string | null) =>
  all.filter((person) => person.appointments.some((each) => each.role === role && each.agencyCode === agencyCode));

describe('the people of the demo', () => {
  it('introduce somebody for every role, three on the panel and three who open', () => {
    const introduced = all.filter((person) => person.introduced);
    const roles = introduced.flatMap((person) => [...new Set(person.appointments.map((each) => each.role))]);
    expect(new Set(roles)).toEqual(new Set(APPOINTED_ROLES));
    expect(roles.filter((role) => role === 'panel-member')).toHaveLength(3);
    expect(roles.filter((role) => role === 'opening-committee')).toHaveLength(3);
    expect(introduced.filter((person) => person.vendorName !== null)).toHaveLength(4);
  });

  it('can carry a purchase through every agency', () => {
    for (const { code, units } of agencies()) {
      for (const role of ['ppk', 'procurement-officer', 'pa', 'receiver', 'treasurer'] as const) expect(holders(role, code)).toHaveLength(1);
      expect(holders('panel-member', code)).toHaveLength(3);
      const asking = holders('requester', code).flatMap((person) => person.appointments.map((each) => each.unitCode));
      expect(new Set(asking)).toEqual(new Set(units.map((unit) => unit.code)));
    }
    expect(holders('kpa', STAGE_AGENCY)).toHaveLength(1);
    for (const role of ['cooperative-verifier', 'auditor', 'administrator'] as const) expect(holders(role, null)).toHaveLength(1);
  });

  it('keep the powers apart: one office each, and the openers come from three units', () => {
    for (const person of all) {
      expect(new Set(person.appointments.map((each) => each.role)).size).toBe(person.vendorName === null ? 1 : 0);
    }
    const openers = all.filter((person) => person.appointments.some((each) => each.role === 'opening-committee'));
    expect(new Set(openers.flatMap(({ appointments }) => appointments.map(({ unitCode }) => unitCode))).size).toBe(3);
    expect(openers).toHaveLength(3);
  });

  it('speak for each featured vendor, which stands in a register under that name', () => {
    const registered = new Set([...enterprises(), ...cooperatives('2026-11-24')].map((vendor) => vendor.name));
    const spokenFor = all.flatMap((person) => person.vendorName ?? []);
    expect([...spokenFor].sort()).toEqual([...FEATURED_ENTERPRISES, ...FEATURED_COOPERATIVES].map((vendor) => vendor.name).sort());
    expect(spokenFor.every((name) => registered.has(name))).toBe(true);
  });

  it('have names, addresses, numbers and decrees of their own, and can be reached nowhere', () => {
    for (const contact of ['name', 'email', 'phone'] as const) expect(new Set(all.map((person) => person[contact])).size).toBe(all.length);
    const decrees = all.flatMap((person) => person.appointments.map((each) => each.decreeNumber));
    expect(new Set(decrees).size).toBe(decrees.length);
    for (const person of all) {
      expect(person.email).toMatch(/^[a-z.]+@lumbung\.example$/);
      expect(person.phone).toMatch(/^\+6284000000\d{3}$/);
      expect([parsePhoneNumberFromString(person.phone)?.isPossible(), parsePhoneNumberFromString(person.phone)?.isValid()]).toEqual([true, false]);
    }
  });
});
