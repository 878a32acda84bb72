import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something for one person's eyes: sealed while it waits, erased when it has left. */
@Entity('letter')
export class LetterRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** Address, subject and text, encrypted. */
  @Column('bytea', { nullable: true }) sealed!: Buffer | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  /** Not sent any more after this instant. */
  @Column('timestamptz', { name: 'useful_until' }) usefulUntil!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('integer') attempts!: number;
  /** How often it was begun anew by hand. */
  @Column('integer') round!: number;
  /** The class of the last failure; never an address. */
  @Column('text', { nullable: true }) failure!: string | null;
  /** When the last try failed for good. */
  @Column('timestamptz', { name: 'died_at', nullable: true }) diedAt!: Date | null;
}
