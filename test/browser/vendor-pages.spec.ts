import type { Browser } from 'playwright-core';
import { drawing } from '../../src/demo/drawings.js';
import type { Json } from '../support/client.js';
import { describeInBrowser, openBrowser, PHONE } from '../support/browser.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { answerOffer as answer } from '../support/offer-screens.js';
import { offer } from '../support/offers.js';
import { cachedTexts, formsKept, keptForOffline } from '../support/offline.js';
import { MANNERS_WITH_SCRIPT, said } from '../support/manners.js';
import { atScreen, expectHeading, expectPage, hostile } from '../support/browser-people.js';
import { aPerson, aVendor } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const HOSTILE = hostile('Nasi', 12);

describeInBrowser.each(MANNERS_WITH_SCRIPT)('The vendor’s pages, %s', (_, manner) => {
  let world: World;
  let office: Office;
  let browser: Browser;
  let lot: Json;
  let rina: Awaited<ReturnType<typeof aVendor>>;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    lot = await aPublishedLot(world, office);
    rina = await aVendor(world, 'Dapur Rina', { categories: ['food'] });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('go on without a network: the form opens, is sealed, and goes out when the line is back, but not by itself after the hour', async () => {
    const { context, page } = await atScreen(browser, world, rina, PHONE, { manner });
    const form = `/usaha/tawar/${String(lot.code)}`;
    const versions = async () => (await world.owner.query('select version from offer where vendor_id = $1 order by version', [rina.vendorId])).rows.map((row: Json) => row.version as number);
    await page.goto(form);
    await page.getByLabel('Nasi kotak').fill('24.200');
    await keptForOffline(page);
    await context.setOffline(true);
    await page.goto('/kerja');
    await expectPage(page, 'Tanpa jaringan', 'offline-phone');
    await page.getByRole('link', { name: lot.title }).tap();
    await page.getByText(/Telepon ini sedang tanpa jaringan/).waitFor();
    // Drawn before its draft is read: it is there to be seen when it is filled in.
    await page.getByLabel('Nasi kotak').waitFor();
    expect(await page.getByLabel('Nasi kotak').inputValue()).toBe('24.200');
    await expectPage(page, lot.title, 'offer-offline-phone');
    await answer(page, '24.300');
    await page.getByRole('button', { name: 'Segel dan kirim' }).tap();
    await page.getByText(/Telepon ini tanpa jaringan/).first().waitFor();
    await expectPage(page, lot.title, 'offer-sealed-offline-phone');
    expect(await versions()).toEqual([]);
    await context.setOffline(false);
    await expectHeading(page, 'Tanda terima');
    expect(await versions()).toEqual([1]);

    await page.goto(form);
    await keptForOffline(page);
    await context.setOffline(true);
    await page.reload();
    await answer(page, '24.400');
    await page.getByRole('button', { name: 'Segel dan kirim' }).tap();
    await page.getByText(/Telepon ini tanpa jaringan/).first().waitFor();
    await page.evaluate((hour: string) => { document.documentElement.dataset['now'] = hour; }, new Date(new Date(lot.closesAt).getTime() + 1000).toISOString());
    await context.setOffline(false);
    await page.getByText(/Batas waktu lot ini sudah lewat sebelum jaringan kembali/).waitFor();
    expect(await versions()).toEqual([1]);
    await page.getByRole('button', { name: 'Coba sekarang' }).tap();
    await expectHeading(page, 'Tanda terima');
    expect(await versions()).toEqual([1, 2]);
    await context.close();
  }, 90_000);

  it('run the sealer as it is on record, and refuse it with one byte more', async () => {
    for (const [more, outcome] of [['\n', 'refused'], ['', 'runs']] as const) {
      const { context, page } = await atScreen(browser, world, rina, PHONE, { manner });
      await page.route('**/sealer.mjs', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}${more}` });
      });
      await page.goto(`/usaha/tawar/${String(lot.code)}`);
      expect(await page.evaluate("import('/sealer.mjs').then(() => 'runs', () => 'refused')")).toBe(outcome);
      if (outcome === 'runs') {
        await page.goto('/penyegel');
        await expectPage(page, 'Kode penyegel dan sidiknya', 'sealer-phone');
      }
      await context.close();
    }
  }, 60_000);

  it('leave nothing of a person on the phone, and no form once signed out', async () => {
    const { context, page } = await atScreen(browser, world, rina, PHONE, { manner });
    for (const path of ['/kerja', '/usaha/penawaran', `/usaha/tawar/${String(lot.code)}`]) await page.goto(path);
    await keptForOffline(page);
    const cached = await cachedTexts(page);
    expect(Object.keys(cached).filter((path) => !path.startsWith('/assets/')).sort()).toEqual(['/favicon.svg', '/luring', '/sealer.mjs']);
    for (const text of Object.values(cached)) expect(text).not.toMatch(/Dapur Rina|_token|LOT-2026/);
    expect(await formsKept(page)).toBe(1);
    await page.getByRole('button', { name: 'Keluar' }).tap();
    await expectHeading(page, 'Masuk');
    expect(await formsKept(page)).toBe(0);
    await context.setOffline(true);
    await page.goto(`/usaha/tawar/${String(lot.code)}`);
    await expectHeading(page, 'Tanpa jaringan');
    expect([await page.locator('[data-kept-forms]').isVisible(), (await page.locator('main').innerText()).includes('Dapur Rina')]).toEqual([false, false]);
    await context.close();
  }, 60_000);

  it('read the same in English, with a lot of hostile words, and lose nothing over the edge', async () => {
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

  it('take a certificate from the phone, say beside the field what is wrong with it, and show what became of it', async () => {
    const wati = await aVendor(world, 'Dapur Wati', { categories: ['food'] });
    const { context, page } = await atScreen(browser, world, wati, PHONE, { manner });
    await page.goto('/usaha/sertifikat');
    await page.getByRole('link', { name: 'Ajukan surat' }).tap();
    await page.getByLabel('Jenis surat').selectOption('p-irt');
    await page.getByLabel('Nomor surat').fill('2063216010001-30');
    await page.getByLabel('Diterbitkan oleh').fill('DPMPTSP Kabupaten Bekasi');
    await page.getByLabel('Berlaku sejak').fill('2025-05-01');
    await page.getByLabel('Berlaku sampai').fill('2029-05-01');
    const scan = { name: 'pirt.webp', mimeType: 'image/webp', buffer: await drawing('food', 1) };
    await page.getByLabel('Foto atau pindaian').setInputFiles(scan);
    await page.getByRole('button', { name: 'Ajukan surat' }).tap();
    await page.locator('#validUntil-error').waitFor();
    expect(await page.getByLabel('Nomor surat').inputValue()).toBe('2063216010001-30');
    await expectPage(page, 'Ajukan surat', 'paper-refused-phone');
    await page.getByLabel('Berlaku sampai').fill('2030-05-01');
    await page.getByLabel('Foto atau pindaian').setInputFiles(scan);
    await page.getByRole('button', { name: 'Ajukan surat' }).tap();
    await page.getByText('Tersimpan.').waitFor();
    expect(await page.getByRole('table', { name: 'Sertifikat dan izin' }).innerText()).toMatch(said(page, 'Menunggu pemeriksaan'));
    await expectPage(page, 'Sertifikat saya', 'certificates-papers-phone');
    await context.close();
  }, 60_000);

  it('lead somebody without a business to where one is registered', async () => {
    const { context, page } = await atScreen(browser, world, await aPerson(world, 'Budi'), PHONE, { manner });
    await page.goto(`/usaha/tawar/${String(lot.code)}`);
    await expectHeading(page, 'Usaha saya');
    await context.close();
  });
});
