import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BulletinKind } from '../core/bulletin.js';

/** What the regency tells everybody: an announcement, news, or an event to come to. */
@Entity('bulletin')
export class BulletinRow {
  @PrimaryColumn('uuid') id!: string;
  /** "KBR-2026-000012", in addresses. */
  @Column('text') code!: string;
  @Column('text') kind!: BulletinKind;
  @Column('text') title!: string;
  /** Plain text; an empty line parts paragraphs, a dash begins an item of a list. */
  @Column('text') body!: string;
  /** English is optional, and whole where it is given. */
  @Column('text', { name: 'title_en', nullable: true }) titleEn!: string | null;
  @Column('text', { name: 'body_en', nullable: true }) bodyEn!: string | null;
  /** Where and when; of events only. */
  @Column('text', { nullable: true }) place!: string | null;
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt!: Date | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt!: Date | null;
  @Column('timestamptz', { name: 'shown_from' }) shownFrom!: Date;
  /** First instant at which it is no longer shown; null for no end. */
  @Column('timestamptz', { name: 'shown_until', nullable: true }) shownUntil!: Date | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('integer') version!: number;
}
