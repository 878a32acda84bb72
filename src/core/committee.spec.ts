import { committeeSize, committeeThreshold, oneUnitCouldOpen } from './committee.js';

describe('Who opens the offers', () => {
  it.each([['direct-procurement', 3, 2], ['e-purchasing', 3, 2], ['direct-appointment', 3, 2], ['quick-tender', 5, 3], ['tender', 5, 3]] as const)('of a %s are %i, of whom %i must come', (method, size, threshold) => {
    expect(committeeSize(method)).toBe(size);
    expect(committeeThreshold(size)).toBe(threshold);
  });

  it('never sit so that one unit could open alone', () => {
    expect(oneUnitCouldOpen(['a', 'b', 'c'])).toBe(false);
    expect(oneUnitCouldOpen(['a', 'a', 'c'])).toBe(true);
    expect(oneUnitCouldOpen(['a', 'a', 'b', 'b', 'c'])).toBe(false);
    expect(oneUnitCouldOpen(['a', 'a', 'b', 'a', 'c'])).toBe(true);
  });
});
