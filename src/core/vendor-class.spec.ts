import fc from 'fast-check';
import { rupiah } from './money.js';
import { checkMembership, enterpriseSize, isKopwan, mayUseReserve } from './vendor-class.js';

const today = new Date('2026-11-24T02:00:00Z');
const in2020 = new Date('2020-06-01T02:00:00Z');

describe('The size of an enterprise', () => {
  it.each([
    ['capital', 0, 'micro'],
    ['capital', 1_000_000_000, 'micro'],
    ['capital', 1_000_000_001, 'small'],
    ['capital', 5_000_000_000, 'small'],
    ['capital', 5_000_000_001, 'medium'],
    ['capital', 10_000_000_000, 'medium'],
    ['sales', 2_000_000_000, 'micro'],
    ['sales', 2_000_000_001, 'small'],
    ['sales', 15_000_000_000, 'small'],
    ['sales', 15_000_000_001, 'medium'],
    ['sales', 50_000_000_000, 'medium'],
  ] as const)('by %s of Rp %p is %s', (measure, amount, size) => {
    expect(enterpriseSize(measure, rupiah(amount), today)).toBe(size);
  });

  it.each([
    ['capital', 10_000_000_001],
    ['sales', 50_000_000_001],
  ] as const)('above medium, %s of Rp %p, is no UMKM', (measure, amount) => {
    expect(() => enterpriseSize(measure, rupiah(amount), today)).toThrow('vendor.larger-than-medium');
  });

  it('was measured by UU 20/2008 before PP 7/2021', () => {
    expect(enterpriseSize('sales', rupiah(400_000_000), in2020)).toBe('small');
    expect(enterpriseSize('sales', rupiah(400_000_000), today)).toBe('micro');
  });
});

describe('The reserve', () => {
  it.each([
    ['micro', true],
    ['small', true],
    ['medium', false],
    ['cooperative', true],
  ] as const)('is open to %s: %p', (vendor, open) => {
    expect(mayUseReserve(vendor)).toBe(open);
  });
});

describe('A cooperative', () => {
  it('counts its members in whole people', () => {
    expect(() => checkMembership({ members: 20, womenMembers: 20 })).not.toThrow();
    expect(() => checkMembership({ members: 0, womenMembers: 0 })).not.toThrow();
    for (const membership of [{ members: 1.5, womenMembers: 0 }, { members: -1, womenMembers: -2 }, { members: 5, womenMembers: Number.NaN }]) {
      expect(() => checkMembership(membership)).toThrow('cooperative.members-not-whole');
    }
  });

  it('never has more women than members', () => {
    expect(() => checkMembership({ members: 20, womenMembers: 21 })).toThrow('cooperative.more-women-than-members');
  });

  it.each([
    [true, 25, 25, true],
    [true, 25, 24, false],
    [false, 25, 25, false],
    [true, 0, 0, false],
  ])('declared %p, with %p members of whom %p women, is a Kopwan: %p', (declared, members, womenMembers, kopwan) => {
    expect(isKopwan(declared, { members, womenMembers })).toBe(kopwan);
  });

  it('stops being a Kopwan with the first man', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 100 }), (women, men) => {
        expect(isKopwan(true, { members: women, womenMembers: women })).toBe(true);
        expect(isKopwan(true, { members: women + men, womenMembers: women })).toBe(false);
      }),
    );
  });
});
