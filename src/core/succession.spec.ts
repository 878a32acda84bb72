import { expectSuccession, type Circumstances, type Seat, type Seating } from './succession.js';

const at = (seat: Seat, ...people: string[]): readonly Seating[] => people.map((personId) => ({ seat, personId }));
const PACKAGE: Circumstances = {
  named: [...at('ppk', 'Budi'), ...at('procurement-officer', 'Dewi'), ...at('panel-member', 'Farida', 'Gunawan', 'Hendra'), ...at('opening-committee', 'Dewi', 'Tuti')],
  former: [...at('ppk', 'Surya'), ...at('panel-member', 'Joko')], outgoingServes: false, incomingServes: true,
};
const judged = (seat: Seat, outgoingId: string, incomingId: string, otherwise: Partial<Circumstances> = {}): string => {
  try {
    expectSuccession({ seat, outgoingId, incomingId, decidedBy: 'Hasan' }, { ...PACKAGE, ...otherwise });
    return 'passes';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('whoever leaves a package', () => {
  it.each([
    ['is followed by another officer', judged('procurement-officer', 'Dewi', 'Nia'), 'passes'],
    ['is followed by another PPK', judged('ppk', 'Budi', 'Nia'), 'passes'],
    ['as PPK is followed by the budget holder too', judged('ppk', 'Budi', 'Hasan'), 'passes'],
    ['as officer is not', judged('procurement-officer', 'Dewi', 'Hasan'), 'package.successor-oneself'],
    ['must have left', judged('procurement-officer', 'Dewi', 'Nia', { outgoingServes: true }), 'package.person-still-serves'],
    ['must have been named', judged('procurement-officer', 'Budi', 'Nia'), 'package.not-named'],
    ['is followed by somebody appointed', judged('panel-member', 'Farida', 'Nia', { incomingServes: false }), 'package.successor-not-appointed'],
    ['is not followed by a colleague of the same panel', judged('panel-member', 'Farida', 'Hendra'), 'package.successor-named-already'],
    ['as officer is not followed by the PPK', judged('procurement-officer', 'Dewi', 'Budi'), 'package.successor-was-other-side'],
    ['nor by a PPK of former days', judged('panel-member', 'Farida', 'Surya'), 'package.successor-was-other-side'],
    ['as PPK is not followed by one who selects', judged('ppk', 'Budi', 'Gunawan'), 'package.successor-was-other-side'],
    ['nor by one who selected', judged('ppk', 'Budi', 'Joko'), 'package.successor-was-other-side'],
    ['as key holder may be followed by anybody appointed', judged('opening-committee', 'Tuti', 'Farida'), 'passes'],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toBe(expected);
  });
});
