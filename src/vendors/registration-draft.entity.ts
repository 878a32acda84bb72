import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A registration that is being written; row security shows it only to a transaction that names its person. */
@Entity('registration_draft')
export class RegistrationDraftRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('bytea', { name: 'body_cipher' }) bodyCipher!: Buffer;
  @Column('timestamptz', { name: 'kept_at' }) keptAt!: Date;
}
