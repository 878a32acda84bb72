import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportState } from '../core/machines/report.js';

/** A report to the inspectorate by anyone (Perpres 16/2018 art. 77). Words and contact are encrypted. */
@Entity('report')
export class ReportRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  /** Blind index of the reporter's idempotency key. */
  @Column('bytea', { name: 'once_index' }) onceIndex!: Buffer;
  /** Blind index of the code by which the reporter follows it up. */
  @Column('bytea', { name: 'follow_up_index' }) followUpIndex!: Buffer;
  @Column('uuid', { name: 'lot_id', nullable: true }) lotId!: string | null;
  @Column('bytea', { name: 'body_cipher' }) bodyCipher!: Buffer;
  @Column('bytea', { name: 'contact_cipher', nullable: true }) contactCipher!: Buffer | null;
  @Column('bytea', { name: 'answer_cipher', nullable: true }) answerCipher!: Buffer | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('text') state!: ReportState;
  @Column('uuid', { name: 'examined_by', nullable: true }) examinedBy!: string | null;
  @Column('timestamptz', { name: 'examined_at', nullable: true }) examinedAt!: Date | null;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy!: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('integer') version!: number;
}
