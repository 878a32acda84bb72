import { aKeyHolder, type KeyHolder } from './key-holder.js';
import { Person } from './person.js';
import { told, ask } from './wire.js';
import type { Stage } from './stage.js';

/** An agency (OPD) with the people who carry its purchases. */
export interface Office {
  readonly agencyId: string;
  readonly requester: Person;
  readonly ppk: Person;
  readonly officer: Person;
  readonly kpa: Person;
  readonly receiver: Person;
  readonly treasurer: Person;
  /** Who opens the offers; no two of the same unit could do it alone. */
  readonly committee: readonly KeyHolder[];
  /** Pokja: three people where the value asks for a tender, nobody elsewhere. */
  readonly panel: readonly Person[];
}

interface OfficePlan {
  readonly short: string;
  readonly name: string;
  readonly satkerCode: string;
  readonly people: Readonly<Record<'requester' | 'ppk' | 'officer' | 'kpa' | 'receiver' | 'treasurer', string>>;
  readonly panel?: readonly string[];
}

const OFFICES = {
  bpbd: {
    short: 'BPBD', name: 'Badan Penanggulangan Bencana Daerah', satkerCode: '1.05.0.00.0.00.01.0000',
    people: { requester: 'Rina', ppk: 'Budi', officer: 'Dewi', kpa: 'Hasan', receiver: 'Asep', treasurer: 'Lina' },
  },
  health: {
    short: 'Dinkes', name: 'Dinas Kesehatan', satkerCode: '1.02.0.00.0.00.01.0000',
    people: { requester: 'Maya', ppk: 'Ujang', officer: 'Siti', kpa: 'Bambang', receiver: 'Iwan', treasurer: 'Yanti' },
  },
  personnel: {
    short: 'BKPSDM', name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', satkerCode: '5.03.0.00.0.00.01.0000',
    people: { requester: 'Lilis', ppk: 'Agus', officer: 'Nur', kpa: 'Endang', receiver: 'Cecep', treasurer: 'Wati' },
    panel: ['Farida', 'Gunawan', 'Hendra'],
  },
} as const satisfies Record<string, OfficePlan>;

const OPENERS = [
  { name: 'Tuti', title: 'panitia pembukaan, Inspektorat', code: 'INSPEKTORAT', satkerCode: '6.01.0.00.0.00.01.0000' },
  { name: 'Eko', title: 'panitia pembukaan, Persandian Diskominfo', code: 'DISKOMINFO', satkerCode: '2.16.2.20.2.21.01.0000' },
  { name: 'Rudi', title: 'panitia pembukaan, Dinas Koperasi dan UMKM', code: 'DISKOP', satkerCode: '2.17.0.00.0.00.01.0000' },
] as const;

const ROLES = {
  requester: { role: 'requester', title: 'pemohon' },
  ppk: { role: 'ppk', title: 'PPK' },
  officer: { role: 'procurement-officer', title: 'Pejabat Pengadaan' },
  kpa: { role: 'kpa', title: 'KPA' },
  receiver: { role: 'receiver', title: 'penerima barang' },
  treasurer: { role: 'treasurer', title: 'bendahara' },
} as const;

export type Offices = Readonly<Record<keyof typeof OFFICES, Office>>;

/** Everybody in public service: invited, appointed by decree, come in with a code from a letter and an authenticator app. */
export interface PublicService extends Offices {
  readonly verifier: Person;
  readonly auditor: Person;
}

/** The first administrator comes in with the code that the operator was shown. */
export async function theAdministrator(stage: Stage, { name, email, code }: { readonly name: string; readonly email: string; readonly code: string }): Promise<Person> {
  const administrator = new Person(stage, '', name, 'administrator', email);
  await administrator.comesIn(code);
  await administrator.setsAuthenticator();
  administrator.does('masuk dengan kode dari `lumbung admin add` dan memasang autentikator', 'comes in with the code of `lumbung admin add` and sets an authenticator');
  return administrator;
}

