import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/http/language.js';

/** A person who can sign in. Contacts and NIK live apart, encrypted, in `person_contact`. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid') id!: string;
  /** The only name under which the person enters the record. */
  @Column('uuid') pseudonym!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('bytea', { name: 'totp_cipher', nullable: true }) totpCipher!: Buffer | null;
  /** A secret shown for enrolment; it counts only once a code has confirmed it. */
  @Column('bytea', { name: 'totp_offered_cipher', nullable: true }) totpOfferedCipher!: Buffer | null;
  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true }) totpConfirmedAt!: Date | null;
  /** The last 30-second step a code was used for; a code works once. */
  @Column('bigint', { name: 'totp_last_step', nullable: true }) totpLastStep!: number | null;
  @Column('text') language!: Language;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
  @Column('integer') version!: number;
}
