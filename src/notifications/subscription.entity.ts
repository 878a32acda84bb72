import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/http/language.js';

/** Somebody without an account who wants to hear of new lots. */
@Entity('subscription')
export class SubscriptionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'email_cipher' }) emailCipher!: Buffer;
  @Column('bytea', { name: 'email_index' }) emailIndex!: Buffer;
  @Column('text') language!: Language;
  @Column('text', { nullable: true }) category!: string | null;
  @Column('text', { nullable: true }) kecamatan!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  /** Null until the letter to the address was answered; nothing else is sent before. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
}
