import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson, type Canonical } from '../../core/canonical.js';
import { eventKind, type EventFacts, type EventName, type FactKind } from '../../core/events.js';
import { newId } from '../ids.js';

/** What happened, about what, within which lot, with facts of the closed schema; free text goes to `detail` and is only hashed. */
export interface Happening<Name extends EventName = EventName> {
  readonly subject: string;
  readonly lot?: string | null;
  readonly facts: EventFacts<Name>;
  readonly detail?: Readonly<Record<string, string>>;
}

/** Notes a fact; it is written, all or nothing, with the use case. Answers the event's id. */
export type RecordFact = <Name extends EventName>(kind: Name, happening: Happening<Name>) => string;

interface PreparedEvent {
  readonly id: string;
  readonly kind: EventName;
  readonly subject: string;
  readonly lot: string | null;
  readonly salt: Buffer;
  readonly bytes: Buffer;
  readonly leafHash: Buffer;
  readonly detail: { readonly salt: Buffer; readonly body: Readonly<Record<string, string>> } | null;
}

/** Collects the events of one unit of work and writes them at its end. */
export class EventSheet {
  private readonly events: PreparedEvent[] = [];

  constructor(private readonly actor: string, private readonly at: Date) {}

  readonly record: RecordFact = (kind, happening) => {
    const event = prepare(kind, happening, this.actor, this.at);
    this.events.push(event);
    return event.id;
  };

  async write(db: EntityManager): Promise<void> {
    if (this.events.length === 0) return;
    const column = <Value>(of: (event: PreparedEvent) => Value) => this.events.map(of);
    await db.query(
      `insert into event (id, kind, subject, lot_id, actor, at, salt, bytes, leaf_hash)
       select e.id, e.kind, e.subject, e.lot, $5, $6, e.salt, e.bytes, e.leaf
       from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $7::bytea[], $8::bytea[], $9::bytea[]) as e (id, kind, subject, lot, salt, bytes, leaf)`,
      [column(({ id }) => id), column(({ kind }) => kind), column(({ subject }) => subject), column(({ lot }) => lot), this.actor, this.at,
        column(({ salt }) => salt), column(({ bytes }) => bytes), column(({ leafHash: leaf }) => leaf)]);
    for (const { id, detail } of this.events) {
      if (detail !== null) await db.query('insert into event_detail (event_id, salt, body) values ($1, $2, $3)', [id, detail.salt, JSON.stringify(detail.body)]);
    }
  }
}

/** The hash of an event's canonical bytes as a leaf of the log (RFC 6962: SHA-256 over 0x00 and the bytes). */
export function leafHash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(bytes).digest();
}

function prepare(kind: EventName, { subject, lot = null, facts, detail }: Happening, actor: string, at: Date): PreparedEvent {
  const id = newId();
  const salt = randomBytes(16);
  const apart = detail === undefined ? null : { salt: randomBytes(16), body: detail };
  const bytes = Buffer.from(canonicalJson({
    actor, at: at.toISOString(), detail: apart === null ? null : detailHash(apart.salt, apart.body),
    facts: canonicalFacts(kind, facts), id, kind, lot, salt: salt.toString('hex'), subject, v: 1,
  }), 'utf8');
  return { id, kind, subject, lot, salt, bytes, leafHash: leafHash(bytes), detail: apart };
}

/** What the event keeps of a text that may be erased: SHA-256 over its salt and its canonical JSON. */
export function detailHash(salt: Uint8Array, body: Readonly<Record<string, string>>): string {
  return createHash('sha256').update(salt).update(canonicalJson(body)).digest('hex');
}

function canonicalFacts(kind: EventName, facts: Readonly<Record<string, unknown>>): Canonical {
  const schema = eventKind(kind).facts;
  const stray = Object.keys(facts).find((name) => !(name in schema));
  if (stray !== undefined) throw new Error(`${kind} knows no fact ${stray}`);
  return Object.fromEntries(Object.entries(schema).map(([name, of]) => [name, canonicalFact(kind, name, of, facts[name])]));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FORMS: Readonly<Record<FactKind, (value: unknown) => boolean>> = {
  uuid: (value) => typeof value === 'string' && UUID.test(value),
  instant: (value) => value instanceof Date,
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  rupiah: (value) => Number.isSafeInteger(value),
  count: (value) => Number.isSafeInteger(value),
  code: (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9./-]{0,79}$/.test(value),
  hash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  flag: (value) => typeof value === 'boolean',
};

function canonicalFact(kind: EventName, name: string, of: FactKind, value: unknown): Canonical {
  if (value === null) return null;
  if (!FORMS[of](value)) throw new Error(`${kind}: ${name} is not of the form ${of}`);
  return value instanceof Date ? value.toISOString() : (value as Canonical);
}
