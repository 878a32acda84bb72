import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, PHONE } from '../support/browser.js';
import { anOffice, aPublishedLot } from '../support/given.js';
import { offer } from '../support/offers.js';
import { atScreen, expectHeading, expectPage, hostile } from '../support/page-visitor.js';
import { aPerson, aVendor } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const HOSTILE = hostile('Nasi', 12);

describeInBrowser('The vendor’s pages', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await openWorld();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('read the same in English, with a lot of hostile words, and lose nothing over the edge', async () => {
    const office = await anOffice(world);
    const strange = await aPublishedLot(world, office, { title: HOSTILE.slice(0, 160), days: 4 });
    const sari = await aVendor(world, 'Dapur Bu Sari', { categories: ['food'] });
    (await offer(sari, strange, 24_000)).expect(201);
    const { context, page } = await atScreen(browser, world, sari, PHONE, { language: 'en-GB' });
    for (const [path, heading, name] of [
      ['/usaha', 'My business', 'business'], ['/usaha/lot', 'Lots for you', 'lots-for-you'], [`/usaha/tawar/${String(strange.code)}`, String(strange.title).trim(), 'offer-hostile'],
      ['/usaha/penawaran', 'My offers', 'own-offers'], ['/usaha/pesanan', 'Orders', 'vendor-orders'], ['/usaha/uang', 'My money', 'vendor-money'], ['/pesan', 'Messages', 'messages'], ['/keluar', 'Sign out', 'sign-out'],
    ] as const) {
      await page.goto(path);
      await expectPage(page, heading, `${name}-english-phone`);
      expect(await page.title()).not.toBe('dicuri');
    }
    await context.close();
  }, 60_000);

  it('lead somebody without a business to where one is registered', async () => {
    const lot = await aPublishedLot(world, await anOffice(world));
    const { context, page } = await atScreen(browser, world, await aPerson(world, 'Budi'), PHONE);
    await page.goto(`/usaha/tawar/${String(lot.code)}`);
    await expectHeading(page, 'Usaha saya');
    await context.close();
  });
});
