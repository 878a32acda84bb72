import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Eight digits with which a person sets a password; kept only as a keyed hash. */
@Entity('one_time_code')
export class OneTimeCodeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') purpose!: 'invite' | 'recover';
  @Column('bytea', { name: 'code_hash' }) codeHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}
