import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '../core/actor.js';
import { canonicalJson } from '../core/canonical.js';
import { LotRow } from '../lots/lot.entity.js';
import { lock } from '../platform/database/rows.js';
import { PrivateFileStore } from '../platform/files/file-store.js';
import { DueWork, schedule } from '../platform/jobs/due-work.js';
import { Work } from '../platform/work.js';
import { holdPiece } from '../offers/sealed-documents.service.js';

/** A document that no last version names. `unread`: its vendor's last version did not open, and may yet be opened by a slip in a dispute. */
interface Unnamed {
  readonly id: string;
  readonly hash: string;
  readonly pieces: readonly string[];
  readonly unread: boolean;
}

const LOOK_AGAIN_MS = 30 * 86_400_000;
const OVER = ['ordered', 'completed', 'failed', 'cancelled'] as const satisfies readonly LotRow['state'][];
const SEALED = ['published', 'closed'] as const satisfies readonly LotRow['state'][];

/**
 * Documents of replaced and withdrawn versions, and of lots that are never opened: once the box is open or the lot has ended nobody may ever read them, so
 * their pieces leave the disk. Their hashes stay, and the record says how many went.
 */
@Injectable()
export class DocumentClearing implements OnModuleInit {
  constructor(private readonly work: Work, private readonly dueWork: DueWork, private readonly files: PrivateFileStore) {}

  onModuleInit(): void {
    this.dueWork.register('lot.clear-documents', (lotId) => this.clear(lotId));
  }

  /** Files first, rows after: whoever dies in between leaves a lot that is not cleared yet, and the next one takes the rest. */
  clear(lotId: string): Promise<void> {
    return this.work.run(CLOCK, async ({ db, now, record }) => {
      const lot = await lock(db, LotRow, { id: lotId });
      if (lot === null || among(SEALED, lot.state)) return;
      const unnamed = await unnamedIn(db, lotId);
      const ready = unnamed.filter(({ unread }) => !unread || among(OVER, lot.state));
      if (ready.length < unnamed.length) await schedule(db, 'lot.clear-documents', lotId, new Date(now.getTime() + LOOK_AGAIN_MS));
      if (ready.length === 0) return;
      const ids = ready.map(({ id }) => id);
      for (const piece of new Set(ready.flatMap(({ pieces }) => pieces).toSorted())) await this.discard(db, piece, ids);
      await db.query('insert into cleared_document (document_id, cleared_at) select id, $2 from unnest($1::uuid[]) id', [ids, now]);
      const hashes = ready.map(({ hash }) => hash).toSorted();
      record('lot.documents-cleared', { subject: lotId, lot: lotId, facts: { documents: ready.length, documentsHash: createHash('sha256').update(canonicalJson(hashes)).digest('hex') } });
    });
  }

  /** Equal pieces are one file: it goes with the last document that has it. */
  private async discard(db: EntityManager, piece: string, going: readonly string[]): Promise<void> {
    await holdPiece(db, piece, 'alone');
    const [{ needed }] = await db.query<[{ needed: boolean }]>(`
      select exists (select 1 from sealed_piece p where p.hash = decode($1, 'hex') and p.document_id <> all($2::uuid[])
        and not exists (select 1 from cleared_document c where c.document_id = p.document_id)) as needed`, [piece, going]);
    if (!needed) await this.files.discard(piece);
  }
}

function unnamedIn(db: EntityManager, lotId: string): Promise<Unnamed[]> {
  return db.query(`
    select d.id, encode(d.hash, 'hex') as hash, array(select encode(p.hash, 'hex') from sealed_piece p where p.document_id = d.id) as pieces, o.id is not null and o.document is null as unread
    from sealed_document d left join opened_offer o on o.lot_id = d.lot_id and o.vendor_id = d.vendor_id
    where d.lot_id = $1 and not exists (select 1 from cleared_document c where c.document_id = d.id)
      and not exists (select 1 from offer_document n where n.offer_id = o.id and n.hash = d.hash)
    order by d.id`, [lotId]);
}

function among(states: readonly LotRow['state'][], state: LotRow['state']): boolean {
  return states.includes(state);
}
