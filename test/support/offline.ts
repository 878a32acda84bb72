import type { Page } from 'playwright-core';

/** Until this phone could open the offer form again without a network: the form is kept, and so is what sealing takes. */
export async function keptForOffline(page: Page): Promise<void> {
  const isKept = () => page.evaluate<boolean>(`(async () => {
    if (await caches.match('/sealer.mjs') === undefined) return false;
    const shelf = await new Promise((resolve) => { const opening = indexedDB.open('lumbung-forms'); opening.onsuccess = () => resolve(opening.result); });
    const kept = await new Promise((resolve) => { const asked = shelf.transaction('forms').objectStore('forms').get(location.pathname); asked.onsuccess = () => resolve(asked.result); });
    shelf.close();
    return kept !== undefined && kept.main.includes('data-version="' + document.getElementById('tawar').dataset.version + '"');
  })()`);
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isKept()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${page.url()} was not kept for a phone without network`);
}

/** What the phone's caches hold: each text by its path. */
export function cachedTexts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(`(async () => {
    const texts = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts[new URL(request.url).pathname] = await (await cache.match(request)).text();
    }
    return texts;
  })()`);
}

/** How many offer forms the phone keeps. */
export function formsKept(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('lumbung-forms', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('forms');
    opening.onsuccess = () => { const counting = opening.result.transaction('forms').objectStore('forms').count(); counting.onsuccess = () => { opening.result.close(); resolve(counting.result); }; };
  })`);
}
