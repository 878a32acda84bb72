import { hearsVendor, MOST_ATTEMPTS } from './assistance.js';

const NOW = new Date('2026-03-03T02:00:00.000Z');
const AFTER = new Date(NOW.getTime() + 1);

describe('A vendor at the counter', () => {
  it.each([
    [AFTER, 0, true], [AFTER, MOST_ATTEMPTS - 1, true], [AFTER, MOST_ATTEMPTS, false], [NOW, 0, false],
  ])('whose help ends at %s after %i wrong words is heard: %s', (expiresAt, attempts, heard) => {
    expect(hearsVendor({ expiresAt, attempts }, NOW)).toBe(heard);
  });
});
