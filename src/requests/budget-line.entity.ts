import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of an agency's yearly budget. Its totals move only by ledger entries (a trigger adds them up, a check refuses overspending). */
@Entity('budget_line')
export class BudgetLineRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('integer') year!: number;
  /** Account code (mak). */
  @Column('text') code!: string;
  @Column('text') name!: string;
  /** Whole rupiah, as are the totals below. */
  @Column('bigint') ceiling!: number;
  @Column('bigint') reserved!: number;
  @Column('bigint') committed!: number;
  @Column('bigint') spent!: number;
}