export async function thePublicService(stage: Stage, administrator: Person): Promise<PublicService> {
  const openers: KeyHolder[] = [];
  for (const opener of OPENERS) openers.push(await anOpener(stage, administrator, opener));
  const [bpbd, health, personnel, verifier, auditor] = await Promise.all([
    anOffice(stage, administrator, OFFICES.bpbd, openers), anOffice(stage, administrator, OFFICES.health, openers), anOffice(stage, administrator, OFFICES.personnel, openers),
    anOfficial(stage, administrator, 'Neneng', 'verifikator, Dinas Koperasi dan UMKM', 'cooperative-verifier', null),
    anOfficial(stage, administrator, 'Wiwin', 'auditor Inspektorat', 'auditor', null),
  ]);
  return { bpbd, health, personnel, verifier, auditor };
}

async function anOffice(stage: Stage, administrator: Person, plan: OfficePlan, openers: readonly KeyHolder[]): Promise<Office> {
  const { id: agencyId } = await administrator.post<{ readonly id: string }>('/agencies', { code: plan.short.toUpperCase(), name: plan.name, satkerCode: plan.satkerCode });
  const appointed = (name: string, role: string, title: string) => anOfficial(stage, administrator, name, `${title} ${plan.short}`, role, agencyId);
  const names = Object.keys(ROLES) as (keyof typeof ROLES)[];
  const [people, panel] = await Promise.all([
    Promise.all(names.map(async (part) => [part, await appointed(plan.people[part], ROLES[part].role, ROLES[part].title)] as const)),
    Promise.all((plan.panel ?? []).map((name) => appointed(name, 'panel-member', 'anggota Pokja'))),
  ]);
  const staff = Object.fromEntries(people) as Record<keyof typeof ROLES, Person>;
  administrator.does(`mendaftarkan ${plan.name} dan mengangkat ${people.length + panel.length} pejabatnya`, `adds ${plan.short} and appoints its ${people.length + panel.length} officials`);
  const selectors: KeyHolder[] = [];
  for (const person of panel.length > 0 ? panel.slice(0, 2) : [staff.officer]) selectors.push(await aKeyHolder(person));
  return { agencyId, ...staff, panel, committee: [...selectors, ...openers].slice(0, panel.length > 0 ? 5 : 3) };
}

/** Somebody of another house, who holds a key for all of them. */
async function anOpener(stage: Stage, administrator: Person, { name, title, ...agency }: (typeof OPENERS)[number]): Promise<KeyHolder> {
  const { id } = await administrator.post<{ readonly id: string }>('/agencies', { ...agency, name: title.replace('panitia pembukaan, ', '') });
  return aKeyHolder(await anOfficial(stage, administrator, name, title, 'opening-committee', id));
}

async function anOfficial(stage: Stage, administrator: Person, name: string, title: string, role: string, agencyId: string | null): Promise<Person> {
  const email = `${name.toLowerCase()}@bekasi.example`;
  const { personId } = await administrator.post<{ readonly personId: string }>('/people', { name, email, language: 'id' });
  const from = stage.clock.now().toISOString();
  await administrator.post(`/people/${personId}/appointments`, { role, decreeNumber: `SK/${name}/${from.slice(0, 4)}`, from, ...(agencyId === null ? {} : { agencyId }) });
  const official = new Person(stage, personId, name, title, email);
  await official.comesIn();
  await official.setsAuthenticator();
  await official.hears('person.appointed');
  return official;
}

/** Somebody who comes in by the open door, with a password of her own. */
export async function aNewcomer(stage: Stage, name: string, called: string): Promise<Person> {
  const email = `${name.toLowerCase()}@usaha.example`;
  const { personId } = told<{ readonly personId: string }>(
    await ask(stage.url, 'POST', '/accounts', { body: { name, email, password: 'gerobak biru di tepi kali', language: 'id' } }), 201);
  return new Person(stage, personId, name, called, email);
}
