import type { Cast } from '../cast.js';
import type { Act, Dossier } from '../dossier.js';
import type { Rooms } from '../rooms.js';

interface OrderedItem {
  readonly id: string;
  readonly quantity: number;
}

/** How a delivery goes: all at once, in two loads, or with some pieces refused and sent again. */
type Course = 'whole' | 'two-loads' | 'some-refused';

const REASONS = {
  food: 'Kemasan penyok dan isinya tumpah.', masks: 'Jahitan tali lepas.', 'disaster-equipment': 'Jahitan tepi terbuka saat dicoba.', 'batik-uniforms': 'Ukuran tidak sesuai daftar.',
} as const;

/** The order is issued and signed; goods leave, arrive, are counted and taken over, or stay away until the order is ended. */
export function delivering(rooms: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const { orders, delivery, ending } = rooms;
  const { agencyCode, remark } = dossier.scenario;
  const ppk = cast.official('ppk', agencyCode);
  return [
    ...dossier.on('order-issued', async () => dossier.keep('order', (await orders.issue(ppk, dossier.the('award'))).id)),
    ...dossier.on('order-signed', async () => orders.sign(await winnerOf(rooms, cast, dossier), dossier.the('order'))),
    ...loads(rooms, cast, dossier),
    ...dossier.on('order-terminated', () => ending.terminate(ppk, dossier.the('order'), { reasonCode: 'not-delivered-in-time', reason: remark ?? '' })),
    ...dossier.on('order-accepted', () => delivery.accept(ppk, dossier.the('order'))),
  ];
}

/** Who won, as the order says. */
export async function winnerOf({ database }: Rooms, cast: Cast, dossier: Dossier) {
  const row = await database.row<{ name: string }>('demo.winner', 'select v.name from purchase_order o join vendor v on v.id = o.vendor_id where o.id = $1', [dossier.the('order')]);
  return cast.vendor(row?.name ?? '');
}

/** An order still under way has its first load on the road. */
function loads(rooms: Rooms, cast: Cast, dossier: Dossier): readonly Act[] {
  const course = courseOf(dossier);
  const shipped = dossier.entered('order-delivering');
  const arrived = dossier.entered('order-delivered');
  const ended = dossier.entered('order-terminated');
  if (shipped === undefined) return [];
  const first = (items: readonly OrderedItem[]) => items.map(({ id, quantity }) => ({ id, quantity: course === 'two-loads' ? half(quantity) : quantity }));
  const refused = (quantity: number) => (course === 'some-refused' ? Math.max(1, Math.floor(quantity / 40_000)) * 1000 : 0);
  const rest = ({ quantity }: OrderedItem) => (course === 'two-loads' ? quantity - half(quantity) : refused(quantity));
  const last = arrived ?? ended;
  const whole = course === 'whole' || last === undefined;
  const between = whole ? null : (last.getTime() - shipped.getTime()) / 60_000;
  let firstLoad = '';
  let secondLoad = '';
  return [
    ...dossier.on('order-delivering', async () => { firstLoad = await ship(rooms, cast, dossier, first(await itemsOf(rooms, dossier)), 'Muatan pertama, mobil boks.'); }),
    ...(between === null ? [] : [
      ...dossier.on('order-delivering', async () => receive(rooms, cast, dossier, firstLoad, (await itemsOf(rooms, dossier)).map((item) => ({ ...first([item])[0] ?? item, refused: refused(item.quantity) }))), between / 3),
      ...(ended !== undefined ? [] : dossier.on('order-delivering', async () => {
        const items = (await itemsOf(rooms, dossier)).map((item) => ({ id: item.id, quantity: rest(item) })).filter(({ quantity }) => quantity > 0);
        secondLoad = await ship(rooms, cast, dossier, items, course === 'some-refused' ? 'Pengganti barang yang ditolak.' : 'Muatan kedua, mobil boks.');
      }, (between * 2) / 3)),
    ]),
    ...dossier.on('order-delivered', async () => receive(rooms, cast, dossier, whole ? firstLoad : secondLoad,
      (await itemsOf(rooms, dossier)).map((item) => ({ id: item.id, quantity: whole ? item.quantity : rest(item), refused: 0 })).filter(({ quantity }) => quantity > 0))),
  ];
}

/** Only what can be halved comes in two loads; of an order that is terminated the first load came. */
function courseOf(dossier: Dossier): Course {
  if (dossier.entered('order-terminated') !== undefined) return 'two-loads';
  const drawn = dossier.chosen(5, 'course');
  return drawn === 0 ? 'some-refused' : drawn < 3 && dossier.scenario.items.every(({ quantity }) => quantity >= 2000) ? 'two-loads' : 'whole';
}

function half(quantity: number): number {
  return Math.floor(quantity / 2000) * 1000;
}

function itemsOf({ database }: Rooms, dossier: Dossier): Promise<OrderedItem[]> {
  return database.rows<OrderedItem>('demo.ordered-items', 'select id, quantity from order_item where order_id = $1 order by position', [dossier.the('order')]);
}

async function ship(rooms: Rooms, cast: Cast, dossier: Dossier, items: readonly OrderedItem[], note: string): Promise<string> {
  const vendor = await winnerOf(rooms, cast, dossier);
  return (await rooms.delivery.ship(vendor, dossier.the('order'), { note, items: items.map(({ id, quantity }) => ({ orderItemId: id, quantity })) })).id;
}

async function receive(rooms: Rooms, cast: Cast, { scenario }: Dossier, shipment: string, items: readonly (OrderedItem & { readonly refused: number })[]): Promise<void> {
  await rooms.delivery.receive(cast.official('receiver', scenario.agencyCode), shipment, {
    items: items.map(({ id, quantity, refused }) => ({ orderItemId: id, accepted: quantity - refused, rejected: refused, rejectReason: refused > 0 ? REASONS[scenario.category] : '' })),
  });
}
