import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { must } from '../core/broken-rule.js';
import { isOpenForOffers } from '../core/machines/lot.js';
import { MOST_DOCUMENTS } from '../core/offer-documents.js';
import { LotRow } from '../lots/lot.entity.js';
import { add } from '../platform/database/rows.js';
import { PrivateFileStore } from '../platform/files/file-store.js';
import { newId } from '../platform/ids.js';
import { Work } from '../platform/work.js';
import { documentHash, PIECE, pieceCount, TAG } from '../sealer/documents.js';
import type { AnnounceDocumentDto } from './offers.dto.js';
import { actingFor } from './offers.service.js';
import { SealedDocumentRow, SealedPieceRow } from './sealed-document.entity.js';

/** Versions of an offer may name others; so many a vendor may leave on one lot. */
const MOST_ON_A_LOT = 3 * MOST_DOCUMENTS;

export interface SealedDocumentView {
  readonly id: string;
  readonly hash: string;
  /** Hashes of the pieces that have not come yet; none when the document is whole. */
  readonly missing: readonly string[];
}

/** Documents come before the offer that names them, piece by piece, so that a thin line loses little and the last minute stays light. */
@Injectable()
export class SealedDocuments {
  constructor(private readonly work: Work, private readonly source: DataSource, private readonly files: PrivateFileStore) {}

  /** Announcing it again answers what is still missing. */
  announce(by: Actor, lotId: string, { vendorId, hash, size, head, pieces }: AnnounceDocumentDto, receivedAt: Date): Promise<SealedDocumentView> {
    return this.work.run(by, async ({ db, now }) => {
      const owner = actingFor(by, vendorId);
      const lot = await db.findOneBy(LotRow, { id: lotId });
      must(lot !== null && lot.publishedAt !== null, 'lot.not-found');
      must(isOpenForOffers(lot, receivedAt) && isOpenForOffers(lot, now), 'document.too-late');
      must(pieces.length === pieceCount(size), 'document.form');
      must(await documentHash(bytesOf(head, 'base64'), pieces.map((piece) => bytesOf(piece, 'hex'))) === hash, 'document.changed');
      await db.query('select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 1))', [lotId, owner]);
      const known = await db.findOneBy(SealedDocumentRow, { lotId, vendorId: owner, hash: Buffer.from(hash, 'hex') });
      if (known !== null) return viewOf(known, await db.findBy(SealedPieceRow, { documentId: known.id }));
      must(await db.countBy(SealedDocumentRow, { lotId, vendorId: owner }) < MOST_ON_A_LOT, 'document.too-many', { most: MOST_ON_A_LOT });
      const row = {
        id: newId(), lotId, vendorId: owner, hash: Buffer.from(hash, 'hex'), size, head: Buffer.from(head, 'base64'), pieces: pieces.map((piece) => Buffer.from(piece, 'hex')), receivedAt,
      };
      await add(db, SealedDocumentRow, row);
      return viewOf(row, []);
    });
  }

  async one(by: Actor, id: string): Promise<SealedDocumentView> {
    const document = await this.own(by, id);
    return viewOf(document, await this.source.manager.findBy(SealedPieceRow, { documentId: id }));
  }

  /** Takes a piece that was announced; which one it is, its hash tells. Only whole pieces are kept, and only until the hour. */
  async take(by: Actor, id: string, piece: Buffer, receivedAt: Date): Promise<SealedDocumentView> {
    const document = await this.own(by, id);
    const hash = createHash('sha256').update(piece).digest();
    must(piece.length <= PIECE + TAG && document.pieces.some((announced) => announced.equals(hash)), 'document.other-piece');
    return this.work.run(by, async ({ db }) => {
      await holdPiece(db, hash.toString('hex'), 'shared');
      await this.files.keep(piece);
      await db.query('insert into sealed_piece (document_id, hash, received_at) values ($1, $2, $3) on conflict do nothing', [id, hash, receivedAt]);
      return viewOf(document, await db.findBy(SealedPieceRow, { documentId: id }));
    });
  }

  private async own(by: Actor, id: string): Promise<SealedDocumentRow> {
    const document = await this.source.manager.findOneBy(SealedDocumentRow, { id });
    must(document !== null && by.vendorIds.includes(document.vendorId), 'sealed-document.not-found');
    return document;
  }
}

/** A piece is kept, or it is thrown away; never both at once. */
export async function holdPiece(db: EntityManager, hash: string, how: 'shared' | 'alone'): Promise<void> {
  await db.query(`select pg_advisory_xact_lock${how === 'shared' ? '_shared' : ''}(hashtextextended($1, 2))`, [hash]);
}

function viewOf({ id, hash, pieces }: SealedDocumentRow, come: readonly SealedPieceRow[]): SealedDocumentView {
  return { id, hash: hash.toString('hex'), missing: pieces.filter((piece) => !come.some((taken) => taken.hash.equals(piece))).map((piece) => piece.toString('hex')) };
}

function bytesOf(text: string, encoding: 'hex' | 'base64') {
  return new Uint8Array(Buffer.from(text, encoding));
}
