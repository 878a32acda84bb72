import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { Administrators, type AddedAdministrator } from '../identity/administrators.js';
import { AppointmentRow } from '../identity/appointment.entity.js';
import { Contacts, readContact } from '../identity/contacts.js';
import { OneTimeCodeRow } from '../identity/one-time-code.entity.js';
import { OneTimeCodes } from '../identity/one-time-codes.js';
import { PersonContactRow } from '../identity/person-contact.entity.js';
import { PersonRow } from '../identity/person.entity.js';
import { Persons } from '../identity/persons.js';
import type { Config } from '../platform/config.js';
import { connectionOptions } from '../platform/database/options.js';
import { isInhabited, prepareDatabase } from '../platform/database/prepare.js';
import { migrateQueues } from '../platform/jobs/queues.js';
import { loadKeys, type Keys } from '../platform/keys.js';
import { PersonalData } from '../platform/personal-data.js';
import { Work } from '../platform/work.js';
import { WrongUsage, type Command } from './command.js';
import { withDatabase } from './with-database.js';

const USAGE = 'admin add --name N (--email E | --phone P) [--decree SK] [--reset-second-factor]';
const OPTIONS = {
  name: { type: 'string' }, email: { type: 'string' }, phone: { type: 'string' }, decree: { type: 'string' }, 'reset-second-factor': { type: 'boolean' },
} as const;

export const admin: Command = {
  name: 'admin',
  usage: USAGE,
  summary: 'Membuat administrator, atau memberi akun yang ada peran itu, dan mencetak kode sekali pakai. / Makes an administrator, or gives an existing account that role, and prints a one-time code.',
  async run(args, config, voice) {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { name, email, phone, decree = 'lumbung admin add', 'reset-second-factor': resetSecondFactor = false } = values;
    if (positionals.join(' ') !== 'add' || name === undefined || name.trim() === '' || name.length > 120) throw new WrongUsage(`npm run lumbung -- ${USAGE}`);
    const contact = readContact({ email, phone });
    const added = await withDatabase(config, voice, async (url) => {
      const keys = loadKeys(config.keysDirectory, config.databaseUrl === null && !(await isInhabited(url)));
      await prepareDatabase({ url, migrateQueue: migrateQueues, worksAs: ['lumbung_app'], strict: false, warn: null });
      return withAdministrators(url, keys, (administrators) => administrators.add({ name: name.trim(), contact, decreeNumber: decree, resetSecondFactor }));
    });
    voice.log(whatNow(added, email ?? phone ?? '', config));
  },
};

async function withAdministrators<Answer>(url: string, keys: Keys, use: (administrators: Administrators) => Promise<Answer>): Promise<Answer> {
  const source = new DataSource(connectionOptions(url, 'lumbung_app', [PersonRow, PersonContactRow, OneTimeCodeRow, AppointmentRow]));
  await source.initialize();
  try {
    const personal = new PersonalData(keys);
    return await use(new Administrators(new Work(source), new Persons(new Contacts(personal)), new OneTimeCodes(personal), personal));
  } finally {
    await source.destroy();
  }
}

function whatNow({ isNew, code, expiresAt }: AddedAdministrator, login: string, { publicUrl }: Config): string {
  const whose = isNew ? 'Administrator dibuat. / The administrator was made.' : 'Akun ini sudah ada dan kini administrator. / This account existed and is an administrator now.';
  return `
${whose}

  Kode sekali pakai / one-time code:  ${code.slice(0, 4)} ${code.slice(4)}
  Berlaku sampai / valid until:       ${expiresAt.toISOString()}

Pasang kata sandi (minimal 15 huruf) selagi Lumbung menyala: / Set a password (15 characters at least) while Lumbung is running:

  curl -X POST ${publicUrl}/api/v1/recoveries/completion -H 'content-type: application/json' \\
    -d '${JSON.stringify({ login, code, password: '…' })}'

Setelah masuk, pasang aplikasi autentikator; tanpanya peran administrator belum berlaku.
After signing in, set up an authenticator app; the role of administrator sleeps without it.
`;
}
