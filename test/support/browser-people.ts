import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type DESK, expectAccessible, expectNoOverflow, type PHONE, picture, visit } from './browser.js';
import { deviceOf, inManner, mannerOf, said, type Manner } from './manners.js';
import type { Person } from './people.js';
import type { World } from './world.js';

type Device = typeof PHONE | typeof DESK;

/** Nothing is waited for longer than a story can bear. */
const PATIENCE = 10_000;

/** How a screen is set up: as the story says, or in a manner of its own. Passkeys belong to a name, not to a number: they need `host`. */
export interface Setting {
  readonly manner?: Manner | null;
  readonly javaScript?: boolean;
  readonly language?: string;
  readonly host?: string;
}

/** Somebody at a screen of their own, already signed in; anybody, where no person is given. */
export async function atScreen(browser: Browser, world: World, person: Person | null, device: Device, { manner = null, javaScript = manner?.javaScript ?? true, language = manner?.language === 'en' ? 'en-GB' : 'id-ID', host }: Setting = {}): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const url = host === undefined ? world.url : world.url.replace(new URL(world.url).hostname, host);
  const context = await visit(browser, url, manner === null ? device : deviceOf(manner), { javaScript, language });
  if (person !== null) await context.addCookies([{ name: 'lumbung', value: person.token, url, httpOnly: true, sameSite: 'Lax' }]);
  return { context, page: await aPage(context, manner === null ? null : { ...manner, javaScript }) };
}

export async function aPage(context: BrowserContext, manner: Manner | null): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return manner === null ? page : inManner(page, manner);
}

/** Somebody at a device, through one story; in a manner of its own when one is given. */
export async function at(browser: Browser, world: World, person: Person, device: Device, story: (page: Page) => Promise<void>, manner: Manner | null = null): Promise<void> {
  const { context, page } = await atScreen(browser, world, person, device, { manner });
  await story(page);
  await context.close();
}

/** The page as it stands: nothing hangs over, nobody is shut out; a picture when they are kept. */
export async function look(page: Page, name: string): Promise<void> {
  const manner = mannerOf(page);
  // Where no script runs, axe cannot look either.
  if (manner?.javaScript === false) return;
  await expectNoOverflow(page);
  await expectAccessible(page);
  await picture(page, manner === null ? name : `${name.replace(/-(phone|desk)$/, '')}-${manner.device}-${manner.language}`);
}

/** The page stands: its heading is this; and it is looked at. */
export async function expectPage(page: Page, heading: string, name: string): Promise<void> {
  await expectHeading(page, heading);
  await look(page, name);
}

export async function expectHeading(page: Page, heading: string): Promise<void> {
  const found = page.locator('h1');
  await found.filter({ hasText: said(page, heading, { isWhole: true }) }).waitFor().catch(async () => {
    throw new Error(`${page.url()} is headed "${await found.innerText()}", not "${heading}": ${(await page.locator('main').innerText()).slice(0, 400)}`);
  });
}

/** Presses a button and waits for the page after it. */
export async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()]);
}

/** Presses a button that keeps something: the page after it says so. */
export async function keep(page: Page, name: string): Promise<void> {
  await press(page, name);
  if (!page.url().includes('tersimpan=1')) throw new Error(`${name} kept nothing: ${page.url()} ${await page.locator('.govuk-error-summary').allInnerTexts().then((texts) => texts.join(' '))}`);
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).first().click()]);
}

/** Opens what folds, unless its page has opened it already, as on a wide screen. */
export async function opened(details: Locator): Promise<void> {
  if (await details.getAttribute('open') === null) await details.locator('summary').click();
}

/** Words as somebody might type them who means no good: markup, a formula, letters that run backwards, a picture, and one that does not end. */
export function hostile(beginning: string, length: number): string {
  return `${beginning} <script>document.title="dicuri"</script> =1+1 \u202Eabc\u202C 🍱 ${'panjang'.repeat(length)}`;
}
