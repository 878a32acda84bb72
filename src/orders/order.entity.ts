import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Invoice, InvoiceState, Order, OrderState } from '../core/machines/order.js';

/** The contract for one awarded lot. */
@Entity('purchase_order')
export class OrderRow implements Order {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('uuid', { name: 'award_id' }) awardId!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') form!: string;
  /** Whole rupiah. */
  @Column('bigint') amount!: number;
  @Column('text') state!: OrderState;
  @Column('uuid', { name: 'issued_by' }) issuedBy!: string;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt!: Date;
  @Column('uuid', { name: 'signed_by', nullable: true }) signedBy!: string | null;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt!: Date | null;
  @Column('date', { name: 'deliver_by' }) deliverBy!: string;
  @Column('integer') version!: number;
}

@Entity('invoice')
export class InvoiceRow implements Invoice {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('uuid', { name: 'order_id' }) orderId!: string;
  @Column('text', { name: 'vendor_number' }) vendorNumber!: string;
  @Column('bigint') amount!: number;
  @Column('text') state!: InvoiceState;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
  @Column('uuid', { name: 'sent_by' }) sentBy!: string;
  @Column('integer') version!: number;
}
