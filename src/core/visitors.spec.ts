import { createHash } from 'node:crypto';
import { REGISTERS, see, together, visitorsIn } from './visitors.js';

function crowd(from: number, until: number): Uint8Array {
  const registers = new Uint8Array(REGISTERS);
  for (let at = from; at < until; at += 1) see(registers, createHash('sha256').update(String(at)).digest());
  return registers;
}

describe('Visitors, counted without a list', () => {
  it('are counted one by one while they are few', () => {
    expect([0, 1, 3, 20].map((many) => visitorsIn(crowd(0, many)))).toEqual([0, 1, 3, 20]);
  });

  it.each([200, 5_000, 100_000])('are %i within five in a hundred', (many) => {
    expect(Math.abs(visitorsIn(crowd(0, many)) - many) / many).toBeLessThan(0.05);
  });

  it('count once, however often they come and at whichever door', () => {
    const [morning, evening] = [crowd(0, 600), crowd(300, 900)];
    expect(visitorsIn(together(morning, morning))).toBe(visitorsIn(morning));
    expect(Math.abs(visitorsIn(together(morning, evening)) - 900)).toBeLessThan(45);
    expect(together(morning, evening)).toEqual(crowd(0, 900));
  });
});
