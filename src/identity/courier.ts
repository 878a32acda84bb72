import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';

/** One e-mail in plain text. `messageId` names it, so that a repetition can be recognised. */
export interface Envelope {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Takes letters out of the house: by SMTP, or without it as .eml files in the folder `mail` of the data directory. */
@Injectable()
export class Courier {
  private readonly from: string;
  private readonly host: string;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.host = new URL(config.publicUrl).hostname;
    this.from = `Lumbung <no-reply@${this.host}>`;
  }

  /** The address is handed over as one address: a comma in it must not make two. */
  async send({ messageId, to, ...letter }: Envelope): Promise<void> {
    const mail = { ...letter, to: { name: '', address: to }, from: this.from, messageId: `<${messageId}@${this.host}>` };
    if (this.config.smtpUrl === null) await this.keep(messageId, mail);
    else await createTransport({ url: this.config.smtpUrl, ...PATIENCE }).sendMail(mail);
  }

  private async keep(messageId: string, mail: object): Promise<void> {
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
    const folder = join(this.config.dataDirectory, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, `${messageId}.eml`), message as Buffer, { mode: 0o600 });
  }
}
