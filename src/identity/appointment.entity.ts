import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppointedRole } from '../core/actor.js';

/** A decree: who holds which role, where, and from when until when. */
@Entity('appointment')
export class AppointmentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') role!: AppointedRole;
  /** Null: the whole regency. */
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('uuid', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('text', { name: 'decree_number' }) decreeNumber!: string;
  /** A range of instants in PostgreSQL's own writing; an open end has no end. Two for one role and place never overlap. */
  @Column('tstzrange') valid!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
