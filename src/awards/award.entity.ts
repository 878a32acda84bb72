import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Award, AwardState, Objection, ObjectionState } from '../core/machines/award.js';

/** The decision for one lot; at most one stands (a unique index). */
@Entity('award')
export class AwardRow implements Award {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('uuid', { name: 'evaluation_id' }) evaluationId!: string;
  @Column('uuid', { name: 'offer_id' }) offerId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  /** Always true: the foreign key to the ranking lets only a valid offer be awarded. */
  @Column('boolean', { name: 'offer_valid' }) offerValid!: true;
  /** Whole rupiah. */
  @Column('bigint') amount!: number;
  @Column('text') state!: AwardState;
  @Column('text', { name: 'reason_code' }) reasonCode!: string;
  @Column('uuid', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  @Column('timestamptz', { name: 'standstill_until' }) standstillUntil!: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('integer') version!: number;
}

/** An objection by a vendor that offered, during the standstill. */
@Entity('objection')
export class ObjectionRow implements Objection {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('uuid', { name: 'award_id' }) awardId!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') grounds!: 'evaluation-error' | 'breach-of-rules' | 'collusion' | 'abuse-of-authority';
  @Column('text') body!: string;
  @Column('text') state!: ObjectionState;
  @Column('timestamptz', { name: 'filed_at' }) filedAt!: Date;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}
