import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Actor } from '../core/actor.js';
import { BrokenRule, must } from '../core/broken-rule.js';
import { documentsOf } from '../core/offer-documents.js';
import { authorize } from '../core/policy.js';
import { LotRow } from '../lots/lot.entity.js';
import { SealedDocumentRow, SealedPieceRow } from '../offers/sealed-document.entity.js';
import type { KeptFile } from '../platform/files/download.js';
import { PrivateFileStore } from '../platform/files/file-store.js';
import { Papers, type KeptPaper } from '../platform/files/papers.js';
import { add } from '../platform/database/rows.js';
import { newId } from '../platform/ids.js';
import { DueWork, schedule } from '../platform/jobs/due-work.js';
import { PersonalData } from '../platform/personal-data.js';
import { Work, type Unit } from '../platform/work.js';
import { concat, fromHex, toHex } from '../sealer/bytes.js';
import type { Opened } from '../sealer/check.js';
import { openDocument } from '../sealer/documents.js';
import { OfferDocumentKeyRow, OfferDocumentRow } from './offer-document.entity.js';
import { OpenedOfferRow } from './opened-offer.entity.js';

/** A document for those who judge the offer. */
export interface OfferDocumentView {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly size: number;
  readonly hash: string;
  readonly state: OfferDocumentRow['state'];
  readonly fault: string | null;
  readonly mediaType: string | null;
}

/** A document among those of all offers of its lot. */
export interface LotDocumentView extends OfferDocumentView {
  readonly offerId: string;
}

/** By which right it is read: that of who judges and who offered, or that of the inspectorate. */
type ReadingDoor = 'offer.read-documents' | 'audit.read';

/** After the opening the documents are opened too, one offer after the other, by the key that lay in its envelope. Only those that the last version names. */
@Injectable()
export class OfferDocuments implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly source: DataSource,
    private readonly personal: PersonalData,
    private readonly files: PrivateFileStore,
    private readonly papers: Papers,
    private readonly dueWork: DueWork,
  ) {}

  onModuleInit(): void {
    this.dueWork.register('offer.open-documents', (offerId) => this.open(offerId));
  }

  /** Within the opening: what the offer names, and when it will be opened. */
  async note({ db, now }: Unit, { id: offerId, lotId, vendorId }: OpenedOfferRow, { offer, documentKey }: Opened): Promise<void> {
    const named = documentsOf(offer) ?? [];
    if (named.length === 0) return;
    for (const [at, { name, size, hash }] of named.entries()) {
      const sealed = await db.findOneBy(SealedDocumentRow, { lotId, vendorId, hash: Buffer.from(hash, 'hex') });
      const whole = sealed !== null && sealed.size === size && await db.countBy(SealedPieceRow, { documentId: sealed.id }) === sealed.pieces.length;
      await add(db, OfferDocumentRow, {
        id: newId(), offerId, lotId, position: at + 1, name, size, hash: Buffer.from(hash, 'hex'), state: whole ? 'waiting' : 'missing', fault: whole ? null : 'document.missing',
        mediaType: null, fileHash: null, settledAt: whole ? null : now,
      });
    }
    await add(db, OfferDocumentKeyRow, { offerId, sealed: this.personal.seal(toHex(documentKey), placeOf(offerId)) });
    await schedule(db, 'offer.open-documents', offerId, now);
  }

  async of(by: Actor, offerId: string): Promise<{ readonly items: readonly OfferDocumentView[] }> {
    await this.expectReader(by, offerId, 'opened-offer.not-found');
    const rows = await this.source.manager.find(OfferDocumentRow, { where: { offerId }, order: { position: 'ASC' } });
    return { items: rows.map(documentView) };
  }

  /** Of all offers of a lot that were opened, for its officials or the inspectorate. */
  async ofLot(by: Actor, lotId: string, door: ReadingDoor = 'offer.read-documents'): Promise<{ readonly items: readonly LotDocumentView[] }> {
    const lot = await this.source.manager.findOneBy(LotRow, { id: lotId });
    must(lot, 'lot.not-found');
    authorize(by, door, { agencyId: lot.agencyId }, 'lot.not-found');
    const rows = await this.source.manager.find(OfferDocumentRow, { where: { lotId }, order: { offerId: 'ASC', position: 'ASC' } });
    return { items: rows.map((row) => ({ offerId: row.offerId, ...documentView(row) })) };
  }

  async read(by: Actor, id: string, door: ReadingDoor = 'offer.read-documents'): Promise<KeptFile> {
    const row = await this.source.manager.findOneBy(OfferDocumentRow, { id });
    must(row, 'offer-document.not-found');
    await this.expectReader(by, row.offerId, 'offer-document.not-found', door);
    const bytes = row.fileHash === null ? null : await this.files.read(row.fileHash);
    must(bytes, row.fault ?? 'offer-document.not-found');
    return { bytes, mediaType: row.mediaType ?? 'application/octet-stream' };
  }

  private async expectReader(by: Actor, offerId: string, notFound: string, door: ReadingDoor = 'offer.read-documents'): Promise<void> {
    const [place] = await this.source.query<{ agencyId: string; vendorId: string }[]>(
      'select l.agency_id as "agencyId", o.vendor_id as "vendorId" from opened_offer o join lot l on l.id = o.lot_id where o.id = $1', [offerId]);
    must(place, notFound);
    authorize(by, door, place, notFound);
  }

  /** Idempotent: only what still waits is opened. */
  private async open(offerId: string): Promise<void> {
    const waiting = await this.source.manager.findBy(OfferDocumentRow, { offerId, state: 'waiting' });
    for (const row of waiting) {
      const outcome = await this.opened(row).catch((error: unknown) => {
        if (error instanceof BrokenRule) return error;
        throw error;
      });
      const fileHash = outcome instanceof BrokenRule ? null : await this.files.keep(outcome.bytes);
      await this.work.run(CLOCK, async ({ db, now }) => {
        await db.update(OfferDocumentRow, { id: row.id, state: 'waiting' }, outcome instanceof BrokenRule
          ? { state: 'refused', fault: outcome.code, settledAt: now }
          : { state: 'opened', mediaType: outcome.mediaType, fileHash, settledAt: now });
      });
    }
  }

  private async opened({ offerId, lotId, size, hash }: OfferDocumentRow): Promise<KeptPaper> {
    const { vendorId } = await this.source.manager.findOneByOrFail(OpenedOfferRow, { id: offerId });
    const { head, pieces } = await this.source.manager.findOneByOrFail(SealedDocumentRow, { lotId, vendorId, hash });
    const sealed: Uint8Array[] = [head];
    for (const piece of pieces) {
      const bytes = await this.files.read(piece.toString('hex'));
      must(bytes, 'document.lost');
      sealed.push(bytes);
    }
    const key = await this.source.manager.findOneByOrFail(OfferDocumentKeyRow, { offerId });
    const documentKey = fromHex(this.personal.open(key.sealed, placeOf(offerId)), 32, 'documentKey');
    return this.papers.check(Buffer.from(await openDocument({ documentKey, lotId, vendorId }, concat(...sealed), { size, hash: hash.toString('hex') })));
  }
}

function documentView({ id, position, name, size, hash, state, fault, mediaType }: OfferDocumentRow): OfferDocumentView {
  return { id, position, name, size, hash: hash.toString('hex'), state, fault, mediaType };
}

function placeOf(offerId: string) {
  return { table: 'offer_document_key', column: 'sealed', row: offerId };
}
