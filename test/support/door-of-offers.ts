import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import fc from 'fast-check';
import type { Door, Sending } from '../../src/core/sending.js';
import { newId } from '../../src/platform/ids.js';
import type { Json } from './client.js';
import type { Person } from './people.js';
import type { World } from './world.js';

/** One sending at one door. */
export interface Knock { readonly sending: Sending; readonly door: Door }

type LotAtTheDoor = NonNullable<Door['lot']>;
interface Change { readonly receivedBy?: number; readonly closesBy?: number; readonly sealed?: Partial<NonNullable<Sending['sealed']>> | null; readonly lot?: Partial<LotAtTheDoor> | null;
  readonly vendor?: Partial<Door['vendor']>; readonly last?: Door['last'] }

/** Around the hour, around each barrier, and far from both, in milliseconds. */
const AROUND = [-60_001, -60_000, -59_999, -1, 0, 1, 499, 500, 501];
const of = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

const CHANGES: readonly fc.Arbitrary<Change>[] = [
  of(...AROUND).map((receivedBy) => ({ receivedBy })),
  of(...AROUND, 3_600_000).map((closesBy) => ({ closesBy })),
  fc.record({ receivedBy: of(...AROUND.filter((by) => by < 0)), closesBy: of(-59_999, -1, 0) }),
  of<LotAtTheDoor['state']>('closed', 'opened', 'evaluating', 'awarded', 'ordered', 'failed', 'cancelled').map((state) => ({ lot: { state } })),
  of(true, false).map((smallBusinessOnly) => ({ lot: { smallBusinessOnly } })),
  fc.constant({ lot: null }),
  of<Door['vendor']['state']>('registered', 'returned', 'suspended').map((state) => ({ vendor: { state } })),
  of<Door['vendor']['kind']>('micro', 'small', 'medium', 'cooperative').map((kind) => ({ vendor: { kind } })),
  fc.subarray(['food', 'masks', 'batik-uniforms'] as const).map((categories) => ({ vendor: { categories } })),
  of(0, 1, 2, 3).map((version) => ({ sealed: { version } })),
  fc.constant({ sealed: { fitsAnnouncement: false } }),
  of('envelope.malformed', 'envelope.foreign').map((fault) => ({ sealed: { fault } })),
  fc.constant({ sealed: null }),
  fc.record({ version: of(1, 2), withdrawn: fc.boolean() }).map((last) => ({ last })),
];

/** A good first offer an hour before the end, with up to three things otherwise. */
export function knocks(now: Date): fc.Arbitrary<Knock> {
  return fc.array(fc.oneof(...CHANGES), { maxLength: 3 }).map((changes) => {
    let knock: Knock = {
      sending: { receivedAt: now, sealed: { version: 1, fitsAnnouncement: true, fault: null } },
      door: { now, lot: { state: 'published', closesAt: new Date(now.getTime() + 3_600_000), category: 'food', smallBusinessOnly: true }, vendor: { state: 'verified', kind: 'micro', categories: ['food'] }, last: null },
    };
    for (const change of changes) knock = changed(knock, change, now);
    return knock;
  });
}

function changed({ sending, door }: Knock, { receivedBy, closesBy, sealed, lot, vendor, last }: Change, now: Date): Knock {
  const at = (by: number) => new Date(now.getTime() + by);
  const place = lot === null || door.lot === null ? null : { ...door.lot, ...lot, ...(closesBy === undefined ? {} : { closesAt: at(closesBy) }) };
  return {
    sending: {
      receivedAt: receivedBy === undefined ? sending.receivedAt : at(receivedBy),
      sealed: sealed === null || sending.sealed === null ? null : { ...sending.sealed, ...sealed },
    },
    door: { ...door, lot: place, vendor: { ...door.vendor, ...vendor }, last: last === undefined ? door.last : last },
  };
}

/** What the database said, and what it wrote. */
export interface Said { readonly outcome: string; readonly kept: 'an offer' | 'a refusal' | 'nothing' }

/** The database's own door, for one lot and one vendor of a world: each knock finds them as it says, is judged by the application's role, and leaves nothing behind. */
export class DoorOfOffers {
  private constructor(private readonly client: pg.Client, private readonly lot: Json, private readonly vendor: Person) {}

  static async open({ databaseUrl }: World, lot: Json, vendor: Person): Promise<DoorOfOffers> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return new DoorOfOffers(client, lot, vendor);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  async hears({ sending, door }: Knock): Promise<Said> {
    await this.client.query('begin');
    try {
      await this.arrange(door);
      await this.client.query('set local role lumbung_app');
      const id = newId();
      const { rows: [answer] } = await this.client.query<{ outcome: string }>('select outcome from submit_offer($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)', this.questions(id, sending));
      await this.client.query('reset role');
      const { rows: [kept] } = await this.client.query<{ offer: boolean; refusal: boolean }>(`select exists (select 1 from offer where id = $1) as offer, exists (select 1 from refused_attempt where id = $1 and code = $2) as refusal`,
        [id, answer?.outcome]);
      return { outcome: answer?.outcome ?? '', kept: kept?.offer === true ? 'an offer' : kept?.refusal === true ? 'a refusal' : 'nothing' };
    } finally {
      await this.client.query('rollback');
    }
  }

  private questions(id: string, { receivedAt, sealed }: Sending): unknown[] {
    const envelope = sealed === null ? null : Buffer.from('sealed');
    const manifest = sealed?.fitsAnnouncement === false ? Buffer.alloc(32) : Buffer.from(this.lot.manifestHash, 'hex');
    return [id, this.lot.id, this.vendor.vendorId, this.vendor.id, 'someone', sealed?.version ?? 1, manifest, envelope, sealed?.fault ?? null,
      createHash('sha256').update(envelope ?? id).digest(), receivedAt, newId(), id.slice(-10), newId(), randomBytes(16)];
  }

  /** Puts the rows as they are to be found, past every trigger; the door itself stands under all of them again. */
  private async arrange({ lot, vendor, last }: Door): Promise<void> {
    await this.client.query('set local session_replication_role = replica');
    if (lot === null) await this.client.query(`update lot set published_at = null, closes_at = null, state = 'draft' where id = $1`, [this.lot.id]);
    else {
      await this.client.query(`update lot set state = $2, closes_at = $3, category = $4, published_at = lumbung_now() - interval '10 days' where id = $1`, [this.lot.id, lot.state, lot.closesAt, lot.category]);
      await this.client.query(`update package set small_business_only = $2, not_small_reason = 'x' where id = $1`, [this.lot.packageId, lot.smallBusinessOnly]);
    }
    await this.client.query('update vendor set state = $2, categories = $3, kind = $4, size = $5 where id = $1', [this.vendor.vendorId, vendor.state, vendor.categories,
      vendor.kind === 'cooperative' ? 'cooperative' : 'enterprise', vendor.kind === 'cooperative' ? null : vendor.kind]);
    if (last !== null) {
      await this.client.query(`insert into offer (id, lot_id, vendor_id, version, kind, format, envelope, envelope_hash, received_at, stored_at, submitted_by, idempotency_key, receipt_code)
        select gen_random_uuid(), $1, $2, $3, case when $4 then 'withdrawn' else 'submitted' end, 1, case when $4 then null else 'x1'::bytea end, sha256('x1'), lumbung_now(), lumbung_now(), $5, 'the-earlier-one', 'EARLIERONE'`,
      [this.lot.id, this.vendor.vendorId, last.version, last.withdrawn, this.vendor.id]);
    }
    await this.client.query('set local session_replication_role = origin');
  }
}
