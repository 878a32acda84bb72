import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '../core/categories.js';
import type { KecamatanCode } from '../core/kecamatan.js';
import type { Vendor, VendorState } from '../core/machines/vendor.js';
import type { EnterpriseSize } from '../core/vendor-class.js';

/** An enterprise (UMKM) or a cooperative that sells to the regency. */
@Entity('vendor')
export class VendorRow implements Vendor {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  /** Never changes: another kind is another registration. */
  @Column('text') kind!: 'enterprise' | 'cooperative';
  @Column('text') name!: string;
  /** Null for cooperatives. */
  @Column('text', { nullable: true }) size!: EnterpriseSize | null;
  /** Whole rupiah; what the size was derived from. A business secret. */
  @Column('bigint', { name: 'yearly_sales', nullable: true }) yearlySales!: number | null;
  @Column('boolean', { name: 'women_owned' }) womenOwned!: boolean;
  @Column('text') nib!: string;
  /** 16 digits of a firm; null when the tax number is a person's NIK, which is kept in `vendor_private`. */
  @Column('text', { nullable: true }) npwp!: string | null;
  @Column('text') kecamatan!: KecamatanCode;
  @Column('text') address!: string;
  @Column('text', { array: true }) categories!: Category[];
  @Column('text') state!: VendorState;
  /** When the registration that counts was sent: the queue of the cooperative office goes by it. */
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  /** Null until verified, and again while a changed NIB or NPWP waits for the office. */
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
  @Column('integer') version!: number;
}

export const COOPERATIVE_TYPES = ['producer', 'consumer', 'marketing', 'service', 'savings-and-loan'] as const;

/** What only a cooperative has. */
@Entity('cooperative')
export class CooperativeRow {
  @PrimaryColumn('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') type!: (typeof COOPERATIVE_TYPES)[number];
  @Column('integer') members!: number;
  @Column('integer', { name: 'women_members' }) womenMembers!: number;
  /** A women's cooperative: it says so, and every member is a woman. */
  @Column('boolean') kopwan!: boolean;
  @Column('text', { name: 'nik_koperasi' }) nikKoperasi!: string;
  @Column('text', { name: 'legal_number' }) legalNumber!: string;
  /** Day of the last yearly members' meeting (RAT). */
  @Column('date', { name: 'rat_date' }) ratDate!: string;
}

/** What a vendor can make in a week, for each of its categories. */
@Entity('vendor_capacity')
export class VendorCapacityRow {
  @PrimaryColumn('uuid', { name: 'vendor_id' }) vendorId!: string;
  @PrimaryColumn('text') category!: Category;
  @Column('text') unit!: string;
  /** Thousandths of the unit. */
  @Column('bigint', { name: 'per_week' }) perWeek!: number;
}

/** A person may act for a vendor from one day until another. */
@Entity('vendor_user')
export class VendorUserRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('timestamptz') since!: Date;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
}

/** A decision of the cooperative office; its id is that of its event, whose detail holds the reason in words. */
@Entity('vendor_verification')
export class VendorVerificationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') decision!: 'verified' | 'returned' | 'suspended' | 'reinstated';
  @Column('text', { name: 'reason_code' }) reasonCode!: string;
  @Column('uuid', { name: 'decided_by' }) decidedBy!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
}
