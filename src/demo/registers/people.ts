import { agencies, STAGE_AGENCY } from './agencies.js';
import { decreeBook, type DecreeBook } from './decrees.js';
import { type Draw, drawFor } from './draw.js';
import { featuredName } from './featured-vendors.js';
import type { Agency, DemoAppointment, DemoPerson } from './types.js';
import { OPENING_COMMITTEE, PANEL, REGENCY_OFFICIALS, STAGE_OFFICIALS, VENDOR_PEOPLE } from './words/cast.js';
import { MEN, SECOND_NAMES_OF_MEN, SECOND_NAMES_OF_WOMEN, WOMEN } from './words/names.js';

/**
 * Everybody with an account: the officials of every agency (one requester for each unit), the panel, the opening committee,
 * the regency's own, and one person for each featured vendor.
 */
export function people(): readonly DemoPerson[] {
  const book = decreeBook();
  return [...stageOfficials(book), ...servants(book), ...regencyOfficials(book), ...vendorPeople(), ...drawnOfficials(book)].map(reachable);
}

type Nameless = Omit<DemoPerson, 'email' | 'phone'>;

/** The first four vendors' people: a caterer, a mask cooperative, a kit maker, a Kopwan of batik makers. */
const INTRODUCED_VENDORS = 4;

const SUPPORTING_POSITIONS = {
  ppk: 'Pejabat Pembuat Komitmen',
  'procurement-officer': 'Pejabat Pengadaan',
  pa: 'Pengguna Anggaran',
  receiver: 'Penerima barang',
  treasurer: 'Bendahara Pengeluaran',
} as const;
const SUPPORTING_ROLES = ['ppk', 'procurement-officer', 'pa', 'receiver', 'treasurer'] as const;

function stageOfficials(book: DecreeBook): readonly Nameless[] {
  return STAGE_OFFICIALS.map(([role, name, position]) => {
    const unitCode = role === 'procurement-officer' ? 'setda-pbj' : 'setda-umum';
    const scope = role === 'requester' ? unitCode : undefined;
    return official(name, position, unitCode, [book.appoint(role, STAGE_AGENCY, scope)], true);
  });
}

/** The panel is appointed at every agency, because one desk serves the whole regency; those who open hold their keys in units of their own. */
function servants(book: DecreeBook): readonly Nameless[] {
  const panel = PANEL.map(([name, position]) =>
    official(name, position, 'setda-pbj', agencies().map((agency) => book.appoint('panel-member', agency.code)), true),
  );
  const committee = OPENING_COMMITTEE.map(([name, position, unitCode]) =>
    official(name, position, unitCode, [book.appoint('opening-committee', agencyOfUnit(unitCode), unitCode)], true),
  );
  return [...panel, ...committee];
}

function agencyOfUnit(unitCode: string): string {
  const home = agencies().find(({ units }) => units.some(({ code }) => code === unitCode));
  if (home === undefined) throw new Error(`no agency has the unit ${unitCode}`);
  return home.code;
}

function regencyOfficials(book: DecreeBook): readonly Nameless[] {
  return REGENCY_OFFICIALS.map(([role, name, position, unitCode]) => official(name, position, unitCode, [book.appoint(role, null)], true));
}

function vendorPeople(): readonly Nameless[] {
  return VENDOR_PEOPLE.map(([key, name, position], place) => ({
    name,
    position,
    homeUnitCode: null,
    appointments: [],
    vendorName: featuredName(key),
    introduced: place < INTRODUCED_VENDORS,
  }));
}

function drawnOfficials(book: DecreeBook): readonly Nameless[] {
  const draw = drawFor('people');
  const taken = new Set<string>();
  return agencies().flatMap((agency) => [...drawnRequesters(draw, taken, book, agency), ...drawnCore(draw, taken, book, agency)]);
}

/** A requester for each unit that the stage has not given one. */
function drawnRequesters(draw: Draw, taken: Set<string>, book: DecreeBook, agency: Agency): readonly Nameless[] {
  return agency.units
    .filter((unit) => unit.code !== 'setda-umum')
    .map((unit) => official(drawnName(draw, taken), `Pelaksana, ${unit.name}`, unit.code, [book.appoint('requester', agency.code, unit.code)], false));
}

function drawnCore(draw: Draw, taken: Set<string>, book: DecreeBook, agency: Agency): readonly Nameless[] {
  if (agency.code === STAGE_AGENCY) return [];
  const home = agency.units[0]?.code ?? null;
  return SUPPORTING_ROLES.map((role) =>
    official(drawnName(draw, taken), SUPPORTING_POSITIONS[role], home, [book.appoint(role, agency.code)], false),
  );
}

function drawnName(draw: Draw, taken: Set<string>): string {
  return draw.unused(taken, () =>
    draw.chance(55) ? `${draw.oneOf(WOMEN)} ${draw.oneOf(SECOND_NAMES_OF_WOMEN)}` : `${draw.oneOf(MEN)} ${draw.oneOf(SECOND_NAMES_OF_MEN)}`,
  );
}

function official(
  name: string,
  position: string,
  homeUnitCode: string | null,
  appointments: readonly DemoAppointment[],
  introduced: boolean,
): Nameless {
  return { name, position, homeUnitCode, appointments, vendorName: null, introduced };
}

/** An address under the reserved domain .example (RFC 2606) and a number behind 0840, a prefix that numbering plans show as given to nobody. */
function reachable(person: Nameless, place: number): DemoPerson {
  return {
    ...person,
    email: `${mailbox(person)}@lumbung.example`,
    phone: `+6284000000${String(place + 1).padStart(3, '0')}`,
  };
}

/** The introduced have short addresses that a visitor can type. */
function mailbox({ name, introduced }: Nameless): string {
  const words = name.toLowerCase().split(' ');
  return introduced ? words.slice(0, 1).join('') : words.join('.');
}
