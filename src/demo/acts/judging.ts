import type { Actor } from '../../core/actor.js';
import { committeeThreshold } from '../../core/committee.js';
import { panelMajority } from '../../core/panel.js';
import type { Cast } from '../cast.js';
import type { Act, Dossier } from '../dossier.js';
import type { Rooms } from '../rooms.js';
import { committeeFor } from './committee.js';
import { selectorOf } from './publishing.js';

const MINUTE = 60_000;

/** Enough of the committee open the box; who selects declares, checks and ranks; the lot is awarded or fails. */
export function judging(rooms: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const { openings, evaluations, keyRing } = rooms;
  const { scenario: { agencyCode } } = dossier;
  const selector = selectorOf(cast, dossier);
  const committee = committeeFor(cast, dossier);
  const present = committee.filter((_, place) => place !== 1 + (dossier.number % (committee.length - 1))).slice(0, committeeThreshold(committee.length));
  const judges = dossier.isTender ? cast.officials('panel-member', agencyCode) : [selector];
  return [
    ...present.flatMap((member, place) => dossier.on('lot-opened', async () => {
      await openings.confirm(member, dossier.the('lot'), { answers: await keyRing.answers(member, dossier.the('lot')) });
    }, 2 * (place + 1 - present.length))),
    ...judges.flatMap((judge, place) => dossier.on('lot-evaluating', () => evaluations.declare(judge, dossier.the('lot')), place - judges.length)),
    ...dossier.on('lot-evaluating', () => evaluations.start(selector, dossier.the('lot'))),
    ...checking(rooms, cast, dossier),
    ...failing(rooms, cast, dossier),
    ...dossier.on('award-standstill', async () => dossier.keep('award', await awarded(rooms, dossier, judges))),
    ...objecting(rooms, cast, dossier),
  ];
}

/** The officer alone, or the majority of the panel; its first member consents last. */
async function awarded({ awards, consents }: Rooms, dossier: Dossier, judges: readonly Actor[]): Promise<string> {
  const lot = dossier.the('lot');
  const [first] = judges;
  if (first === undefined) throw new Error(`nobody selects in ${dossier.scenario.code}`);
  if (!dossier.isTender) return (await awards.decide(first, lot)).id;
  for (const member of judges.slice(1, panelMajority(judges.length))) await consents.give(member, lot);
  return (await consents.give(first, lot)).award?.id ?? '';
}

/** Papers first, then the goods, offer by offer. A lot still under evaluation has half of it behind it. */
function checking({ database, evaluations, results }: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const { offers, state } = dossier.scenario;
  const selector = selectorOf(cast, dossier);
  const decided = dossier.entered('award-standstill') ?? dossier.entered('lot-failed');
  const begun = dossier.entered('lot-evaluating');
  if (begun === undefined) return [];
  const minutes = decided === undefined ? 9 : Math.min(9, (decided.getTime() - begun.getTime()) / MINUTE / (offers.length * 2 + 3));
  const checks = offers.flatMap((offer) => (['administrative', 'technical'] as const).map((kind) => ({ ...offer, kind })));
  const done = state === 'lot-evaluating' ? checks.slice(0, offers.length) : checks;
  return [
    ...done.flatMap(({ vendorName, kind, rejectedFor }, place) => dossier.on('lot-evaluating', async () => {
      const [{ id } = { id: '' }] = await database.rows<{ id: string }>('demo.opened-offer',
        'select o.id from opened_offer o join vendor v on v.id = o.vendor_id where o.lot_id = $1 and v.name = $2', [dossier.the('lot'), vendorName]);
      const passed = rejectedFor === null || kind === 'administrative';
      await evaluations.check(selector, id, { kind, passed, reasonCode: passed ? 'complete' : 'specification-differs', reason: passed ? '' : (rejectedFor ?? '') });
    }, minutes * (place + 1))),
    ...(state === 'lot-evaluating' ? [] : dossier.on('lot-evaluating', () => results.finish(selector, dossier.the('lot')), minutes * (checks.length + 1))),
  ];
}

function failing({ failures }: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const { offers, remark } = dossier.scenario;
  return dossier.on('lot-failed', () => failures.fail(selectorOf(cast, dossier), dossier.the('lot'), {
    reasonCode: offers.length === 0 ? 'no-offers' : 'no-valid-offers', reason: remark ?? '',
  }));
}

/** An objection is filed a day after the decision; the answer, where there is one, comes within the days of the law. */
function objecting({ objections }: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const { objection } = dossier.scenario;
  const decided = dossier.entered('award-standstill');
  if (objection === null || decided === undefined) return [];
  const { vendorName, grounds, body, answer } = objection;
  const file = async () => dossier.keep('objection', (await objections.file(cast.vendor(vendorName), dossier.the('award'), { grounds, body })).id);
  if (answer === null) return dossier.on('award-objected', file);
  return [
    ...dossier.on('award-standstill', file, 22 * 60),
    ...dossier.on(answer.verdict === 'upheld' ? 'award-overturned' : 'award-standstill',
      () => objections.answer(selectorOf(cast, dossier), dossier.the('objection'), { verdict: answer.verdict, answer: answer.text }), answer.verdict === 'upheld' ? 0 : 45 * 60),
  ];
}
