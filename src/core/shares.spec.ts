import fc from 'fast-check';
import { middle, percentText, shareOf, shares } from './shares.js';

describe('shares', () => {
  it('of three equal parts add up to a hundred percent, the first gaining the tenth that is left', () => {
    expect(shares([1, 1, 1])).toEqual([334, 333, 333]);
  });

  it('give the tenth that is left to the largest remainder', () => {
    // 2/7 = 285.71, 1/7 = 142.86, 4/7 = 571.43
    expect(shares([2, 1, 4])).toEqual([286, 143, 571]);
  });

  it('are all zero where there is nothing to share', () => {
    expect(shares([0, 0])).toEqual([0, 0]);
    expect(shares([])).toEqual([]);
    expect(shareOf(0, 0)).toBe(0);
  });

  it('are exact for the largest amounts there are', () => {
    expect(shares([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])).toEqual([500, 500]);
  });

  it('always add up, and never lie a whole tenth beside the truth', () => {
    fc.assert(fc.property(fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 30 }), (parts) => {
      const total = parts.reduce((sum, part) => sum + BigInt(part), 0n);
      fc.pre(total > 0n);
      const given = shares(parts);
      expect(given.reduce((sum, share) => sum + share, 0)).toBe(1000);
      given.forEach((share, at) => {
        const apart = BigInt(share) * total - BigInt(parts[at] ?? 0) * 1000n;
        expect(apart < total && apart > -total).toBe(true);
      });
    }));
  });
});

describe('a median and a percentage', () => {
  it('lies between the two in the middle, rounded half up', () => {
    expect([middle(920, 920), middle(920, 960), middle(920, 961)]).toEqual([920, 940, 941]);
  });

  it('is written with a comma', () => {
    expect([percentText(1000), percentText(923), percentText(5), percentText(0)]).toEqual(['100,0', '92,3', '0,5', '0,0']);
  });
});
