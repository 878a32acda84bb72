import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Together } from '../platform/database/together.js';
import { FORMAT } from '../sealer/context.js';

/** One sending as the database judges it; without an envelope it is a withdrawal. */
export interface Sent {
  readonly id: string;
  readonly lot: string;
  readonly vendor: string;
  readonly person: string;
  readonly actor: string;
  readonly version: number;
  /** Hexadecimal. */
  readonly manifest: string;
  readonly envelope: Buffer | null;
  /** What the envelope was found to lack. */
  readonly fault: string | null;
  readonly hash: Buffer;
  readonly received: Date;
  readonly key: string;
  readonly receipt: string;
  readonly event: string;
  readonly salt: Buffer;
}

export interface Outcome {
  readonly outcome: string;
  readonly offer_id: string;
  readonly offer_version: number;
  readonly receipt: string;
  readonly received: Date;
  readonly closes: Date | null;
}

/** How long a company waits for a lock, such as that of a lot that is being closed; who needs it waits alone then, as long as everything does, and holds up nobody else. */
const PATIENCE = { together: '250ms', alone: '10s' } as const;

/**
 * The door of the database, `submit_offer`. Who stands before it at the same moment goes through in one transaction with one flush, each judged by their
 * own arrival; nobody has a receipt before it is on disk.
 */
@Injectable()
export class OfferDoor {
  private readonly together = new Together<Sent, Outcome>((sendings, alone) => this.judgeAll(sendings, PATIENCE[alone ? 'alone' : 'together']));

  constructor(private readonly database: Database) {}

  judge(sent: Sent): Promise<Outcome> {
    return this.together.ask(sent);
  }

  /** In the order of lots and vendors, so that two companies never wait for each other's locks. */
  private async judgeAll(sendings: readonly Sent[], patience: string): Promise<Outcome[]> {
    const inOrder = sendings.toSorted((one, other) => compare(one.lot, other.lot) || compare(one.vendor, other.vendor));
    let start = 1;
    const lines = inOrder.map(({ envelope, hash, salt, ...rest }) => {
      const line = { ...rest, hash: hash.toString('hex'), salt: salt.toString('hex'), start: envelope === null ? null : start, length: envelope?.length ?? null };
      start += envelope?.length ?? 0;
      return line;
    });
    const judged = await this.database.rows<Outcome & { readonly sent: string }>('offers.submit', `
      select s.id as sent, j.* from json_to_recordset(case when set_config('lock_timeout', $4, true) is not null then $1::json end) as s(id uuid, lot uuid, vendor uuid, person uuid, actor text, version int, manifest text, fault text, hash text,
        received timestamptz, key text, receipt text, event uuid, salt text, start int, length int)
      cross join lateral submit_offer(s.id, s.lot, s.vendor, s.person, s.actor, $3, s.version, decode(s.manifest, 'hex'), substring($2::bytea from s.start for s.length), s.fault,
        decode(s.hash, 'hex'), s.received, s.key, s.receipt, s.event, decode(s.salt, 'hex')) as j`,
    [JSON.stringify(lines), Buffer.concat(inOrder.map(({ envelope }) => envelope ?? Buffer.alloc(0))), FORMAT, patience]);
    return sendings.map(({ id }) => {
      const outcome = judged.find(({ sent }) => sent === id);
      if (outcome === undefined) throw new Error('submit_offer answered nothing');
      return outcome;
    });
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
