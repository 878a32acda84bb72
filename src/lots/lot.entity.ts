import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '../core/categories.js';
import type { Lot, LotState } from '../core/machines/lot.js';

/** The part of a package that is offered for, judged and awarded as one. */
@Entity('lot')
export class LotRow implements Lot {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('uuid', { name: 'package_id' }) packageId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') title!: string;
  @Column('text') category!: Category;
  @Column('text') description!: string;
  @Column('text') kecamatan!: string;
  @Column('text') address!: string;
  @Column('date', { name: 'deliver_by' }) deliverBy!: string;
  /** HPS, the public ceiling of a valid offer, whole rupiah (Perpres 16/2018 art. 26). */
  @Column('bigint', { name: 'owner_estimate' }) ownerEstimate!: number;
  @Column('date', { name: 'estimate_set_on' }) estimateSetOn!: string;
  @Column('text') state!: LotState;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('uuid', { name: 'published_by', nullable: true }) publishedBy!: string | null;
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt!: Date | null;
  /** SHA-256 of what was announced; offers are bound to it. */
  @Column('bytea', { name: 'manifest_hash', nullable: true }) manifestHash!: Buffer | null;
  /** The lot that came to nothing and is asked for again here. */
  @Column('uuid', { name: 'follows_lot_id', nullable: true }) followsLotId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer') version!: number;
}

@Entity('lot_item')
export class LotItemRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('integer') position!: number;
  @Column('text') name!: string;
  @Column('text') specification!: string;
  @Column('text') unit!: string;
  /** Thousandths of the unit. */
  @Column('bigint') quantity!: number;
  @Column('bigint', { name: 'unit_estimate' }) unitEstimate!: number;
}

/** Where a price was seen: an owner estimate stands on at least two (Perpres 16/2018 art. 26). */
@Entity('price_source')
export class PriceSourceRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('text') source!: string;
  @Column('text') kind!: string;
  @Column('date', { name: 'observed_on' }) observedOn!: string;
  /** For the whole lot, whole rupiah. */
  @Column('bigint') amount!: number;
}
