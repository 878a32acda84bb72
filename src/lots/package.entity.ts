import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '../core/categories.js';
import type { Package, PackageState } from '../core/machines/package.js';
import type { Seat } from '../core/succession.js';

/** Requests merged into one purchase; the unit that OCDS calls a contracting process. */
@Entity('package')
export class PackageRow implements Package {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') ocid!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') title!: string;
  @Column('text') category!: Category;
  @Column('uuid', { name: 'budget_line_id' }) budgetLineId!: string;
  /** The accepted requests' estimates together, whole rupiah. */
  @Column('bigint') ceiling!: number;
  @Column('text', { nullable: true }) method!: string | null;
  /** The rules that led to the method, with their inputs. */
  @Column('jsonb', { name: 'method_because', nullable: true }) methodBecause!: unknown;
  @Column('text', { name: 'rup_code', nullable: true }) rupCode!: string | null;
  @Column('boolean', { name: 'small_business_only' }) smallBusinessOnly!: boolean;
  @Column('text', { name: 'not_small_reason', nullable: true }) notSmallReason!: string | null;
  @Column('uuid', { name: 'ppk_id' }) ppkId!: string;
  @Column('uuid', { name: 'officer_id', nullable: true }) officerId!: string | null;
  @Column('text') state!: PackageState;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'announced_at', nullable: true }) announcedAt!: Date | null;
  @Column('integer') version!: number;
}

@Entity('package_panel')
export class PackagePanelRow {
  @PrimaryColumn('uuid', { name: 'package_id' }) packageId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
}

/** One of those who open the offers, and the unit they sit in. */
@Entity('package_committee')
export class PackageCommitteeRow {
  @PrimaryColumn('uuid', { name: 'package_id' }) packageId!: string;
  @PrimaryColumn('smallint') position!: number;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** The unit of the appointment, or its agency where there is none. */
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
}

/** Who was named in whose place, by which decree and why. */
@Entity('package_replacement')
export class PackageReplacementRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'package_id' }) packageId!: string;
  @Column('text') seat!: Seat;
  @Column('uuid', { name: 'outgoing_id' }) outgoingId!: string;
  @Column('uuid', { name: 'incoming_id' }) incomingId!: string;
  @Column('text', { name: 'decree_number' }) decreeNumber!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}

/** The same person with the key that offers are sealed to, fixed when the lot is announced. */
@Entity('lot_committee')
export class LotCommitteeRow {
  @PrimaryColumn('uuid', { name: 'lot_id' }) lotId!: string;
  @PrimaryColumn('smallint') position!: number;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'key_id' }) keyId!: string;
  @Column('text', { name: 'public_key' }) publicKey!: string;
}
