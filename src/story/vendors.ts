import { aNewcomer, type PublicService } from './cast.js';
import type { Person } from './person.js';
import type { Stage } from './stage.js';

/** A vendor and the one person who acts for it. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly person: Person;
}

interface VendorPlan {
  readonly owner: string;
  readonly name: string;
  readonly nib: string;
  /** A firm's number; a sole trader's is her NIK. */
  readonly npwp: string;
  readonly ownerNik?: string;
  readonly kecamatan: string;
  readonly womenOwned: boolean;
  readonly yearlySales?: number;
  readonly capacities: readonly { readonly category: string; readonly unit: string; readonly perWeek: number }[];
  readonly cooperative?: { readonly members: number; readonly womenMembers: number; readonly kopwan: boolean; readonly nikKoperasi: string };
}

const food = { category: 'food', unit: 'box', perWeek: 2_000_000 };
const masks = { category: 'masks', unit: 'piece', perWeek: 5_000_000 };
const equipment = { category: 'disaster-equipment', unit: 'piece', perWeek: 60_000 };
const batik = { category: 'batik-uniforms', unit: 'garment', perWeek: 200_000 };

/** No register has given these numbers to anybody. */
const VENDORS = {
  sari: {
    owner: 'Sari', name: 'Dapur Bu Sari', nib: '9876500000011', npwp: '3216014107850001', ownerNik: '3216014107850001', kecamatan: '32.16.09',
    womenOwned: true, yearlySales: 480_000_000, capacities: [food],
  },
  yusuf: { owner: 'Yusuf', name: 'Katering Tambun Rasa', nib: '9876500000022', npwp: '0312000110435000', kecamatan: '32.16.06', womenOwned: false, yearlySales: 2_400_000_000, capacities: [food] },
  melati: {
    owner: 'Nining', name: 'Koperasi Wanita Melati Jaya', nib: '9876500000033', npwp: '0312000128435000', kecamatan: '32.16.06', womenOwned: true, capacities: [food, masks, batik],
    cooperative: { members: 64, womenMembers: 64, kopwan: true, nikKoperasi: '3216010020045' },
  },
  ratna: { owner: 'Ratna', name: 'Konveksi Cibitung Rapi', nib: '9876500000044', npwp: '0312000136435000', kecamatan: '32.16.07', womenOwned: true, yearlySales: 900_000_000, capacities: [masks, batik] },
  siaga: {
    owner: 'Dedi', name: 'Koperasi Karya Siaga', nib: '9876500000055', npwp: '0312000144435000', kecamatan: '32.16.20', womenOwned: false, capacities: [masks, equipment],
    cooperative: { members: 120, womenMembers: 35, kopwan: false, nikKoperasi: '3216010020046' },
  },
  wawan: { owner: 'Wawan', name: 'Tenda Cikarang', nib: '9876500000066', npwp: '0312000151435000', kecamatan: '32.16.09', womenOwned: false, yearlySales: 1_200_000_000, capacities: [equipment] },
  euis: { owner: 'Euis', name: 'Sanggar Batik Tarum', nib: '9876500000077', npwp: '0312000169435000', kecamatan: '32.16.17', womenOwned: true, yearlySales: 700_000_000, capacities: [batik] },
} as const satisfies Record<string, VendorPlan>;

export type Vendors = Readonly<Record<keyof typeof VENDORS, Vendor>>;

/** UMKM and cooperatives register themselves, and the cooperative office verifies them. */
export async function theVendors(stage: Stage, { verifier }: Pick<PublicService, 'verifier'>): Promise<Vendors> {
  const names = Object.keys(VENDORS) as (keyof typeof VENDORS)[];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await aVendor(stage, verifier, VENDORS[name])]))) as Vendors;
}

async function aVendor(stage: Stage, verifier: Person, { owner, cooperative, name, ...plan }: VendorPlan): Promise<Vendor> {
  const person = await aNewcomer(stage, owner, name);
  const ratDate = `${stage.clock.date().slice(0, 4)}-01-24`;
  const form = {
    ...plan, kind: cooperative === undefined ? 'enterprise' : 'cooperative', name, address: 'Jl. Kenanga No. 1', ownerName: owner, phone: '0812-3456-7890',
    bank: { bankCode: '110', account: plan.nib, accountName: name },
    ...(cooperative === undefined ? {} : { cooperative: { ...cooperative, type: 'producer', legalNumber: 'AHU-0012345.AH.01.26.Tahun 2020', ratDate } }),
  };
  const { id, code } = await person.post<{ readonly id: string; readonly code: string }>('/vendors', form);
  await verifier.hears('vendor.registered');
  await verifier.post(`/vendors/${id}/verification`, { decision: 'verified', reasonCode: 'evidence-complete', reason: 'NIB dan NPWP cocok.' });
  await person.hears('vendor.verified');
  person.does(`terdaftar sebagai ${code} dan diverifikasi Dinas Koperasi dan UMKM`, `registers as ${code} and is verified by the cooperative office`);
  return { id, name, person };
}
