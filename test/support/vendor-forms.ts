import { isLuhn } from '../../src/core/identifier-checks.js';

let serial = 0;

/** Digits that no register has given to anybody, and that pass the checks. */
export function aNib(): string {
  serial += 1;
  return `98765${String(serial).padStart(8, '0')}`;
}

/** A firm's tax number, 16 digits. */
export function aFirmsNpwp(): string {
  serial += 1;
  const first = `31${String(serial).padStart(6, '0')}`;
  const check = [...'0123456789'].find((digit) => isLuhn(`${first}${digit}`));
  return `0${first}${check}435000`;
}

/** A NIK of Bekasi: a woman, born on 1 July 1985. */
export function aNik(): string {
  serial += 1;
  return `321601410785${String(serial).padStart(4, '0')}`;
}

export const PHONE = '0812-3456-7890';
export const ACCOUNT = '1122334455667';

/** What a sole trader who cooks for offices types in. */
export function anEnterprise(traits: object = {}) {
  return {
    kind: 'enterprise', name: 'Dapur Bu Sari', womenOwned: true, nib: aNib(), npwp: aNik(), kecamatan: '32.16.09', address: 'Kp. Pilar RT 02 RW 04',
    yearlySales: 480_000_000, capacities: [{ category: 'food', unit: 'box', perWeek: 700_000 }],
    ownerName: 'Sari Wulandari', ownerNik: aNik(), phone: PHONE, bank: { bankCode: '110', account: ACCOUNT, accountName: 'Sari Wulandari' },
    ...traits,
  };
}

/** What the secretary of a women's cooperative types in. */
export function aWomensCooperative(traits: object = {}) {
  return {
    kind: 'cooperative', name: 'Koperasi Wanita Melati Jaya', womenOwned: true, nib: aNib(), npwp: aFirmsNpwp(), kecamatan: '32.16.06', address: 'Jl. Melati No. 8',
    capacities: [{ category: 'batik-uniforms', unit: 'garment', perWeek: 120_000 }, { category: 'masks', unit: 'piece', perWeek: 5_000_000 }],
    cooperative: { type: 'producer', members: 64, womenMembers: 64, kopwan: true, nikKoperasi: `32160${aNib().slice(5)}`, legalNumber: 'AHU-0012345.AH.01.26.Tahun 2020', ratDate: '2026-01-24' },
    ownerName: 'Neneng Hasanah', phone: '0813-1111-2222', bank: { bankCode: '009', account: '0098765432', accountName: 'Koperasi Wanita Melati Jaya' },
    ...traits,
  };
}

/** The same form as an amendment: without its kind and its private part, with the version that was read. */
export function amended(form: ReturnType<typeof anEnterprise> | ReturnType<typeof aWomensCooperative>, version: number, changes: object = {}) {
  const { kind: _, npwp: __, ownerName: ___, phone: ____, bank: _____, ownerNik: ______, ...rest } = form as ReturnType<typeof anEnterprise>;
  return { ...rest, version, ...changes };
}
