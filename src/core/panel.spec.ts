import { decidedByPanel, panelMajority } from './panel.js';

describe('a panel', () => {
  it('decides tenders, and nothing else', () => {
    expect((['e-purchasing', 'direct-procurement', 'direct-appointment', 'quick-tender', 'tender'] as const).filter(decidedByPanel)).toEqual(['quick-tender', 'tender']);
  });

  it('needs more than half of its members', () => {
    expect([3, 5, 7, 9].map(panelMajority)).toEqual([2, 3, 4, 5]);
  });
});
