import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A vendor at a counter: who helps, for which lot, how the vendor confirmed, and which offer came of it. */
@Entity('assistance')
export class AssistanceRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('uuid', { name: 'helper_id' }) helperId!: string;
  /** Null when no code could be sent: the vendor has no e-mail. */
  @Column('bytea', { name: 'code_hash', nullable: true }) codeHash!: Buffer | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('text', { name: 'confirmed_by', nullable: true }) confirmedBy!: 'code' | 'passphrase' | null;
  /** The idempotency key of the one offer that the vendor's word is good for. */
  @Column('text', { name: 'used_with', nullable: true }) usedWith!: string | null;
  @Column('uuid', { name: 'offer_id', nullable: true }) offerId!: string | null;
}
