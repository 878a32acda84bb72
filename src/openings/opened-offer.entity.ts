import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An offer after its hour: what the envelope said, and what arithmetic made of it. Written by the opening only, never changed. */
@Entity('opened_offer')
export class OpenedOfferRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  /** As the vendor wrote it, whole rupiah. */
  @Column('bigint') total!: number;
  /** Quantity times unit price, summed anew. */
  @Column('bigint', { name: 'corrected_total' }) correctedTotal!: number;
  /** Why the offer cannot be considered, by code; null when it can. */
  @Column('text', { nullable: true }) fault!: string | null;
  /** The plaintext to the byte and its salt: with them anyone computes the vendor's commitment again. Null when the envelope did not open. */
  @Column('text', { nullable: true }) document!: string | null;
  @Column('bytea', { nullable: true }) salt!: Buffer | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
}

@Entity('offer_item')
export class OfferItemRow {
  @PrimaryColumn('uuid', { name: 'offer_id' }) offerId!: string;
  @PrimaryColumn('uuid', { name: 'lot_item_id' }) lotItemId!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('bigint') quantity!: number;
  @Column('bigint', { name: 'unit_price' }) unitPrice!: number;
  @Column('bigint', { name: 'offered_line_total' }) offeredLineTotal!: number;
  @Column('bigint', { name: 'line_total' }) lineTotal!: number;
}

/** Somebody who did not keep the rules at the opening. */
@Entity('opening_fault')
export class OpeningFaultRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('uuid', { name: 'offer_id' }) offerId!: string;
  @Column('text') party!: string;
  @Column('text') code!: string;
  /** The member at fault, or whose wrap or share was spoiled. */
  @Column('smallint', { nullable: true }) position!: number | null;
  @Column('text') proof!: string;
  @Column('timestamptz', { name: 'found_at' }) foundAt!: Date;
}
