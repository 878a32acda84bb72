import { detailsAgainstEvents } from '../../../src/record/detail-check.js';
import { CrossCheck } from '../../../src/record/cross-check.js';
import type { AskRows } from '../../../src/record/self-check.js';
import { another, headOf, type Scene } from './scene.js';
import { ROWS, spread, type Rewriting } from './rewriting.js';

/** What the hourly comparison would say, asked over the owner's connection inside the rewriting's own transaction. */
export async function compared({ world }: Scene): Promise<string | null> {
  const ask: AskRows = async <Row extends object>(sql: string, values?: unknown[]) => (await world.owner.query<Row>(sql, values)).rows;
  const found = [...await world.app.get(CrossCheck, { strict: false }).differences(ask), ...await detailsAgainstEvents(ask)];
  return found.length === 0 ? null : `hourly: ${[...new Set(found.map(({ what }) => what))].toSorted().join(' ')}`;
}

/** Rewrites as root can, past triggers and references, looks, and puts everything back. Answers what `look` answers; a rewriting that touched no row is none. */
export async function behindTheirBacks<Answer>({ world }: Scene, statements: readonly Statement[], look: () => Promise<Answer>): Promise<Answer> {
  await world.owner.query("begin; set local session_replication_role = 'replica'");
  try {
    for (const { sql, values } of statements) {
      const { rowCount, command } = await world.owner.query(sql, [...values]);
      if (command !== 'ALTER' && (rowCount ?? 0) === 0) throw new Error(`touched nothing: ${sql}`);
    }
    return await look();
  } finally {
    await world.owner.query('rollback');
  }
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

type Made = (place: number, scene: Scene) => readonly Statement[] | Promise<readonly Statement[]>;
const hourly = (row: keyof typeof ROWS, name: string, what: string, made: Made): Rewriting => ({
  name, row: ROWS[row], found: new RegExp(`^hourly: (.* )?(${what})( .*)?$`), at: async (scene, place) => behindTheirBacks(scene, await made(place, scene), () => compared(scene)),
});

/** The row at this place of a table, in the order of its key. */
export async function rowAt({ world }: Scene, table: string, place: number, where = 'true', key = '1'): Promise<string> {
  const { rows: [counted] } = await world.owner.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`);
  const { rows: [found] } = await world.owner.query<{ at: string }>(`select ctid::text as at from ${table} where ${where} order by ${key} offset $1 limit 1`, [spread(place, counted?.n ?? 0)]);
  if (found === undefined) throw new Error(`${table} has no row where ${where}`);
  return found.at;
}

const set = (table: string, change: string, where = 'true', key = 'ctid'): Made => async (place, scene) =>
  [{ sql: `update ${table} set ${change.replaceAll('PLACE', String(place + 1))} where ctid = $1::tid`, values: [await rowAt(scene, table, place, where, key)] }];
const gone = (table: string, where = 'true'): Made => async (place, scene) => [{ sql: `delete from ${table} where ctid = $1::tid`, values: [await rowAt(scene, table, place, where, 'ctid')] }];
const plain = (...statements: readonly string[]): Made => () => statements.map((sql) => ({ sql, values: [] }));
/** The database itself refuses an event or envelope whose hash does not fit; root takes that away first. */
const unchecked = (table: 'event' | 'offer', made: Made): Made => async (place, scene) => [{ sql: `alter table ${table} drop constraint ${table}_check`, values: [] }, ...await made(place, scene)];
const PLACED = 'id in (select event_id from leaf)';
const rewritten = 'convert_to(overlay(convert_from(bytes, \'UTF8\') placing \'3\' from position(\'"at":"2\' in convert_from(bytes, \'UTF8\')) + 6 for 1), \'UTF8\')';

const ON_ROWS: readonly Rewriting[] = [
  hourly('table', 'when an offer came', 'offer', set('offer', "received_at = received_at - interval 'PLACE second'")),
  hourly('table', 'a byte of an envelope', 'offer', unchecked('offer', set('offer', 'envelope = set_byte(envelope, PLACE * 7, get_byte(envelope, PLACE * 7) # 1)', "kind = 'submitted'"))),
  hourly('table', 'an envelope and its hash', 'offer', unchecked('offer', set('offer', "envelope = convert_to('PLACE', 'UTF8') || envelope, envelope_hash = sha256(convert_to('PLACE', 'UTF8') || envelope)", "kind = 'submitted'"))),
  hourly('table', 'whose offer it is', 'offer', set('offer', 'vendor_id = gen_random_uuid()')),
  hourly('table', 'an offer taken away', 'offer', gone('offer')),
  hourly('table', 'an offer planted', 'offer', async (place, scene) => [{ sql: `insert into offer select gen_random_uuid(), lot_id, vendor_id, 9, kind, format, envelope, envelope_hash, received_at, stored_at, submitted_by, 'planted', 'AAAAAAAAAA'
    from offer where ctid = $1::tid`, values: [await rowAt(scene, 'offer', place, 'true', 'ctid')] }]),
  hourly('table', 'why an attempt was refused', 'refused-attempt', set('refused_attempt', "code = 'offer.PLACE'")),
  hourly('table', 'an opened price', 'opened-offer', set('opened_offer', 'corrected_total = corrected_total - PLACE')),
  hourly('table', 'a fault of an opened offer', 'opened-offer', set('opened_offer', "fault = 'offer.PLACE'")),
  hourly('table', 'the amount of an award', 'award', set('award', 'amount = amount + PLACE')),
  hourly('table', 'the winner of an award', 'award', set('award', 'vendor_id = gen_random_uuid()')),
  hourly('table', 'the state of an award', 'award', set('award', "state = 'standstill'")),
  hourly('table', 'an award taken away', 'award', gone('award')),
  hourly('table', 'the amount of an order', 'order', set('purchase_order', 'amount = amount + PLACE')),
  hourly('table', 'the penalty of an acceptance', 'acceptance', set('acceptance', 'penalty = penalty + PLACE')),
  hourly('table', 'the amount of an invoice', 'invoice', set('invoice', 'amount = amount + PLACE')),
  hourly('table', 'a payment', 'payment', set('payment', 'amount = amount + PLACE')),
  hourly('table', 'a payment taken away', 'payment', gone('payment')),
  hourly('table', 'what is left of a budget', 'budget-line', set('budget_line', 'spent = spent - PLACE', 'spent > 0')),
  hourly('table', 'the ceiling of a budget', 'budget-line', set('budget_line', 'ceiling = ceiling + PLACE')),
  hourly('table', 'an entry of a budget', 'budget-of-lot', set('budget_entry', 'amount = amount + PLACE')),
];

const ON_RECORD: readonly Rewriting[] = [
  hourly('record', 'a word of an event', 'leaf', unchecked('event', set('event', `bytes = ${rewritten}`, PLACED))),
  hourly('record', 'a word of an event, its hash too', 'leaf', async (place, scene) => [{ sql: `update event set bytes = b.other, leaf_hash = sha256('\\x00'::bytea || b.other)
    from (select id, ${rewritten} as other from event where ctid = $1::tid) b where b.id = event.id`, values: [await rowAt(scene, 'event', place, PLACED, 'ctid')] }]),
  hourly('record', 'the hash of an event', 'event', unchecked('event', set('event', 'leaf_hash = set_byte(leaf_hash, PLACE % 32, get_byte(leaf_hash, PLACE % 32) # 1)', PLACED))),
  hourly('record', 'the kind of an event', 'event', set('event', "kind = 'planted.kind'", PLACED)),
  hourly('record', 'who did it', 'event', set('event', "actor = 'nobody'", PLACED)),
  hourly('record', 'when it happened', 'event', set('event', "at = at + interval 'PLACE second'", PLACED)),
  hourly('record', 'the lot of an event', 'event', set('event', 'lot_id = gen_random_uuid()', PLACED)),
  hourly('record', 'what an event is about', 'event', set('event', 'subject = gen_random_uuid()', PLACED)),
  hourly('record', 'the salt of an event', 'event', set('event', 'salt = set_byte(salt, PLACE % 16, get_byte(salt, PLACE % 16) # 1)', PLACED)),
  hourly('record', 'an event taken away', 'place', gone('event', PLACED)),
  hourly('record', 'an event taken away with its place', 'place', async (place, scene) => {
    const at = await rowAt(scene, 'leaf', place, 'true', 'leaf_index');
    return [{ sql: 'delete from event where id = (select event_id from leaf where ctid = $1::tid)', values: [at] }, { sql: 'delete from leaf where ctid = $1::tid', values: [at] }];
  }),
  hourly('record', 'an event planted', 'place', async (place, scene) => [{ sql: `insert into event select gen_random_uuid(), kind, subject, lot_id, actor, at, salt, bytes, leaf_hash from event where ctid = $1::tid`, values: [await rowAt(scene, 'event', place, 'true', 'ctid')] }]),
  hourly('record', 'an event taken out of the queue', 'place', gone('pending')),
  hourly('record', 'an event put into the queue again', 'place', async (place, scene) => [{ sql: 'insert into pending select event_id from leaf where ctid = $1::tid', values: [await rowAt(scene, 'leaf', place, 'true', 'leaf_index')] }]),
  hourly('record', 'two leaves swapped', 'leaf', async (place, { leaves }) => {
    const at = spread(place, leaves.length - 1);
    return [{ sql: 'create temp table swapped on commit drop as select * from leaf where leaf_index in ($1, $1::bigint + 1)'.replaceAll('$1', String(at)), values: [] },
      { sql: 'delete from leaf where leaf_index in ($1, $1::bigint + 1)', values: [at] }, { sql: 'insert into leaf select 2 * $1::bigint + 1 - leaf_index, event_id from swapped', values: [at] }];
  }),
  hourly('record', 'the tail of the log cut off', 'place', async (place, { leaves }) => [{ sql: 'delete from leaf where leaf_index >= $1', values: [spread(place, leaves.length - 1)] }]),
  hourly('record', 'a hash in a tile', 'leaf|tile', async (place, scene) => {
    const at = await rowAt(scene, 'tile', place, 'true', 'level, index');
    return [{ sql: 'update tile set bytes = set_byte(bytes, b.at, get_byte(bytes, b.at) # 1) from (select ($2::int * 37) % length(bytes) as at from tile where ctid = $1::tid) b where ctid = $1::tid', values: [at, place] }];
  }),
  hourly('record', 'a tile taken away', 'tile', gone('tile')),
  hourly('record', 'the root of the newest head', 'head', set('log_state', 'root = set_byte(root, PLACE % 32, get_byte(root, PLACE % 32) # 1)')),
  hourly('record', 'the text of a signed head', 'head', set('checkpoint', "note = replace(note, E'\\n\\n', E'PLACE\\n\\n')")),
  hourly('record', 'the root of a signed head', 'head', set('checkpoint', 'root = set_byte(root, PLACE % 32, get_byte(root, PLACE % 32) # 1)')),
  hourly('record', 'a head signed with another key', 'head', async (_, { leaves, signer }) => [{ sql: 'update checkpoint set note = $2 where size = $1', values: [leaves.length, headOf(leaves, another(signer)).note] }]),
  hourly('words', 'the words of a decision', 'detail', set('event_detail', "body = body || '{\"reason\": \"lain PLACE\"}'")),
  hourly('words', 'the salt of words', 'detail', set('event_detail', 'salt = set_byte(salt, PLACE % 16, get_byte(salt, PLACE % 16) # 1)')),
  hourly('words', 'words taken away', 'detail', gone('event_detail')),
];

export const ON_TABLES: readonly Rewriting[] = [...ON_ROWS, ...ON_RECORD];

/** Written again as they stand: no rewriting at all. */
export const IDLE = plain('update offer set envelope = envelope, received_at = received_at', 'update opened_offer set corrected_total = corrected_total', 'update award set amount = amount',
  'update payment set amount = amount', 'update budget_line set spent = spent', 'update budget_entry set amount = amount', 'update event set bytes = bytes, salt = salt, kind = kind', 'update leaf set event_id = event_id',
  'update tile set bytes = bytes', 'update checkpoint set note = note', 'update log_state set root = root', 'update event_detail set body = body, salt = salt', 'update invoice set amount = amount', 'update purchase_order set amount = amount');
