/** The built server with its demo, and a browser in it: what the bench of the pages and the screenshots look at. `--url` names one that runs already. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { DEMO_PASSPHRASE, demoCode } from '../dist/src/demo/accounts.js';

const CHROMIUM = process.env['LUMBUNG_CHROMIUM'] ?? '/usr/bin/chromium';

export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'id-ID', timezoneId: 'Asia/Jakarta' };
export const DESK = { viewport: { width: 1280, height: 900 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' };

/** Address of the house, and how to leave it. */
export async function openHouse(running) {
  if (running !== undefined) return { url: running, close: async () => undefined };
  const [port, home] = [await freePort(), mkdtempSync(join(tmpdir(), 'lumbung-shown-'))];
  const env = { ...process.env, PORT: String(port), LUMBUNG_URL: `http://localhost:${port}`, LUMBUNG_DATA: home, LUMBUNG_DEMO: 'on' };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'LUMBUNG_KEYS', 'LUMBUNG_ROLE']) delete env[name];
  const server = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready, refuse) => {
    createInterface(server.stdout).on('line', (line) => { if (line.startsWith('Lumbung: http')) ready(); });
    server.on('exit', (code) => refuse(new Error(`the server ended with ${code} before it was ready`)));
  });
  const close = async () => {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(home, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, close };
}

export function openBrowser() {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}. Install it (apt-get install chromium) or name yours in LUMBUNG_CHROMIUM.`);
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

const sessions = new Map();

/** A browser context in which this account is signed in; each account signs in once, since an official's code serves once. */
export async function signedIn(browser, url, email, device) {
  if (!sessions.has(email)) sessions.set(email, await signIn(browser, url, email));
  return browser.newContext({ ...device, baseURL: url, storageState: sessions.get(email) });
}

async function signIn(browser, url, email) {
  const context = await browser.newContext({ ...DESK, baseURL: url });
  const page = await context.newPage();
  await page.goto('/masuk');
  await page.locator('[name=login]').fill(email);
  await page.locator('[name=password]').fill(DEMO_PASSPHRASE);
  await enter(page);
  if (page.url().includes('/masuk/kode')) {
    await page.locator('[name=code]').fill(demoCode(new Date()));
    await enter(page);
  }
  if (page.url().includes('/masuk')) throw new Error(`${email} cannot come in: ${await page.locator('main').innerText()}`);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function enter(page) {
  await Promise.all([page.waitForEvent('load'), page.locator('main form button').first().click()]);
}

export function freePort() {
  return new Promise((resume) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resume(port));
    });
  });
}
