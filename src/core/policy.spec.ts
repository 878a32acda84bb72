import fc from 'fast-check';
import { APPOINTED_ROLES, CLOCK, type Actor, type AppointedRole } from './actor.js';
import { BrokenRule } from './broken-rule.js';
import { agenciesFor, authorize, may, mayAnywhere, POLICY, rolesFor, type Ability } from './policy.js';

const OURS = 'dinas-koperasi';
const THEIRS = 'bpbd';
const ABILITIES = Object.keys(POLICY) as Ability[];

const official = (role: AppointedRole, agencyId: string | null = OURS, traits: Partial<Actor> = {}): Actor => ({
  kind: 'person', personId: 'budi', pseudonym: 'budi', appointments: [{ role, agencyId, unitId: null }], vendorIds: [], secondFactor: true, ...traits,
});
const seller = (traits: Partial<Actor> = {}): Actor => ({ kind: 'person', personId: 'sari', pseudonym: 'sari', appointments: [], vendorIds: ['dapur-sari'], secondFactor: false, ...traits });

const actors = fc.record({
  kind: fc.constant('person' as const), personId: fc.constant('x'), pseudonym: fc.constant('x'), secondFactor: fc.boolean(),
  appointments: fc.array(fc.record({ role: fc.constantFrom(...APPOINTED_ROLES), agencyId: fc.constantFrom(OURS, THEIRS, null), unitId: fc.constant(null) }), { maxLength: 3 }),
  vendorIds: fc.subarray(['dapur-sari', 'kopwan-melati']),
});
const scopes = fc.record({ agencyId: fc.constantFrom(OURS, THEIRS), vendorId: fc.constantFrom('dapur-sari', 'kopwan-melati') });

describe('the policy', () => {
  it('lets a PPK decide on a request of the own agency, and not on that of another', () => {
    expect(may(official('ppk'), 'request.decide', { agencyId: OURS })).toBe(true);
    expect(may(official('ppk'), 'request.decide', { agencyId: THEIRS })).toBe(false);
    expect(agenciesFor(official('ppk'), 'request.decide')).toEqual([OURS]);
  });

  it('lets a decree for the whole regency reach every agency', () => {
    expect(may(official('ppk', null), 'request.decide', { agencyId: THEIRS })).toBe(true);
    expect(agenciesFor(official('ppk', null), 'request.decide')).toBe('all');
  });

  it('lets nobody act for a vendor but its own people', () => {
    expect(may(seller(), 'offer.submit', { vendorId: 'dapur-sari' })).toBe(true);
    expect(may(seller(), 'offer.submit', { vendorId: 'kopwan-melati' })).toBe(false);
    expect(may(seller(), 'offer.submit')).toBe(false);
  });

  it('lets the rights of officials sleep until a second factor is shown, and those of a vendor only when one is set', () => {
    expect(may(official('auditor', null, { secondFactor: false }), 'audit.read')).toBe(false);
    expect(may(seller({ awaitsSecondFactor: true }), 'offer.submit', { vendorId: 'dapur-sari' })).toBe(false);
  });

  it('says that a foreign thing is not there, and a foreign right is not permitted', () => {
    expect(codeOf(() => authorize(official('ppk'), 'request.decide', { agencyId: THEIRS }, 'request.not-found'))).toBe('request.not-found');
    expect(codeOf(() => authorize(official('auditor'), 'request.decide', { agencyId: OURS }, 'request.not-found'))).toBe('policy.not-permitted');
    expect(authorize(official('ppk'), 'request.decide', { agencyId: OURS }, 'request.not-found')).toEqual(['ppk']);
  });

  it('keeps auditors from everything but reading, and from every award', () => {
    const theirs = ABILITIES.filter((ability) => rolesFor(official('auditor', null), ability, { agencyId: OURS }).includes('auditor'));
    expect(theirs.filter((ability) => !/^(audit|report)\./.test(ability))).toEqual([]);
  });

  it('lets the clock hold no ability: it takes the steps that only it may take', () => {
    expect(ABILITIES.filter((ability) => mayAnywhere(CLOCK, ability))).toEqual([]);
  });

  it('opens no door to somebody who could use the ability nowhere, and no thing without its door', () => {
    fc.assert(fc.property(actors, scopes, fc.constantFrom(...ABILITIES), (actor, scope, ability) => !may(actor, ability, scope) || mayAnywhere(actor, ability)));
  });

  it('gives nobody a right by taking a decree away', () => {
    fc.assert(fc.property(actors, scopes, fc.constantFrom(...ABILITIES), (actor, scope, ability) => {
      const poorer = { ...actor, appointments: actor.appointments.slice(1), vendorIds: actor.vendorIds.slice(1) };
      return !may(poorer, ability, scope) || may(actor, ability, scope);
    }));
  });
});

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof BrokenRule) return error.code;
  }
  return 'nothing was refused';
}
