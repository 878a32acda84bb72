import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import type { Answer } from './client.js';
import { Client } from './client.js';
import type { World } from './world.js';

export const PASSPHRASE = 'gerobak biru di tepi kali';

let serial = 0;

/** Somebody who has come in by the open door, with a password and no session yet. */
export async function anAccount(world: World, name = 'Sari'): Promise<{ readonly id: string; readonly email: string; readonly phone: string }> {
  serial += 1;
  const email = `${name.toLowerCase()}.${serial}@warung.example`;
  const phone = `0812-3456-${String(1000 + serial)}`;
  const { body } = (await world.visitor.post('/accounts', { name, email, phone, password: PASSPHRASE, language: 'id' })).expect(201);
  return { id: body.personId, email, phone };
}

/** Signs in with the password, as a browser would; answers who is in and with which cookie. */
export async function signIn(world: World, login: string, password = PASSPHRASE): Promise<SignedIn> {
  const answer = (await world.visitor.post('/sessions', { login, password })).expect(201);
  return new SignedIn(world, cookieOf(answer));
}

/** A browser with a session cookie that follows it when the server changes it. */
export class SignedIn extends Client {
  constructor(private readonly world: World, readonly cookie: string) {
    super(world.url, { cookie });
  }

  /** Sets up an authenticator app; answers its secret and the browser as it goes on. */
  async withSecondFactor(): Promise<{ readonly secret: string; readonly browser: SignedIn }> {
    const { body } = (await this.post('/me/second-factor')).expect(201);
    const secret: string = body.secret;
    const confirmed = (await this.post('/me/second-factor/confirmation', { code: totpNow(this.world, secret) })).expect(200);
    return { secret, browser: new SignedIn(this.world, cookieOf(confirmed)) };
  }

  /** Shows the code of the app; answers the browser as it goes on. */
  async showing(secret: string): Promise<SignedIn> {
    const shown = (await this.post('/sessions/current/second-factor', { code: totpNow(this.world, secret) })).expect(200);
    return new SignedIn(this.world, cookieOf(shown));
  }
}

/** The code an authenticator app shows at the world's hour. */
export function totpNow(world: World, secret: string): string {
  return generateSync({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) });
}

export function cookieOf(answer: Answer): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** The private letters (not the notices) that have left the house for this address, the oldest first, as readable text. */
export function lettersTo(world: World, email: string): readonly string[] {
  const folder = join(world.config.dataDirectory, 'mail');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('=\r\n', '')).filter((letter) => letter.includes(`To: ${email}`) && !letter.includes('Subject: Lumbung: '));
}

/** The eight digits in a letter. */
export function codeIn(letter: string | undefined): string {
  const [, first, second] = /: (\d{4}) (\d{4})/.exec(letter ?? '') ?? [];
  if (first === undefined || second === undefined) throw new Error(`no code in: ${letter}`);
  return `${first}${second}`;
}
