import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Phone, e-mail and NIK: encrypted, with blind indexes. Row security shows a row only to the transaction that names its person. */
@Entity('person_contact')
export class PersonContactRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('bytea', { name: 'email_cipher', nullable: true }) emailCipher!: Buffer | null;
  @Column('bytea', { name: 'email_index', nullable: true }) emailIndex!: Buffer | null;
  @Column('bytea', { name: 'phone_cipher', nullable: true }) phoneCipher!: Buffer | null;
  @Column('bytea', { name: 'phone_index', nullable: true }) phoneIndex!: Buffer | null;
  @Column('bytea', { name: 'nik_cipher', nullable: true }) nikCipher!: Buffer | null;
  @Column('bytea', { name: 'nik_index', nullable: true }) nikIndex!: Buffer | null;
}
