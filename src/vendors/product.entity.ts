import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '../core/categories.js';

/** Something a vendor makes, as buyers find it. The database keeps its search words by itself. */
@Entity('product')
export class ProductRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') category!: Category;
  @Column('text') name!: string;
  @Column('text') description!: string;
  @Column('text') unit!: string;
  /** Whole rupiah a unit; a guide, not an offer. */
  @Column('bigint', { name: 'price_from' }) priceFrom!: number;
  /** Thousandths of the unit. */
  @Column('bigint', { name: 'per_week' }) perWeek!: number;
  /** SHA-256 of the picture in `files`. */
  @Column('text', { name: 'photo_hash', nullable: true }) photoHash!: string | null;
  @Column('text') state!: 'shown' | 'hidden';
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer') version!: number;
}
