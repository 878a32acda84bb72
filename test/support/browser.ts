import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';

/** Where Debian puts Chromium; LUMBUNG_CHROMIUM names another. */
const CHROMIUM = process.env['LUMBUNG_CHROMIUM'] ?? '/usr/bin/chromium';
const SCREENSHOTS = process.env['LUMBUNG_SCREENSHOTS'];

/** Stories in a browser; without Chromium they are left out, and global setup says so in one line. */
export const describeInBrowser = existsSync(CHROMIUM) ? describe : describe.skip;

export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } as const;
export const DESK = { viewport: { width: 1280, height: 900 } } as const;

export function chromiumIsMissing(): boolean {
  return !existsSync(CHROMIUM);
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export function visit(browser: Browser, base: string, device: typeof PHONE | typeof DESK, { javaScript = true, language = 'id-ID' } = {}): Promise<BrowserContext> {
  return browser.newContext({ ...device, baseURL: base, javaScriptEnabled: javaScript, locale: language });
}

/** Fails with what axe found: WCAG 2.2 A and AA and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')})`);
  if (found.length > 0) throw new Error(`${page.url()}: ${found.join('; ')}`);
}

/** Nothing hangs over the right edge. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const [wide, shown] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
  if (wide > shown) throw new Error(`${page.url()} is ${String(wide)} px wide on ${String(shown)} px`);
}

/** Keeps a picture when LUMBUNG_SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
