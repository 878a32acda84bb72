import type { AppointedRole } from '../core/actor.js';
import type { Category } from '../core/categories.js';
import { DEMO_PASSPHRASE, DEMO_TOTP_SECRET, demoAccounts } from './accounts.js';

/** Who can be played, and how one comes in: what the start prints, Indonesian first. */
export function welcome(publicUrl: string): string {
  const accounts = demoAccounts();
  const rows = accounts.map(({ role, sells, name, email }): Row => [role === null ? VENDORS[sells ?? 'food'] : ROLES[role], name, email]);
  return `
Akun peraga, satu untuk tiap peran / Demo accounts, one for each role

${table([HEAD, ...rows])}

  Kata sandi semua akun / passphrase of all   ${DEMO_PASSPHRASE}
  Atau nomor telepon / or by phone            ${accounts[0]?.phone ?? ''} dst., menurut urutan baris / in the order of the lines
  Kode pejabat / code for officials           npm run lumbung -- demo code
  atau di aplikasi autentikator / or in app   ${DEMO_TOTP_SECRET}

Semua nama dan pembelian buatan. / All names and purchases are invented.
Mulai kosong / start empty: LUMBUNG_DATA=.lumbung-kosong LUMBUNG_DEMO=off npm start

Lumbung: ${publicUrl}
`;
}

/** What an empty house without demo needs first. */
export function firstAdministrator(publicUrl: string): string {
  return `
Belum ada administrator. Buat yang pertama: / There is no administrator yet. Make the first one:

  npm run lumbung -- admin add --name "Nama Anda" --email anda@contoh.id

Lumbung: ${publicUrl}
`;
}

type Row = readonly [role: string, name: string, email: string];

const HEAD: Row = ['Peran / role', 'Nama / name', 'Surel / e-mail'];
const VENDORS: Readonly<Record<Category, string>> = {
  food: 'Penyedia makanan / food vendor',
  masks: 'Penyedia masker / mask vendor',
  'disaster-equipment': 'Penyedia alat bencana / kit vendor',
  'batik-uniforms': 'Penyedia batik / batik vendor',
};
const ROLES: Readonly<Record<AppointedRole, string>> = {
  requester: 'Pemohon / requester',
  ppk: 'PPK / commitment officer',
  'procurement-officer': 'Pejabat Pengadaan / officer',
  'panel-member': 'Pokja / panel member',
  pa: 'PA / budget user',
  kpa: 'KPA / budget proxy',
  receiver: 'Penerima barang / receiver',
  treasurer: 'Bendahara / treasurer',
  'opening-committee': 'Panitia pembukaan / opening',
  'cooperative-verifier': 'Verifikator / verifier',
  auditor: 'Auditor Inspektorat / auditor',
  administrator: 'Administrator',
};

function table(rows: readonly Row[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (left: string, cross: string, right: string) => `  ${left}${widths.map((width) => '─'.repeat(width + 2)).join(cross)}${right}`;
  const [head, ...others] = rows.map((row) => `  │${widths.map((width, column) => ` ${(row[column] ?? '').padEnd(width)} `).join('│')}│`);
  return [line('┌', '┬', '┐'), head, line('├', '┼', '┤'), ...others, line('└', '┴', '┘')].join('\n');
}
