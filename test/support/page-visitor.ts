import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type DESK, expectAccessible, expectNoOverflow, PHONE, picture, visit } from './browser.js';
import type { Person } from './people.js';
import type { World } from './world.js';

/** Somebody in a story at a screen of their own, already signed in. */
export async function atScreen(browser: Browser, world: World, person: Person, device: typeof PHONE | typeof DESK = PHONE, options: { readonly javaScript?: boolean; readonly language?: string } = {}): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await visit(browser, world.url, device, options);
  await context.addCookies([{ name: 'lumbung', value: person.token, url: world.url, httpOnly: true, sameSite: 'Lax' }]);
  return { context, page: await impatient(context) };
}

/** The page stands: its heading is this, nothing hangs over, axe finds nothing; its picture is kept. */
export async function expectPage(page: Page, heading: string, name: string): Promise<void> {
  await expectHeading(page, heading);
  await expectNoOverflow(page);
  await expectAccessible(page);
  await picture(page, name);
}

/** Where no script runs, axe cannot look either. */
export async function expectHeading(page: Page, heading: string): Promise<void> {
  await page.locator('h1', { hasText: heading }).waitFor({ timeout: 10_000 }).catch(() => undefined);
  const found = await page.locator('h1').innerText();
  if (found !== heading) throw new Error(`${page.url()} is headed "${found}", not "${heading}": ${(await page.locator('main').innerText()).slice(0, 400)}`);
}

/** A page on which nothing is waited for longer than a story can bear. */
export async function impatient(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

/** Words as somebody might type them who means no good: markup, a formula, letters that run backwards, a picture, and one that does not end. */
export function hostile(beginning: string, length: number): string {
  return `${beginning} <script>document.title="dicuri"</script> =1+1 \u202Eabc\u202C 🍱 ${'panjang'.repeat(length)}`;
}
