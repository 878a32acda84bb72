import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '../core/categories.js';
import type { Request, RequestState } from '../core/machines/request.js';

/** What a unit needs, why, when and where. */
@Entity('request')
export class RequestRow implements Request {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('uuid', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
  @Column('text') title!: string;
  @Column('text') category!: Category;
  @Column('text') reason!: string;
  @Column('integer') beneficiaries!: number;
  @Column('date', { name: 'needed_on' }) neededOn!: string;
  @Column('text') kecamatan!: string;
  @Column('text') address!: string;
  @Column('uuid', { name: 'budget_line_id' }) budgetLineId!: string;
  /** Sum of the items' estimates, whole rupiah. */
  @Column('bigint') estimate!: number;
  @Column('text') state!: RequestState;
  @Column('uuid', { name: 'package_id', nullable: true }) packageId!: string | null;
  @Column('uuid', { name: 'product_id', nullable: true }) productId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer') version!: number;
}

@Entity('request_item')
export class RequestItemRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('integer') position!: number;
  @Column('text') name!: string;
  @Column('text') specification!: string;
  @Column('text') unit!: string;
  /** Thousandths of the unit. */
  @Column('bigint') quantity!: number;
  @Column('bigint', { name: 'unit_estimate' }) unitEstimate!: number;
}
