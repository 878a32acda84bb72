import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isPersonalNpwp, type Npwp } from '../core/identifiers.js';
import { PersonalData } from '../platform/personal-data.js';
import type { MaskedField } from './vendor-reasons.js';
import { VendorPrivateRow } from './vendor-private.entity.js';

/** What a form may bring; what is left out stays as it is. */
export interface GivenSecrets {
  readonly npwp?: string | undefined;
  readonly ownerName?: string | undefined;
  readonly ownerNik?: string | undefined;
  readonly phone?: string | undefined;
  readonly bank?: { readonly bankCode: string; readonly account: string; readonly accountName: string } | undefined;
}

/** Where each masked field is kept, and under which kind of blind index. */
const FIELDS = {
  npwp: { column: 'personal_npwp', index: 'npwp', cipher: 'personalNpwpCipher' },
  'owner-nik': { column: 'owner_nik', index: 'nik', cipher: 'ownerNikCipher' },
  phone: { column: 'phone', index: 'phone', cipher: 'phoneCipher' },
  'bank-account': { column: 'bank_account', index: 'bank-account', cipher: 'bankAccountCipher' },
} as const satisfies Record<MaskedField, object>;

/** The one place where a vendor's personal data are sealed and opened. */
@Injectable()
export class VendorSecrets {
  constructor(private readonly personal: PersonalData) {}

  /** The sealed row, naming the vendor to row security for the rest of this transaction. */
  async of(db: EntityManager, vendorId: string): Promise<VendorPrivateRow> {
    await db.query("select set_config('lumbung.subject', $1, true)", [vendorId]);
    return (await db.findOneBy(VendorPrivateRow, { vendorId })) ?? emptyRow(vendorId);
  }

  /** Lays what was given over what was known and keeps it. */
  async keep(db: EntityManager, known: VendorPrivateRow, given: GivenSecrets): Promise<VendorPrivateRow> {
    const row = { ...known, ...this.sealed(known.vendorId, given) };
    await db.upsert(VendorPrivateRow, row, ['vendorId']);
    return row;
  }

  open(row: VendorPrivateRow, field: MaskedField): string | null {
    const sealed = row[FIELDS[field].cipher];
    return sealed === null ? null : this.personal.open(sealed, this.place(field, row.vendorId));
  }

  /** Whether the tax number is the personal one that the row holds. */
  isPersonalNpwpOf(row: VendorPrivateRow, npwp: string): boolean {
    return row.personalNpwpIndex?.equals(this.personal.index('npwp', npwp)) === true;
  }

  private sealed(vendorId: string, { npwp, ownerName, ownerNik, phone, bank }: GivenSecrets): Partial<VendorPrivateRow> {
    const personalNpwp = npwp === undefined ? undefined : isPersonalNpwp(npwp as Npwp) ? this.seal('npwp', vendorId, npwp) : NOTHING;
    const nik = ownerNik === undefined ? undefined : this.seal('owner-nik', vendorId, ownerNik);
    const call = phone === undefined ? undefined : this.seal('phone', vendorId, phone);
    const account = bank === undefined ? undefined : this.seal('bank-account', vendorId, bank.account);
    return {
      ...(ownerName === undefined ? {} : { ownerName }),
      ...(personalNpwp === undefined ? {} : { personalNpwpCipher: personalNpwp.cipher, personalNpwpIndex: personalNpwp.index }),
      ...(nik === undefined ? {} : { ownerNikCipher: nik.cipher, ownerNikIndex: nik.index }),
      ...(call === undefined ? {} : { phoneCipher: call.cipher, phoneIndex: call.index }),
      ...(bank === undefined || account === undefined ? {} : {
        bankCode: bank.bankCode, bankAccountName: bank.accountName, bankAccountCipher: account.cipher, bankAccountIndex: account.index,
      }),
    };
  }

  private seal(field: MaskedField, vendorId: string, text: string) {
    return { cipher: this.personal.seal(text, this.place(field, vendorId)), index: this.personal.index(FIELDS[field].index, text) };
  }

  private place(field: MaskedField, row: string) {
    return { table: 'vendor_private', column: FIELDS[field].column, row };
  }
}

const NOTHING = { cipher: null, index: null } as const;

function emptyRow(vendorId: string): VendorPrivateRow {
  return {
    vendorId, ownerName: null, ownerNikCipher: null, ownerNikIndex: null, personalNpwpCipher: null, personalNpwpIndex: null,
    phoneCipher: null, phoneIndex: null, bankCode: null, bankAccountCipher: null, bankAccountIndex: null, bankAccountName: null,
  };
}
