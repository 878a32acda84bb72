import { asSelector, selectingRole, type Selectors } from './selection.js';

const DIRECT: Selectors = { method: 'direct-procurement', ppkId: 'Budi', officerId: 'Dewi', panelIds: ['Farida'] };
const TENDER: Selectors = { ...DIRECT, method: 'tender' };

describe('who selects for a package', () => {
  it.each([
    ['its officer, in a direct procurement', 'Dewi', DIRECT, 'procurement-officer'], ['its officer, in a tender', 'Dewi', TENDER, null],
    ['its panel, in a tender', 'Farida', TENDER, 'panel-member'], ['its panel, in a direct procurement', 'Farida', DIRECT, null],
    ['another officer', 'Nia', DIRECT, null], ['its PPK', 'Budi', DIRECT, null], ['its PPK, were he named too', 'Budi', { ...TENDER, officerId: 'Budi', panelIds: ['Budi'] }, null],
    ['anybody, before it is planned', 'Dewi', { ...DIRECT, method: null, officerId: null, panelIds: [] }, null],
  ] as const)('%s', (_, person, selectors, role) => {
    expect(selectingRole(person, selectors)).toBe(role);
  });

  it('acts in that role only, and only while holding it', () => {
    expect(asSelector('Dewi', DIRECT, ['panel-member', 'procurement-officer'])).toEqual(['procurement-officer']);
    expect(() => asSelector('Dewi', DIRECT, ['panel-member'])).toThrow('package.not-its-selector');
    expect(() => asSelector('Nia', DIRECT, ['procurement-officer'])).toThrow('package.not-its-selector');
    expect(() => asSelector('Budi', DIRECT, ['ppk', 'procurement-officer'])).toThrow('package.ppk-selects-not');
  });
});
