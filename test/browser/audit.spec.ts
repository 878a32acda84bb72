import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Json } from '../support/client.js';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { atScreen, expectPage, look, opened } from '../support/browser-people.js';
import { aLotWithOffers, anAward, aVendorOf } from '../support/given-awarded.js';
import { anOffice } from '../support/given.js';
import { MANNERS } from '../support/manners.js';
import { offer } from '../support/offers.js';
import { anOfficial, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describeInBrowser.each(MANNERS)('The record, for anyone to read, %s', (_, manner) => {
  let world: World;
  let browser: Browser;
  let inspector: Person;
  let awarded: Json;
  let sealed: Json;
  let receipt: Json;

  beforeAll(async () => {
    world = await openWorld();
    const office = await anOffice(world);
    const sari = await aVendorOf(world, 'Dapur Bu Sari', { womenOwned: true });
    const kopwan = await aVendorOf(world, 'Kopwan Mekar Sari', { kind: 'cooperative', womenOwned: true, kopwan: true });
    const jaya = await aVendorOf(world, 'CV Jaya Boga', { size: 'small', womenOwned: false });
    await anAward(world, office, { title: 'Nasi kotak rapat triwulan', pieces: 200, offers: [[sari, 24_000], [jaya, 24_500]], decidedAt: '2026-03-10T03:00:00Z' });
    await anAward(world, office, { title: 'Masker kain tiga lapis', category: 'masks', kecamatan: '32.16.17', pieces: 900, offers: [[jaya, 21_000]], decidedAt: '2026-04-14T03:00:00Z' });
    ({ lot: awarded } = await anAward(world, office, { title: 'Kudapan pelatihan kader', kecamatan: '32.16.06', pieces: 500, offers: [[kopwan, 22_000], [sari, 23_500], [jaya, 24_900]], decidedAt: '2026-05-12T03:00:00Z' }));
    sealed = await aLotWithOffers(world, office, { title: 'Kudapan yang masih tersegel', pieces: 100, offers: [], decidedAt: '2026-06-16T03:00:00Z' });
    receipt = (await offer(await aVendor(world, 'Warung Wati'), sealed, 24_000)).expect(201).body;
    await world.dueWork();
    inspector = await anOfficial(world, 'Tuti Inspektur', null, 'auditor');
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  describe('page by page', () => {
    let context: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      ({ context, page } = await atScreen(browser, world, null, PHONE, { manner }));
    });
    afterAll(() => context.close());

    it.each([
      ['award-history', () => '/riwayat', 'Riwayat penetapan'],
      ['award-history-none', () => '/riwayat?search=tidakada', 'Riwayat penetapan'],
      ['shares', () => '/riwayat/porsi?from=2026-01-01&until=2026-12-31', 'Porsi, harga, dan kecepatan'],
      ['shares-none', () => '/riwayat/porsi?from=2020-01-01&until=2020-12-31', 'Porsi, harga, dan kecepatan'],
      ['lot-history', () => `/lot/${String(awarded.code)}/riwayat`, 'Riwayat lot'],
      ['comparison', () => `/lot/${String(awarded.code)}/penawaran`, 'Perbandingan penawaran'],
      ['comparison-sealed', () => `/lot/${String(sealed.code)}/penawaran`, 'Perbandingan penawaran'],
      ['receipt', () => '/tanda-terima', 'Periksa tanda terima'],
      ['receipt-found', () => `/tanda-terima?code=${String(receipt.code)}&envelopeHash=${String(receipt.envelopeHash)}`, 'Periksa tanda terima'],
      ['receipt-missing', () => `/tanda-terima?code=AAAAAAAAAA&envelopeHash=${String(receipt.envelopeHash)}`, 'Periksa tanda terima'],
      ['receipt-unfit', () => '/tanda-terima?code=A&envelopeHash=x', 'Periksa tanda terima'],
      ['log', () => '/catatan', 'Buku catatan'],
    ])('%s is read without barrier and without a sideways scroll', async (name, path, heading) => {
      await page.goto(path());
      await expectPage(page, heading, `${name}-phone`);
    });
  });

  it('is narrowed by filters that live in the address, and the same address gives the table', async () => {
    const { context, page } = await atScreen(browser, world, null, DESK, { manner });
    await page.goto('/riwayat');
    expect(await page.locator('.lum-sheet tbody tr').count()).toBe(3);
    await opened(page.locator('.lum-filter'));
    await page.getByLabel('Jenis penyedia').selectOption('kopwan');
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await page.waitForURL(/kind=kopwan/);
    expect(await page.locator('.lum-sheet tbody th').allInnerTexts()).toEqual([expect.stringContaining('Kudapan pelatihan kader')]);
    const csv = await fetch(`${world.url}${String(await page.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href'))}`);
    const lines = (await csv.text()).trim().split('\r\n');
    expect([lines.length, lines[1]?.includes('Kopwan Mekar Sari')]).toEqual([2, true]);
    await page.getByRole('link', { name: 'Hapus saringan' }).click();
    expect(await page.locator('.lum-sheet tbody tr').count()).toBe(3);
    await context.close();
  });

  it('names persons to the inspectorate only, and keeps a trace of its reading', async () => {
    const { context, page } = await atScreen(browser, world, inspector, DESK, { manner });
    await page.goto('/riwayat');
    expect(await page.locator('.lum-sheet').innerText()).toContain('Dewi');
    await look(page, 'award-history-inspector-desk');
    await page.goto(`/lot/${String(awarded.code)}/riwayat`);
    expect(await page.locator('.lum-story').innerText()).toContain('(Dewi)');
    const [{ reads }] = (await world.owner.query('select count(*)::int as reads from audit_read where person_id = $1', [inspector.id])).rows as [{ reads: number }];
    expect(reads).toBe(2);
    const stranger = await (await fetch(`${world.url}/riwayat`)).text();
    expect(stranger).not.toContain('Dewi');
    await context.close();
  });

  it('says of a receipt that it is true, that it is not there, or what is wrong with the question', async () => {
    const { context, page } = await atScreen(browser, world, null, PHONE, { manner, javaScript: false });
    await page.goto('/tanda-terima');
    await page.getByLabel('Kode tanda terima').fill(String(receipt.code).toLowerCase());
    await page.getByLabel('Sidik amplop').fill(` ${String(receipt.envelopeHash).toUpperCase()} `);
    const ask = async (): Promise<void> => {
      const code = await page.getByLabel('Kode tanda terima').inputValue();
      await page.getByRole('button', { name: 'Periksa' }).tap();
      await page.waitForURL((url) => url.searchParams.get('code') === code);
    };
    await ask();
    expect(await page.getByText('Tanda terima ini benar.').isVisible()).toBe(true);
    await page.getByText('Bukti untuk diperiksa sendiri').tap();
    expect(await page.locator('.lum-paper').first().innerText()).toContain('c2sp.org/tlog-proof');
    await page.getByLabel('Kode tanda terima').fill('AAAAAAAAAA');
    await ask();
    expect(await page.getByText('Tanda terima tidak ditemukan').isVisible()).toBe(true);
    await page.getByLabel('Sidik amplop').fill('bukan sidik');
    await page.getByLabel('Kode tanda terima').fill('BBBBBBBBBB');
    await ask();
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#envelopeHash');
    await context.close();
  });

  it('leads from a step of a lot to its proof', async () => {
    const { context, page } = await atScreen(browser, world, null, DESK, { manner });
    await page.goto(`/lot/${String(awarded.code)}/riwayat`);
    const first = page.locator('.lum-story > li').first();
    await first.locator('summary').click();
    const proof = await fetch(`${world.url}${String(await first.getByRole('link').getAttribute('href'))}`);
    expect([proof.status, (await proof.text()).startsWith('c2sp.org/tlog-proof')]).toEqual([200, true]);
    await context.close();
  });
});
