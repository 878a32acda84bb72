import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed-in browser or app; the token itself is never kept, only its hash. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn('bytea', { name: 'id_hash' }) idHash!: Buffer;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'second_factor_at', nullable: true }) secondFactorAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
