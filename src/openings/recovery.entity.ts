import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Too few keys of a lot are left: who asked that slips may open it, who allowed it, and until when slips are taken. */
@Entity('lot_recovery')
export class LotRecoveryRow {
  @PrimaryColumn('uuid', { name: 'lot_id' }) lotId!: string;
  /** Positions of the members who cannot come. */
  @Column('int2', { array: true }) lost!: number[];
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('uuid', { name: 'allowed_by', nullable: true }) allowedBy!: string | null;
  @Column('timestamptz', { name: 'allowed_at', nullable: true }) allowedAt!: Date | null;
  @Column('timestamptz', { name: 'slips_until', nullable: true }) slipsUntil!: Date | null;
}

/** A vendor's slip that fits its envelope, sealed like personal data. */
@Entity('recovery_slip')
export class RecoverySlipRow {
  @PrimaryColumn('uuid', { name: 'offer_id' }) offerId!: string;
  @Column('uuid', { name: 'lot_id' }) lotId!: string;
  @Column('bytea') sealed!: Buffer;
  @Column('uuid', { name: 'given_by' }) givenBy!: string;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
}
