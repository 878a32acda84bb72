import { generateSync } from 'otplib';
import { awaited, Differs } from './expectation.js';
import { codeFor } from './mailbox.js';
import type { Stage } from './stage.js';
import { ask, told, type Answer } from './wire.js';

export const PASSWORD = 'gerobak biru di tepi kali';
/** Officials are signed out after half an hour of silence. */
const SILENCE = 20 * 60_000;

interface Session {
  readonly cookie: string;
  readonly expiresAt: Date;
}

interface Message {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

/** Somebody with a password, an office, and an inbox; signs in again by herself after a silence. */
export class Person {
  private session: Session | null = null;
  private spokeAt = 0;
  private authenticator: string | null = null;

  /** `office` is how the narrator calls her: `PPK BPBD`. */
  constructor(private readonly stage: Stage, readonly id: string, readonly name: string, readonly office: string, readonly login: string) {}

  get called(): string {
    return `${this.name} (${this.office})`;
  }

  /** Tells one step of hers. */
  does(id: string, en: string): void {
    this.stage.narrator.step(this.called, id, en);
  }

  async get<Document>(path: string): Promise<Document> {
    return told<Document>(await this.ask('GET', path), 200);
  }

  async post<Document>(path: string, body?: unknown, status = 201): Promise<Document> {
    return told<Document>(await this.ask('POST', path, body), status);
  }

  /** What she tries is refused, and for this reason. */
  async isRefused(path: string, body: unknown, status: number, code: string): Promise<void> {
    told(await this.ask('POST', path, body), status, code);
  }

  /** Reads a message of this kind in her inbox, as soon as it is there; the same message is not read twice. */
  async hears(kind: string, mentioning = ''): Promise<void> {
    const message = await awaited(`pesan ${kind} bagi ${this.name} / message ${kind} for ${this.name}`, async () => {
      const { items } = await this.get<{ readonly items: readonly Message[] }>('/messages?show=unread&limit=100');
      return items.find((each) => each.kind === kind && each.text.includes(mentioning)) ?? null;
    });
    await this.post(`/messages/${message.id}/reading`, undefined, 204);
  }

  /** Nothing of this kind lies unread in her inbox. */
  async hasNotHeard(kind: string): Promise<void> {
    const { items } = await this.get<{ readonly items: readonly Message[] }>('/messages?show=unread&limit=100');
    if (items.some((each) => each.kind === kind)) throw new Differs(`${this.name} menerima pesan ${kind} / ${this.name} received a message ${kind}`);
  }

  /** The first time: the code from the letter (or from the operator) sets the password. */
  async comesIn(code?: string): Promise<void> {
    const shown = code ?? (await awaited(`surat bagi ${this.login} / letter to ${this.login}`, () => codeFor(this.stage.mail, this.login)));
    told(await ask(this.stage.url, 'POST', '/recoveries/completion', { body: { login: this.login, code: shown, password: PASSWORD } }), 204);
  }

  /** Officials act only with an authenticator app beside the password. */
  async setsAuthenticator(): Promise<void> {
    const { secret } = await this.post<{ readonly secret: string }>('/me/second-factor');
    this.session = sessionIn(await this.ask('POST', '/me/second-factor/confirmation', { code: this.totp(secret) }));
    this.authenticator = secret;
  }

  private async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    return ask(this.stage.url, method, path, { body, cookie: await this.cookie() });
  }

  private async cookie(): Promise<string> {
    const now = this.stage.clock.now().getTime();
    if (this.session === null || now - this.spokeAt > SILENCE || this.session.expiresAt.getTime() < now + SILENCE) this.session = await this.signsIn();
    this.spokeAt = now;
    return this.session.cookie;
  }

  private async signsIn(): Promise<Session> {
    const answer = await ask(this.stage.url, 'POST', '/sessions', { body: { login: this.login, password: PASSWORD } });
    const session = sessionIn(answer, 201);
    if (this.authenticator === null) return session;
    const code = this.totp(this.authenticator);
    return sessionIn(await ask(this.stage.url, 'POST', '/sessions/current/second-factor', { body: { code }, cookie: session.cookie }));
  }

  private totp(secret: string): string {
    return generateSync({ secret, epoch: Math.floor(this.stage.clock.now().getTime() / 1000) });
  }
}

function sessionIn(answer: Answer, status = 200): Session {
  const { expiresAt } = told<{ readonly expiresAt: string }>(answer, status);
  if (answer.cookie === null) throw new Differs(`${answer.asked}: tanpa kuki / no cookie`);
  return { cookie: answer.cookie, expiresAt: new Date(expiresAt) };
}
