import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckKind, EvaluationResult } from '../core/evaluation.js';

/** One round of judging a lot's offers; a second round follows only an objection that was upheld. */
@Entity('evaluation')
export class EvaluationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('integer') round!: number;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('uuid', { name: 'started_by' }) startedBy!: string;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  /** What the hash in the event `evaluation.finished` is taken over, as canonical JSON. */
  @Column('jsonb', { nullable: true }) result!: EvaluationResult | null;
}

/** Somebody who judges said beforehand to have no conflict of interest (Perpres 16/2018 art. 7). */
@Entity('conflict_declaration')
export class ConflictDeclarationRow {
  @PrimaryColumn('uuid', { name: 'lot_id' }) lotId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'declared_at' }) declaredAt!: Date;
}

@Entity('offer_check')
export class OfferCheckRow {
  @PrimaryColumn('uuid', { name: 'evaluation_id' }) evaluationId!: string;
  @PrimaryColumn('uuid', { name: 'offer_id' }) offerId!: string;
  @PrimaryColumn('text') kind!: CheckKind;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('boolean') passed!: boolean;
  @Column('text', { name: 'reason_code' }) reasonCode!: string;
  /** Free text for those who judge and for the auditor. */
  @Column('text') reason!: string;
  @Column('uuid', { name: 'checked_by' }) checkedBy!: string;
  @Column('timestamptz', { name: 'checked_at' }) checkedAt!: Date;
}

/** Where each offer stands in a finished round; never changed. */
@Entity('ranking')
export class RankingRow {
  @PrimaryColumn('uuid', { name: 'evaluation_id' }) evaluationId!: string;
  @PrimaryColumn('uuid', { name: 'offer_id' }) offerId!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('boolean') valid!: boolean;
  @Column('text', { name: 'reason_codes', array: true }) reasonCodes!: readonly string[];
  @Column('bigint', { name: 'corrected_total' }) correctedTotal!: number;
  @Column('integer', { nullable: true }) rank!: number | null;
}
