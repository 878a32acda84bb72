import type { Browser, BrowserContext } from 'playwright-core';
import { visit, type DESK, type PHONE } from './browser.js';
import type { Person } from './people.js';
import type { World } from './world.js';

/** A browser in which this person is signed in. */
export async function browserOf(browser: Browser, world: World, person: Person, device: typeof PHONE | typeof DESK, options: Parameters<typeof visit>[3] = {}): Promise<BrowserContext> {
  const context = await visit(browser, world.url, device, options);
  await context.addCookies([{ name: 'lumbung', value: person.token, url: world.url }]);
  return context;
}
