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
}
