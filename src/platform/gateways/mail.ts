import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.js';
import { CONFIG } from '../tokens.js';

/** One e-mail in plain text. `messageId` names it and `writtenAt` dates it, so that a repetition is the same letter again. */
export interface Envelope {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly writtenAt: Date;
  /** Where its reader's mail program may end such letters with one press (RFC 8058). */
  readonly stopAt?: string;
}

/** Why a letter did not leave: a class such as 'ECONNECTION' or 'EENVELOPE 550', never an address; `permanent` when trying again is of no use. */
export class MailFailure extends Error {
  constructor(readonly failure: string, readonly permanent: boolean) {
    super(failure);
  }
}

/** Patience at each step, and the most that one letter may take: it holds its row meanwhile. `SMTP_URL?socketTimeout=…` changes a step. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const MOST_MS = 45_000;

/** Takes letters out of the house: by SMTP, or without it as .eml files in the folder `mail` of the data directory. */
@Injectable()
export class MailGateway {
  private readonly from: string;
  private readonly host: string;
  /** Writes a letter out instead of sending it. */
  private readonly composer = createTransport({ streamTransport: true, buffer: true });

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.host = new URL(config.publicUrl).hostname;
    this.from = `Lumbung <no-reply@${this.host}>`;
  }

  /** The address is handed over as one address: a comma in it must not make two. Breaks with `MailFailure`. */
  async send({ messageId, to, writtenAt, stopAt, ...letter }: Envelope): Promise<void> {
    const mail = {
      ...letter, to: { name: '', address: to }, from: this.from, date: writtenAt, messageId: `<${messageId}@${this.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...(stopAt === undefined ? {} : { 'List-Unsubscribe': `<${stopAt}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) },
    };
    try {
      if (this.config.smtpUrl === null) await this.keep(messageId, mail);
      else await createTransport({ url: this.config.smtpUrl, ...PATIENCE }).sendMail({ ...mail, signal: AbortSignal.timeout(MOST_MS) });
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** A file appears whole or not at all, and a repetition replaces it. */
  private async keep(messageId: string, mail: object): Promise<void> {
    const { message } = await this.composer.sendMail(mail);
    const folder = join(this.config.dataDirectory, 'mail');
    const unfinished = join(this.config.dataDirectory, `.mail-${messageId}.unfinished`);
    const place = () => rename(unfinished, join(folder, `${messageId}.eml`));
    await writeFile(unfinished, message as Buffer, { mode: 0o600 });
    await place().catch(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await place();
    });
  }
}

/** A mail server's 5xx about this recipient or this letter is final (RFC 5321, 4.2.1); everything else may pass. */
function failureOf(error: unknown): MailFailure {
  const { code, responseCode, name } = error as { readonly code?: unknown; readonly responseCode?: unknown; readonly name?: unknown };
  const failure = [typeof code === 'string' ? code : String(name), ...(typeof responseCode === 'number' ? [responseCode] : [])].join(' ');
  const permanent = typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return new MailFailure(failure, permanent);
}
