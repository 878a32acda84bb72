import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What came in by SMTP, as its reader would see it. */
export interface CaughtLetter {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * How a mail server may behave: it takes letters; asks to come back later; refuses the address for good; hangs in the middle of the letter;
 * drops the line before it has the letter; or takes the letter and drops the line before it says so.
 */
export type Mood = 'takes' | 'comes-back' | 'refuses' | 'hangs' | 'drops-before' | 'drops-after';

/** A real SMTP server that keeps what it gets. */
export class MailCatcher {
  readonly letters: CaughtLetter[] = [];
  mood: Mood = 'takes';
  /** How many letters were offered, taken or not. */
  offered = 0;
  /** Called when a letter is there and its sender has not heard of it yet. */
  beforeAnswer: (letter: CaughtLetter) => Promise<void> | void = () => undefined;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 100,
      onRcptTo: (_address, session, done) => {
        this.offered += 1;
        if (this.mood === 'drops-before') hangUp(session, this.server);
        else done(refusalIn(this.mood));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => { void this.take(Buffer.concat(parts).toString('utf8'), session, done); });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<MailCatcher> {
    const catcher = new MailCatcher();
    await new Promise<void>((resume) => { catcher.server.listen(0, '127.0.0.1', resume); });
    return catcher;
  }

  /** Patience of 400 ms, so that a story about a hanging server does not take its time. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}?socketTimeout=400&greetingTimeout=400`;
  }

  lettersTo(name: string): readonly CaughtLetter[] {
    return this.letters.filter(({ text }) => text.includes(`Yth. ${name},`));
  }

  close(): Promise<void> {
    return new Promise((resume) => { this.server.close(resume); });
  }

  private async take(raw: string, session: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    if (this.mood === 'hangs') return;
    const letter = read(raw, session.envelope.rcptTo[0]?.address ?? '');
    this.letters.push(letter);
    await this.beforeAnswer(letter);
    if (this.mood === 'drops-after') hangUp(session, this.server);
    else done();
  }
}

function refusalIn(mood: Mood): Error | null {
  if (mood === 'comes-back') return Object.assign(new Error('busy, come back later'), { responseCode: 451 });
  if (mood === 'refuses') return Object.assign(new Error('no such mailbox'), { responseCode: 550 });
  return null;
}

function hangUp(session: SMTPServerSession, server: SMTPServer): void {
  for (const connection of server.connections as Set<{ readonly session: SMTPServerSession; readonly _socket: { destroy(): void } }>) {
    if (connection.session.id === session.id) connection._socket.destroy();
  }
}

function read(raw: string, to: string): CaughtLetter {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(head)?.[1]?.replace(/\r\n\s+/g, ' ') ?? '';
  const text = body.join('\n\n').replaceAll('=\r\n', '').replaceAll('\r\n', '\n').replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
  return { messageId: header('Message-ID'), to, subject: header('Subject'), text };
}
