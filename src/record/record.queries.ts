import { Injectable } from '@nestjs/common';
import { BrokenRule, must } from '../core/broken-rule.js';
import { toBase64 } from '../log/base64.js';
import { formatNote, parseNote } from '../log/note.js';
import { formatProofText } from '../log/proof-text.js';
import { consistencyProof, inclusionProof } from '../log/proofs.js';
import { nodesFrom, parseTilePath, tileWidth } from '../log/tiles.js';
import { Database } from '../platform/database/database.js';
import { Heads } from './heads.js';
import { storedTiles } from './stored-tiles.js';

interface PublishedHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly signedAt: Date;
  readonly beat: string | null;
  readonly beatAt: Date | null;
  readonly pending: number;
  readonly lines: readonly string[];
}

/** The state of the log, for people and machines. */
export interface LogView {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly signedAt: string;
  /** When the log last said that this is its newest head. */
  readonly freshAt: string | null;
  /** Events that wait for their place. */
  readonly waiting: number;
  readonly keys: readonly string[];
  readonly witnesses: number;
}

/** A receipt that was found: its leaf (base64) and, once it is placed, the offline proof. */
export interface ReceiptView {
  readonly lot: string;
  readonly title: string;
  readonly envelopeHash: string;
  readonly code: string;
  readonly receivedAt: string;
  readonly leaf: string;
  readonly proof: string | null;
}

/** Base64 hashes by which the older log is the beginning of the newer one. */
export interface ConsistencyView {
  readonly from: number;
  readonly to: number;
  readonly hashes: readonly string[];
}

/** A head with the means to prove leaves under it. */
export interface OneHead {
  readonly size: number;
  readonly checkpoint: string;
  readonly key: string;
  readonly path: (leafIndex: number) => Promise<readonly Uint8Array[]>;
}

@Injectable()
export class RecordQueries {
  constructor(private readonly database: Database, private readonly heads: Heads) {}

  async state(): Promise<LogView> {
    const head = await this.head();
    return {
      origin: head.origin, size: head.size, root: toBase64(head.root), signedAt: head.signedAt.toISOString(), freshAt: head.beatAt?.toISOString() ?? null,
      waiting: head.pending, keys: this.heads.words(head.origin), witnesses: head.lines.length,
    };
  }

  /** The newest signed head with its time stamp and what witnesses said of it (C2SP tlog-checkpoint). */
  async checkpoint(): Promise<string> {
    return checkpointOf(await this.head());
  }

  /** One signed head to prove many events under: its size, its words, whom to believe, and each leaf's path from its sibling up. */
  async underOneHead(): Promise<OneHead> {
    const head = await this.head();
    const read = nodesFrom(this.readTile, head.size);
    return { size: head.size, checkpoint: checkpointOf(head), key: this.heads.words(head.origin)[0] ?? '', path: (leafIndex) => inclusionProof(leafIndex, head.size, read) };
  }

  /** The bytes of a tile, by its path below the log (C2SP tlog-tiles). */
  async tile(path: string): Promise<Buffer> {
    const place = parseTilePath(path);
    must(place, 'log-tile.not-found');
    const { size } = await this.head();
    must(tileWidth(size, place.level, place.index) >= place.width, 'log-tile.not-found');
    return Buffer.from(await this.readTile(place));
  }

  /** An offline proof that an event is in the log (C2SP tlog-proof). */
  async proofOf(eventId: string): Promise<string> {
    const head = await this.head();
    const leaf = await this.database.row<{ index: number }>('record.leaf', 'select leaf_index as index from leaf where event_id = $1', [eventId]);
    must(leaf !== null && leaf.index < head.size, 'log-entry.not-found');
    const hashes = await inclusionProof(leaf.index, head.size, nodesFrom(this.readTile, head.size));
    return formatProofText({ leafIndex: leaf.index, hashes, checkpoint: checkpointOf(head) });
  }

  /** The leaf's bytes and its proof for a receipt, found by lot and envelope hash: what anyone with a receipt may ask. */
  async receipt(envelopeHash: string, code: string): Promise<ReceiptView> {
    const found = await this.database.row<{ eventId: string; lot: string; title: string; receivedAt: Date; bytes: Buffer }>('record.receipt', `
      select e.id as "eventId", l.code as lot, l.title, r.received_at as "receivedAt", e.bytes from receipt_event($1, $2) r
        join event e on e.id = r.event_id join lot l on l.id = e.lot_id`, [Buffer.from(envelopeHash, 'hex'), code]);
    must(found, 'receipt.not-found');
    const { eventId, lot, title, receivedAt, bytes } = found;
    return { lot, title, envelopeHash, code, receivedAt: receivedAt.toISOString(), leaf: bytes.toString('base64'), proof: await this.proofOfPlaced(eventId) };
  }

  /** Null while the event waits for its place under a signed head. */
  async proofOfPlaced(eventId: string): Promise<string | null> {
    try {
      return await this.proofOf(eventId);
    } catch (error) {
      if (error instanceof BrokenRule && (error.code === 'log-entry.not-found' || error.code === 'log.not-begun')) return null;
      throw error;
    }
  }

  /** That the log at `from` is the beginning of the log at `to` (RFC 6962, 2.1.2); base64 hashes. */
  async consistency(from: number, to: number): Promise<ConsistencyView> {
    const { size } = await this.head();
    must(from <= to && to <= size, 'log.no-such-size', { oldSize: from, newSize: to });
    const hashes = await consistencyProof(from, to, nodesFrom(this.readTile, to));
    return { from, to, hashes: hashes.map(toBase64) };
  }

  private async head(): Promise<PublishedHead> {
    const head = await this.database.row<PublishedHead>('record.head', `
      select s.origin, c.size, c.root, c.note, c.signed_at as "signedAt", case when s.size = c.size then s.beat end as beat, case when s.size = c.size then s.beat_at end as "beatAt",
        (select count(*)::int from (select 1 from pending limit 100000) p) as pending,
        coalesce((select array_agg(w.line order by w.witness) from cosignature w where w.size = c.size), '{}') as lines
      from log_state s, lateral (select * from checkpoint order by size desc limit 1) c`);
    must(head, 'log.not-begun');
    return head;
  }

  private readonly readTile = storedTiles((sql, values) => this.database.rows('record.tile', sql, values));
}

function checkpointOf({ note, beat, lines }: PublishedHead): string {
  const { text, signatures } = parseNote(note);
  const more = [...(beat === null ? [] : [beat]), ...lines];
  return `${formatNote({ text, signatures })}${more.join('')}`;
}
