import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { readConfig } from '../platform/config.js';
import { Courier } from './courier.js';

const letter = { to: 'sari@warung.example', subject: 'Kode pemulihan', text: 'Kode: 1234 5678\n', messageId: 'letter-1' };

describe('the courier', () => {
  it('leaves an .eml that only this user reads, where there is no mail server', async () => {
    const home = mkdtempSync(join(tmpdir(), 'lumbung-mail-'));
    await new Courier(readConfig({ LUMBUNG_DATA: home, LUMBUNG_URL: 'https://lumbung.example' })).send(letter);
    const file = join(home, 'mail', 'letter-1.eml');
    expect(readFileSync(file, 'utf8')).toMatch(/From: Lumbung <no-reply@lumbung\.example>\r\nTo: sari@warung\.example\r\nSubject: Kode pemulihan\r\nMessage-ID: <letter-1@lumbung\.example>[^]*Kode: 1234 5678/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('hands the letter to the mail server named by SMTP_URL', async () => {
    const received: string[] = [];
    const server = await mailServer((text) => received.push(text));
    await new Courier(readConfig({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` })).send(letter);
    server.close();
    expect(received).toEqual([expect.stringContaining('To: sari@warung.example')]);
  });

  it('sends to the address as it is kept, whatever a comma in it could mean', async () => {
    const recipients: string[] = [];
    const server = await mailServer((_, to) => recipients.push(...to));
    await new Courier(readConfig({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` })).send({ ...letter, to: 'a,sari@warung.example' });
    server.close();
    expect(recipients).toEqual(['"a,sari"@warung.example']);
  });

  it('fails when the mail server is away, so that the queue tries again', async () => {
    await expect(new Courier(readConfig({ SMTP_URL: 'smtp://127.0.0.1:1' })).send(letter)).rejects.toThrow();
  });
});

function mailServer(hear: (text: string, to: readonly string[]) => void): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => { hear(Buffer.concat(parts).toString('utf8'), envelope.rcptTo.map(({ address }) => address)); done(); });
    },
  });
  return new Promise((resume) => { server.listen(0, '127.0.0.1', () => resume(server)); });
}
