import { wibDate, wibInstant } from '../../core/calendar-date.js';
import { BrokenRule } from '../../core/broken-rule.js';
import { lineTotal, quantity, rupiah, sum } from '../../core/money.js';
import type { Cast } from '../cast.js';
import type { Act, Dossier } from '../dossier.js';
import { offeredUnitPrice } from '../registers/offer-price.js';
import type { Rooms } from '../rooms.js';
import { machineRandomness } from '../../sealer/randomness.js';
import { sealOffer } from '../../sealer/seal.js';

const MINUTE = 60_000;

/** Vendors send their offers until the hour; some replace theirs, one takes it back, one comes too late and holds the refusal as proof. */
export function offering(rooms: Rooms, cast: Cast, dossier: Dossier, today: Date): readonly Act[] {
  const published = dossier.entered('lot-published');
  const { closesAt, scenario: { offers } } = dossier;
  if (published === undefined || closesAt === null) return [];
  const span = { from: published.getTime() + 90 * MINUTE, until: Math.min(closesAt.getTime(), today.getTime()) - 2 * MINUTE };
  return [
    ...offers.flatMap(({ vendorName, permille }) => {
      const at = momentFor(dossier, vendorName, span);
      const first = new Date(span.from + Math.floor((at.getTime() - span.from) / 2));
      const replaces = dossier.chosen(4, vendorName, 'replaces') === 0;
      return [
        ...(replaces ? [{ at: first, play: () => send(rooms, cast, dossier, vendorName, Math.min(1000, permille + 25), 1, first) }] : []),
        { at, play: () => send(rooms, cast, dossier, vendorName, permille, replaces ? 2 : 1, at) },
      ];
    }),
    ...withdrawal(rooms, cast, dossier, span),
    ...lateOffer(rooms, cast, dossier),
  ];
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** Somewhere in the span, rather late than early, and not at night. */
function momentFor(dossier: Dossier, vendorName: string, { from, until }: Span): Date {
  const share = 1000 - Math.floor(dossier.chosen(1000, vendorName, 'when') ** 2 / 1300);
  const at = new Date(from + Math.floor(((until - from) * share) / 1000));
  const morning = wibInstant(wibDate(at), 6.5).getTime() + dossier.chosen(90 * MINUTE, vendorName, 'morning');
  return at.getTime() < morning && morning < until && morning > from ? new Date(morning) : at;
}

/** Somebody offers, thinks again, and withdraws. */
function withdrawal(rooms: Rooms, cast: Cast, dossier: Dossier, { from, until }: Span): readonly Act[] {
  const name = cast.bystander(dossier.scenario);
  if (name === null || dossier.scenario.offers.length < 2 || dossier.chosen(4, 'withdraws') !== 0) return [];
  const [sent, taken] = [new Date(from + Math.floor((until - from) / 3)), new Date(from + Math.floor((until - from) / 2))];
  const vendor = cast.vendor(name);
  return [
    { at: sent, play: () => send(rooms, cast, dossier, name, 990, 1, sent) },
    { at: taken, play: () => rooms.offers.withdraw({ ...vendor, once: onceFor(dossier, name, 'withdrawn') }, dossier.the('lot'), undefined, taken) },
  ];
}

function lateOffer(rooms: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const name = cast.bystander(dossier.scenario);
  const closed = dossier.entered('lot-closed');
  if (name === null || closed === undefined || dossier.chosen(9, 'late') !== 0) return [];
  const at = new Date(closed.getTime() + 19_417);
  return [{
    at,
    play: () => send(rooms, cast, dossier, name, 900, 1, at, 'late').then(
      () => { throw new Error(`${dossier.scenario.code} accepted an offer after its hour`); },
      (refusal: unknown) => { if (!(refusal instanceof BrokenRule && refusal.code === 'offer.after-deadline')) throw refusal; },
    ),
  }];
}

/** Sealed as the vendor's browser does it. */
async function send(rooms: Rooms, cast: Cast, dossier: Dossier, vendorName: string, permille: number, version: number, at: Date, what = String(version)): Promise<void> {
  const lotId = dossier.the('lot');
  const asked = await rooms.database.rows<{ id: string; quantity: number; estimate: number }>(
    'demo.asked-items', 'select id, quantity, unit_estimate as estimate from lot_item where lot_id = $1 order by position', [lotId]);
  const items = asked.map((item) => {
    const unitPrice = offeredUnitPrice(rupiah(item.estimate), permille);
    return { lotItemId: item.id, quantity: item.quantity, unitPrice, lineTotal: lineTotal(quantity(item.quantity), unitPrice) };
  });
  const vendor = { ...cast.vendor(vendorName), once: onceFor(dossier, vendorName, what) };
  const context = { ...(await rooms.lotQueries.sealing(lotId)), vendorId: vendor.vendorIds[0] ?? '', version };
  const { envelope } = await sealOffer(context, { items, total: sum(items.map((item) => item.lineTotal)) }, machineRandomness);
  await rooms.offers.submit(vendor, lotId, { format: 1, version, manifestHash: dossier.the('manifest'), envelope: Buffer.from(envelope).toString('base64') }, at);
}

function onceFor({ scenario }: Dossier, vendorName: string, what: string) {
  return { route: 'demo', key: `demo ${scenario.code} ${vendorName} ${what}`, fingerprint: () => new Uint8Array() };
}
