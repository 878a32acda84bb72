import type { Actor } from '../core/actor.js';
import type { Category } from '../core/categories.js';
import type { BankAccount, Nik, Npwp } from '../core/identifiers.js';
import type { KecamatanCode } from '../core/kecamatan.js';
import { canStep } from '../core/machine.js';
import { VENDOR, type VendorAction, type VendorState } from '../core/machines/vendor.js';
import { maskBankAccount, maskNik, maskPhone, npwpText } from '../core/masks.js';
import { may, rolesFor } from '../core/policy.js';
import type { EnterpriseSize } from '../core/vendor-class.js';
import { placeOf, type Place } from './place.js';
import type { ProductLine } from './products.views.js';
import type { VendorPrivateRow } from './vendor-private.entity.js';
import type { Decision, MaskedField } from './vendor-reasons.js';
import type { CooperativeRow, VendorRow } from './vendor.entity.js';

/** A line of the public directory. */
export interface VendorLine {
  readonly id: string;
  readonly code: string;
  readonly kind: VendorRow['kind'];
  readonly name: string;
  readonly size: EnterpriseSize | null;
  readonly womenOwned: boolean;
  /** False for enterprises too. */
  readonly kopwan: boolean;
  readonly kecamatan: Place;
  readonly categories: readonly Category[];
}

export interface CapacityView {
  readonly category: Category;
  readonly unit: string;
  /** Thousandths of the unit. */
  readonly perWeek: number;
}

export interface CooperativeView extends Omit<CooperativeRow, 'vendorId'> {
  /** Women among the members, in whole permil, rounded down; 0 without members. */
  readonly womenShare: number;
}

/** What anyone may know of a vendor: no address, no person, no account; a tax number only when it is a firm's. */
export interface VendorView extends VendorLine {
  readonly state: VendorState;
  readonly nib: string;
  /** As people write it; null when it is a natural person's. */
  readonly npwp: string | null;
  readonly registeredAt: string;
  readonly verifiedAt: string | null;
  readonly version: number;
  readonly capacities: readonly CapacityView[];
  readonly cooperative: CooperativeView | null;
  /** The newest hundred; hidden ones only for the vendor itself. */
  readonly products: readonly ProductLine[];
  readonly can: {
    readonly amend: boolean; readonly registerAgain: boolean; readonly addProduct: boolean; readonly seePrivate: boolean;
    readonly verify: boolean; readonly return: boolean; readonly suspend: boolean; readonly reinstate: boolean;
  };
}

/** A vendor as the reading statement brings it. */
export interface VendorRecord extends Omit<VendorLine, 'kecamatan'>, Pick<VendorRow, 'state' | 'nib' | 'npwp' | 'registeredAt' | 'verifiedAt' | 'version'> {
  readonly kecamatan: KecamatanCode;
  readonly capacities: readonly CapacityView[];
  readonly cooperative: Omit<CooperativeRow, 'vendorId'> | null;
}

export function vendorView(vendor: VendorRecord, products: readonly ProductLine[], by: Actor | null, now: Date): VendorView {
  const { cooperative, npwp, kecamatan, registeredAt, verifiedAt, ...rest } = vendor;
  return {
    ...rest,
    kecamatan: placeOf(kecamatan),
    npwp: npwp === null ? null : npwpText(npwp as Npwp),
    registeredAt: registeredAt.toISOString(),
    verifiedAt: verifiedAt?.toISOString() ?? null,
    cooperative: cooperative === null ? null : { ...cooperative, womenShare: womenShare(cooperative) },
    products,
    can: rightsOn(vendor, by, now),
  };
}

export function womenShare({ members, womenMembers }: Pick<CooperativeRow, 'members' | 'womenMembers'>): number {
  return members === 0 ? 0 : Math.floor((womenMembers * 1000) / members);
}

function rightsOn(vendor: VendorRecord, by: Actor | null, now: Date): VendorView['can'] {
  const scope = { vendorId: vendor.id };
  const own = by === null ? [] : rolesFor(by, 'vendor.amend', scope);
  // Nobody judges an affair of their own.
  const office = by === null || by.vendorIds.includes(vendor.id) ? [] : rolesFor(by, 'vendor.verify');
  const can = (action: VendorAction, roles: typeof own) => canStep(VENDOR, vendor, action, roles, now);
  return {
    amend: own.length > 0,
    registerAgain: can('register-again', own),
    addProduct: by !== null && may(by, 'product.keep', scope),
    seePrivate: by !== null && may(by, 'vendor.see-private', scope),
    verify: can('verify', office),
    return: can('return', office),
    suspend: can('suspend', office),
    reinstate: can('reinstate', office),
  };
}

export interface DecisionView {
  readonly decision: Decision;
  readonly reasonCode: string;
  /** Null when the words were erased. */
  readonly reason: string | null;
  readonly decidedAt: Date;
}

/** The private side, masked; whole numbers leave by unmasking only. */
export interface PrivateView {
  readonly vendorId: string;
  readonly address: string;
  readonly yearlySales: number | null;
  readonly ownerName: string | null;
  readonly ownerNik: string | null;
  readonly npwp: string | null;
  readonly phone: string | null;
  readonly bank: { readonly bankCode: string | null; readonly account: string; readonly accountName: string | null } | null;
  /** Newest first. */
  readonly decisions: readonly DecisionView[];
  readonly can: { readonly unmask: boolean };
}

export function privateView(
  vendor: VendorRow, row: VendorPrivateRow, open: (field: MaskedField) => string | null, decisions: readonly DecisionView[], by: Actor,
): PrivateView {
  const masked = (field: MaskedField, mask: (text: string) => string) => {
    const text = open(field);
    return text === null ? null : mask(text);
  };
  const account = masked('bank-account', (text) => maskBankAccount(text as BankAccount));
  return {
    vendorId: vendor.id,
    address: vendor.address,
    yearlySales: vendor.yearlySales,
    ownerName: row.ownerName,
    ownerNik: masked('owner-nik', (text) => maskNik(text as Nik)),
    npwp: masked('npwp', (text) => npwpText(text as Npwp)) ?? (vendor.npwp === null ? null : npwpText(vendor.npwp as Npwp)),
    phone: masked('phone', maskPhone),
    bank: account === null ? null : { bankCode: row.bankCode, account, accountName: row.bankAccountName },
    decisions,
    can: { unmask: may(by, 'vendor.unmask') },
  };
}
