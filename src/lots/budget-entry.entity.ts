import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One movement on a budget line: a publication reserves, an order commits, a payment spends. Append-only. */
@Entity('budget_entry')
export class BudgetEntryRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'budget_line_id' }) budgetLineId!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('text') kind!: 'reserve' | 'release' | 'commit' | 'uncommit' | 'spend';
  @Column('bigint') amount!: number;
  @Column('timestamptz') at!: Date;
}
