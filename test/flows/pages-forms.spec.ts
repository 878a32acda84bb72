import type { Answer } from '../support/client.js';
import { Client } from '../support/client.js';
import { anAgency, anOfficial, aPerson, type Person } from '../support/people.js';
import { anAccount, cookieOf, PASSPHRASE } from '../support/sign-in.js';
import { openWorld, type World } from '../support/world.js';

const HTML = { accept: 'text/html' };

describe('The forms of the pages', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  const page = async (path: string, cookie = ''): Promise<{ readonly status: number; readonly text: string; readonly to: string | null }> => {
    const answer = await fetch(`${world.url}${path}`, { headers: { ...HTML, cookie }, redirect: 'manual' });
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
  };
  const send = async (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Answer & { readonly to: string | null }> => {
    const response = await fetch(`${world.url}${path}`, { method: 'POST', redirect: 'manual', headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(fields) });
    return { status: response.status, headers: response.headers, text: await response.text(), to: response.headers.get('location') } as Answer & { readonly to: string | null };
  };
  const cookieFor = ({ token }: Person) => `lumbung=${token}`;
  const tokenIn = (text: string) => /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '';

  it('lead whoever is not signed in to the door, and back to where they wanted to go', async () => {
    const { email } = await anAccount(world, 'Sari');
    expect((await page('/pesan?show=unread')).to).toBe('/masuk?ke=%2Fpesan%3Fshow%3Dunread');
    const entered = await send('/masuk', { login: email, password: PASSPHRASE, _ke: '/pesan?show=unread' });
    expect([entered.status, entered.to]).toEqual([303, '/pesan?show=unread']);
    const shown = await page('/pesan', cookieOf(entered));
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Sari');
  });

  it('never lead to another site', async () => {
    const { email } = await anAccount(world, 'Budi');
    expect((await send('/masuk', { login: email, password: PASSPHRASE, _ke: '//evil.example' })).to).toBe('/kerja');
  });

  it('come back whole when something is wrong: what was typed, what to mend, but no password', async () => {
    const refused = await send('/daftar', { name: 'Bu <Wati>', phone: '12', email: '', password: 'pendek', language: 'id' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="Bu &lt;Wati>"');
    expect(refused.text).toContain('<a href="#phone">Nomor telepon harus nomor Indonesia');
    expect(refused.text).toContain('id="phone-error"');
    expect(refused.text).not.toContain('pendek');
    const empty = await send('/daftar', { name: '', phone: '', password: '', language: 'id' });
    expect(empty.text).toContain('<a href="#name">Isian ini wajib diisi.</a>');
  });

  it('make an account and let its owner in', async () => {
    const made = await send('/daftar', { name: 'Wati', phone: '0813-1111-2222', email: '', password: PASSPHRASE, language: 'id' });
    expect([made.status, made.to]).toEqual([303, '/kerja']);
    expect((await page('/kerja', cookieOf(made))).text).toContain('Selamat datang, Wati.');
  });

  it('refuse a wrong password with the same form', async () => {
    const { email } = await anAccount(world, 'Rina');
    const refused = await send('/masuk', { login: email, password: 'bukan kata sandinya', _ke: '/pesan' });
    expect([refused.status, refused.text.includes(`value="${email}"`), refused.text.includes('value="/pesan"')]).toEqual([422, true, true]);
  });

  it('act only with the token of their own session, and only from this site', async () => {
    const [sari, thief] = [await aPerson(world, 'Sari'), await aPerson(world, 'Maling')];
    const own = tokenIn((await page('/keluar', cookieFor(sari))).text);
    const other = tokenIn((await page('/keluar', cookieFor(thief))).text);
    expect(own).not.toBe('');
    expect((await send('/keluar', {}, { cookie: cookieFor(sari) })).status).toBe(403);
    expect((await send('/keluar', { _token: other }, { cookie: cookieFor(sari) })).status).toBe(403);
    expect((await send('/keluar', { _token: own }, { cookie: cookieFor(sari), origin: 'https://evil.example' })).status).toBe(403);
    expect((await send('/masuk', { login: 'a@b.example', password: 'x' }, { origin: 'https://evil.example' })).status).toBe(403);
    const away = await send('/keluar', { _token: own }, { cookie: cookieFor(sari), origin: world.url });
    expect([away.status, away.to]).toEqual([303, '/masuk']);
    expect((await page('/kerja', cookieFor(sari))).to).toBe('/masuk?ke=%2Fkerja');
  });

  it('sign out everywhere', async () => {
    const { email } = await anAccount(world, 'Tini');
    const [phone, desk] = [cookieOf(await send('/masuk', { login: email, password: PASSPHRASE })), cookieOf(await send('/masuk', { login: email, password: PASSPHRASE }))];
    await send('/keluar/semua', { _token: tokenIn((await page('/keluar', phone)).text) }, { cookie: phone });
    expect((await page('/kerja', desk)).status).toBe(303);
  });

  it('are not read by the API', async () => {
    const answer = await fetch(`${world.url}/api/v1/sessions`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'login=a&password=b' });
    expect(answer.status).toBe(415);
    await new Client(world.url).post('/sessions', { login: 'x@y.example', password: 'b' }).then((json) => json.expect(401, 'account.wrong-login'));
  });

  it('send an official without an authenticator to set one up', async () => {
    const agency = await anAgency(world);
    const official = await anOfficial(world, 'Pak Dedi', agency, 'ppk');
    await world.owner.query('update session set second_factor_at = null where person_id = $1', [official.id]);
    expect((await page('/masuk/kode', cookieFor(official))).to).toBe('/akun/autentikator');
    const token = tokenIn((await page('/akun/autentikator', cookieFor(official))).text);
    const offered = await send('/akun/autentikator/mulai', { _token: token }, { cookie: cookieFor(official) });
    expect([offered.status, offered.text.includes('data:image/png;base64')]).toEqual([200, true]);
    const secret = /name="_secret" value="([A-Z2-7]+)"/.exec(offered.text)?.[1] ?? '';
    const wrong = await send('/akun/autentikator', { _token: token, _secret: secret, code: '12' }, { cookie: cookieFor(official) });
    expect([wrong.status, wrong.text.includes(secret)]).toEqual([422, true]);
  });
});
