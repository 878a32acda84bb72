import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Personal data of a vendor's people (UU 27/2022), sealed; row security shows it only to a transaction that names the vendor. */
@Entity('vendor_private')
export class VendorPrivateRow {
  @PrimaryColumn('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text', { name: 'owner_name', nullable: true }) ownerName!: string | null;
  @Column('bytea', { name: 'owner_nik_cipher', nullable: true }) ownerNikCipher!: Buffer | null;
  @Column('bytea', { name: 'owner_nik_index', nullable: true }) ownerNikIndex!: Buffer | null;
  @Column('bytea', { name: 'personal_npwp_cipher', nullable: true }) personalNpwpCipher!: Buffer | null;
  @Column('bytea', { name: 'personal_npwp_index', nullable: true }) personalNpwpIndex!: Buffer | null;
  @Column('bytea', { name: 'phone_cipher', nullable: true }) phoneCipher!: Buffer | null;
  @Column('bytea', { name: 'phone_index', nullable: true }) phoneIndex!: Buffer | null;
  @Column('text', { name: 'bank_code', nullable: true }) bankCode!: string | null;
  @Column('bytea', { name: 'bank_account_cipher', nullable: true }) bankAccountCipher!: Buffer | null;
  @Column('bytea', { name: 'bank_account_index', nullable: true }) bankAccountIndex!: Buffer | null;
  @Column('text', { name: 'bank_account_name', nullable: true }) bankAccountName!: string | null;
}
