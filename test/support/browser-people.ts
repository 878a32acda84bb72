import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expectAccessible, expectNoOverflow, picture, visit, type DESK, type PHONE } from './browser.js';
import { deviceOf, inManner, type Manner } from './manners.js';
import type { Person } from './people.js';
import type { World } from './world.js';

type Device = typeof PHONE | typeof DESK;

/** A browser in which this person is signed in. Passkeys belong to a name, not to a number: they need `host`. */
export async function browserOf(browser: Browser, world: World, person: Person, device: Device, { host, ...options }: Parameters<typeof visit>[3] & { readonly host?: string } = {}): Promise<BrowserContext> {
  const url = host === undefined ? world.url : world.url.replace(new URL(world.url).hostname, host);
  const context = await visit(browser, url, device, options);
  await context.addCookies([{ name: 'lumbung', value: person.token, url }]);
  return context;
}

const withoutScript = new WeakSet<Page>();

/** Somebody at a device, through one story; in a manner of its own when one is given. */
export async function at(browser: Browser, world: World, person: Person, device: Device, story: (page: Page) => Promise<void>, manner: Manner | null = null): Promise<void> {
  const context = await browserOf(browser, world, person, manner === null ? device : deviceOf(manner), manner === null ? {} : { javaScript: manner.javaScript, language: manner.language === 'id' ? 'id-ID' : 'en-GB' });
  const own = await context.newPage();
  own.setDefaultTimeout(10_000);
  const page = manner === null ? own : inManner(own, manner);
  if (manner?.javaScript === false) withoutScript.add(page);
  await story(page);
  await context.close();
}

/** The page as it stands: nothing hangs over, nobody is shut out; a picture when they are kept. */
export async function look(page: Page, name: string): Promise<void> {
  // Where no script runs, axe cannot look either.
  if (withoutScript.has(page)) return;
  await expectNoOverflow(page);
  await expectAccessible(page);
  await picture(page, name);
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
