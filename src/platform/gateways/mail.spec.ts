import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { readConfig } from '../config.js';
import { MailFailure, MailGateway } from './mail.js';

const letter = { to: 'sari@warung.example', subject: 'Kode pemulihan', text: 'Kode: 1234 5678\n', messageId: 'letter-1', writtenAt: new Date('2026-03-03T02:00:00.000Z') };

describe('the mail gateway', () => {
  it('leaves an .eml that only this user reads, where there is no mail server', async () => {
    const home = mkdtempSync(join(tmpdir(), 'lumbung-mail-'));
    await new MailGateway(readConfig({ LUMBUNG_DATA: home, LUMBUNG_URL: 'https://lumbung.example' })).send(letter);
    const file = join(home, 'mail', 'letter-1.eml');
    expect(readFileSync(file, 'utf8')).toMatch(/From: Lumbung <no-reply@lumbung\.example>\r\nTo: sari@warung\.example\r\nSubject: Kode pemulihan\r\nMessage-ID: <letter-1@lumbung\.example>[^]*Kode: 1234 5678/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(home)).toEqual(['mail']);
  });

  it('hands the letter to the mail server named by SMTP_URL', async () => {
    const received: string[] = [];
    const server = await mailServer((text) => received.push(text));
    await new MailGateway(readConfig({ SMTP_URL: urlOf(server) })).send(letter);
    server.close();
    expect(received).toEqual([expect.stringContaining('To: sari@warung.example')]);
  });

  it('sends to the address as it is kept, whatever a comma in it could mean', async () => {
    const recipients: string[] = [];
    const server = await mailServer((_, to) => recipients.push(...to));
    await new MailGateway(readConfig({ SMTP_URL: urlOf(server) })).send({ ...letter, to: 'a,sari@warung.example' });
    server.close();
    expect(recipients).toEqual(['"a,sari"@warung.example']);
  });

  it('sends a repetition under the same name and date', async () => {
    const received: string[] = [];
    const server = await mailServer((text) => received.push(text));
    const gateway = new MailGateway(readConfig({ SMTP_URL: urlOf(server) }));
    await gateway.send(letter);
    await gateway.send(letter);
    server.close();
    const named = received.map((text) => [...text.matchAll(/^(?:Message-ID|Date): .*$/gm)].map(([line]) => line));
    expect(named[0]).toEqual(['Message-ID: <letter-1@localhost>', 'Date: Tue, 03 Mar 2026 02:00:00 +0000']);
    expect(named[1]).toEqual(named[0]);
  });

  it('says the class of failure when the mail server is away, so that the queue tries again', async () => {
    await expect(new MailGateway(readConfig({ SMTP_URL: 'smtp://127.0.0.1:1' })).send(letter)).rejects.toMatchObject({ failure: 'ESOCKET', permanent: false });
  });

  it.each([[450, false], [550, true]])('takes a refusal with %i as final: %s', async (code, permanent) => {
    const server = await mailServer(() => undefined, code);
    const failed = new MailGateway(readConfig({ SMTP_URL: urlOf(server) })).send(letter);
    await expect(failed).rejects.toMatchObject({ failure: `EENVELOPE ${code}`, permanent });
    await expect(failed).rejects.toThrow(MailFailure);
    server.close();
  });

  it('gives up a server that is silent', async () => {
    const silent = createServer();
    await new Promise<void>((resume) => { silent.listen(0, '127.0.0.1', resume); });
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}?greetingTimeout=200`;
    await expect(new MailGateway(readConfig({ SMTP_URL: url })).send(letter)).rejects.toMatchObject({ failure: 'ETIMEDOUT', permanent: false });
    silent.close();
  });
});

function urlOf(server: SMTPServer): string {
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

function mailServer(hear: (text: string, to: readonly string[]) => void, refusal?: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refusal === undefined ? null : Object.assign(new Error('not here'), { responseCode: refusal }));
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => { hear(Buffer.concat(parts).toString('utf8'), envelope.rcptTo.map(({ address }) => address)); done(); });
    },
  });
  return new Promise((resume) => { server.listen(0, '127.0.0.1', () => { resume(server); }); });
}
