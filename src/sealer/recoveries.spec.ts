import { contextFor, FULL, givenCommittee, offerOf, seededRandomness } from '../../test/support/sealing.js';
import { openWithShares, openWithSlip } from './opening.js';
import { sealOffer } from './seal.js';
import { readSlip, slipOf } from './slip.js';

const TIMES = FULL ? 1000 : 60;

describe('Every committee key is lost', () => {
  it(`and the vendors' slips open ${TIMES} of ${TIMES} offers, as people type them in, each its own and no other`, async () => {
    const [direct, tender] = [await givenCommittee(2, 3), await givenCommittee(3, 5)];
    let [opened, byShares, strangers, before] = [0, 0, 0, ''];
    for (let at = 0; at < TIMES; at += 1) {
      const expected = contextFor((at % 2 === 0 ? direct : tender).committee, { version: 1 + (at % 3) });
      const offer = offerOf(1 + (at % 40), 1000 + at);
      const { envelope, envelopeHash, dataKey } = await sealOffer(expected, offer, seededRandomness(`recovery ${at}`));
      const kept = { envelope, envelopeHash, expected };
      const slip = await slipOf(dataKey);
      const verdict = await openWithSlip(kept, await readSlip(slip.toLowerCase().replaceAll('-', at % 2 === 0 ? ' ' : '').replaceAll('0', 'o')));
      if (verdict.outcome === 'opened' && JSON.stringify(JSON.parse(verdict.opened.json)) === JSON.stringify(JSON.parse(canonical(offer)))) opened += 1;
      if ((await openWithShares(kept, [])).outcome === 'opened') byShares += 1;
      if (before !== '') strangers += await openWithSlip(kept, await readSlip(before)).then(() => 1, () => 0);
      before = slip;
    }
    expect({ opened, byShares, strangers }).toEqual({ opened: TIMES, byShares: 0, strangers: 0 });
  }, 300_000);
});

/** Keys in their order, as the envelope holds them. */
function canonical({ items, total }: ReturnType<typeof offerOf>): string {
  return JSON.stringify({ items: items.map(({ lineTotal, lotItemId, quantity, unitPrice }) => ({ lineTotal, lotItemId, quantity, unitPrice })), total });
}
