import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document that an opened offer names, and what became of it. */
@Entity('offer_document')
export class OfferDocumentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'offer_id' }) offerId!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('smallint') position!: number;
  @Column('text') name!: string;
  @Column('integer') size!: number;
  @Column('bytea') hash!: Buffer;
  /** `waiting`: it is being opened. `missing`: its pieces did not all come in time. `refused`: it does not open, or is of a kind that is not kept. */
  @Column('text') state!: 'waiting' | 'opened' | 'missing' | 'refused';
  @Column('text', { nullable: true }) fault!: string | null;
  @Column('text', { name: 'media_type', nullable: true }) mediaType!: string | null;
  @Column('text', { name: 'file_hash', nullable: true }) fileHash!: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
}

@Entity('offer_document_key')
export class OfferDocumentKeyRow {
  @PrimaryColumn('uuid', { name: 'offer_id' }) offerId!: string;
  @Column('bytea') sealed!: Buffer;
}
