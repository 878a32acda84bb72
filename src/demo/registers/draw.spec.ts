import { drawFor } from './draw.js';
import { nibOf, npwpOf } from './numbers.js';
import { sharedOut } from './shared-out.js';

describe('a draw', () => {
  it('repeats itself for the same register and differs for another', () => {
    const luckOf = (register: string) => {
      const draw = drawFor(register);
      return Array.from({ length: 20 }, () => draw.between(0, 1_000_000));
    };
    expect(luckOf('a')).toEqual(luckOf('a'));
    expect(luckOf('a')).not.toEqual(luckOf('b'));
    expect(new Set(luckOf('a')).size).toBeGreaterThan(15);
  });

  it('reaches both ends and stays between them', () => {
    const draw = drawFor('ends');
    expect(new Set(Array.from({ length: 200 }, () => draw.between(3, 5)))).toEqual(new Set([3, 4, 5]));
  });

  it('draws some without putting them back, and all when there are too few', () => {
    const draw = drawFor('some');
    expect([...draw.some([1, 2, 3], 9)].sort()).toEqual([1, 2, 3]);
    expect(new Set(draw.some([1, 2, 3, 4, 5], 3)).size).toBe(3);
  });

  it('gives up aloud when every name is taken, or nothing is there', () => {
    expect(() => drawFor('x').unused(new Set(['one']), () => 'one')).toThrow('exhausted');
    expect(() => drawFor('x').oneOf([])).toThrow('nothing to draw');
  });
});

describe('sharing out', () => {
  it('adds up exactly, gives remainders to the largest first and nothing to a weight of 0', () => {
    expect(sharedOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(sharedOut(7, [1, 0, 2])).toEqual([2, 0, 5]);
  });
});

describe('invented numbers', () => {
  it('carry their invented prefix, and one serial gives one number', () => {
    expect(npwpOf(1001)).toMatch(/^099\d{7}000000$/);
    expect(new Set(Array.from({ length: 5_000 }, (_, serial) => npwpOf(serial))).size).toBe(5_000);
    expect(nibOf(1)).toMatch(/^77\d{11}$/);
  });
});
