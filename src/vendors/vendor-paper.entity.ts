import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Paper, PaperState } from '../core/machines/paper.js';
import type { PaperKind } from '../core/papers.js';

/** A certificate or permit as its vendor handed it in, and what the office found. */
@Entity('vendor_paper')
export class VendorPaperRow implements Paper {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') kind!: PaperKind;
  @Column('text') number!: string;
  @Column('text') issuer!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  /** Null for one that does not end by itself. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  /** SHA-256 of the scan in the private store. */
  @Column('text', { name: 'file_hash' }) fileHash!: string;
  @Column('text', { name: 'media_type' }) mediaType!: 'application/pdf' | 'image/webp';
  @Column('integer') size!: number;
  @Column('text') state!: PaperState;
  @Column('uuid', { name: 'submitted_by' }) submittedBy!: string;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode!: string | null;
  /** The event of the last decision; its detail holds the reason in words. */
  @Column('uuid', { name: 'decision_id', nullable: true }) decisionId!: string | null;
  @Column('timestamptz', { name: 'warned_at', nullable: true }) warnedAt!: Date | null;
  @Column('integer') version!: number;
}
