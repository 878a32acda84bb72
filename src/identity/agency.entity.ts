import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency of the regency (OPD). */
@Entity('agency')
export class AgencyRow {
  @PrimaryColumn('uuid') id!: string;
  /** Short and unique, such as "DISKOP"; part of official numbers. */
  @Column('text') code!: string;
  @Column('text') name!: string;
  /** The work unit's code in the budget (kode satker). */
  @Column('text', { name: 'satker_code' }) satkerCode!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** A part of an agency that asks for what it needs. */
@Entity('agency_unit')
export class AgencyUnitRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') name!: string;
}
