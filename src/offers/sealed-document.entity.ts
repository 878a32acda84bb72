import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sealed document as its vendor announced it; what it says nobody can read before the opening. */
@Entity('sealed_document')
export class SealedDocumentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('bytea') hash!: Buffer;
  /** In plain bytes. */
  @Column('integer') size!: number;
  @Column('bytea') head!: Buffer;
  /** The hash of each piece, in their order. */
  @Column('bytea', { array: true }) pieces!: Buffer[];
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
}

/** A piece that has come; its bytes lie on the disk by the same hash. */
@Entity('sealed_piece')
export class SealedPieceRow {
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('bytea') hash!: Buffer;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
}
