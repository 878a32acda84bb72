import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { CHROMIUM, chromiumIsMissing } from './chromium.js';

const SCREENSHOTS = process.env['LUMBUNG_SCREENSHOTS'];
const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';

/** Stories in a browser; without Chromium they are left out, and the run's first line says so. */
export const describeInBrowser = chromiumIsMissing() ? describe.skip : describe;

export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: SCREENSHOTS === undefined ? 1 : 2 } as const;
export const DESK = { viewport: { width: 1280, height: 900 } } as const;

/** `more` are switches for this story's own devices. */
export function openBrowser(...more: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more] });
}

export function visit(browser: Browser, base: string, device: typeof PHONE | typeof DESK, { javaScript = true, language = 'id-ID' } = {}): Promise<BrowserContext> {
  return browser.newContext({ ...device, baseURL: base, javaScriptEnabled: javaScript, locale: language });
}

const contrastSeen = new Set<string>();

/** Fails with what axe found: WCAG 2.2 A and AA and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  // The pages have no frames, so axe needs no page of its own to gather their answers.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (!FULL && !firstOfItsKind(page)) axe.disableRules('color-contrast');
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')})`);
  if (found.length > 0) throw new Error(`${page.url()}: ${found.join('; ')}`);
}

/** Contrast is nine tenths of axe's work, and the stylesheet decides it: a short run measures it once for each kind of page and screen, a full one everywhere. */
function firstOfItsKind(page: Page): boolean {
  const kind = `${new URL(page.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+/g, '·')} ${String(page.viewportSize()?.width)}`;
  const isFirst = !contrastSeen.has(kind);
  contrastSeen.add(kind);
  return isFirst;
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
