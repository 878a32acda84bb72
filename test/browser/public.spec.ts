import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Json } from '../support/client.js';
import { describeInBrowser, DESK, openBrowser, PHONE, picture } from '../support/browser.js';
import { atScreen, expectPage, hostile, opened } from '../support/browser-people.js';
import { aRankedLot } from '../support/given-opened.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { MANNERS, said } from '../support/manners.js';
import { anOfficial } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const HOSTILE = hostile('Nasi', 12);

describeInBrowser.each(MANNERS)('The public, reading along, %s', (_, manner) => {
  let world: World;
  let office: Office;
  let browser: Browser;
  let open: Json;
  let awarded: Json;
  let forum: Json;
  let vendor: string;

  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    const ranked = await aRankedLot(world, office, [24_000, 22_500]);
    awarded = ranked.lot;
    (await office.officer.post(`/lots/${awarded.id}/award`)).expect(201);
    vendor = `/pelaku-usaha/${String((await world.visitor.get('/awards')).body.items[0].vendorId)}`;
    open = await aPublishedLot(world, office, { title: 'Kudapan pelatihan kader posyandu' });
    await aPublishedLot(world, office, { title: HOSTILE.slice(0, 160), days: 4 });
    const rahmat = await anOfficial(world, 'Rahmat', null, 'administrator');
    const write = async (bulletin: object) => (await rahmat.post('/bulletins', bulletin)).expect(201).body as Json;
    await write({ kind: 'announcement', title: 'Batas dokumen NIB diperpanjang', body: 'UMKM yang NIB-nya terbit sebelum 2022 dapat memperbaruinya di loket dinas koperasi sampai akhir bulan. Bawa KTP dan NIB lama.' });
    await write({ kind: 'news', title: 'Koperasi wanita Melati memasok 400 kotak nasi', body: 'Pesanan pertama tahun ini sampai sebelum jamnya.' });
    forum = await write({
      kind: 'event', title: 'Forum Kewirausahaan Kabupaten Bekasi', body: 'Pelaku UMKM dan koperasi bertemu pembeli dari perangkat daerah.\n\nYang perlu dibawa:\n- contoh produk\n- NIB\n\nTidak dipungut biaya.', place: 'Gedung Wibawa Mukti, Cikarang Pusat',
      startsAt: '2026-05-14T02:00:00Z', endsAt: '2026-05-14T08:00:00Z', titleEn: 'Bekasi Entrepreneurship Forum', bodyEn: 'Enterprises and cooperatives meet the agencies that buy.',
    });
    await write({ kind: 'news', title: HOSTILE.slice(0, 160), body: `${HOSTILE}\n\n- ${HOSTILE}` });
    await world.dueWork();
    browser = await openBrowser();
  }, 120_000);
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
      ['home', () => '/', 'Lumbung'],
      ['lots', () => '/lot', 'Lot yang dibuka'],
      ['lots-none', () => '/lot?search=tidakada', 'Lot yang dibuka'],
      ['lot-open', () => `/lot/${String(open.code)}`, 'Kudapan pelatihan kader posyandu'],
      ['lot-awarded', () => `/lot/${String(awarded.code)}`, 'Nasi kotak rapat koordinasi UMKM'],
      ['awards', () => '/penetapan', 'Penetapan'],
      ['vendors', () => '/pelaku-usaha', 'UMKM dan koperasi'],
      ['follow', () => '/langganan?search=nasi', 'Kabar lot baru lewat surel'],
      ['bulletins', () => '/kabar', 'Kabar dan acara'],
      ['bulletin-event', () => `/kabar/${String(forum.code)}`, manner?.language === 'en' ? 'Bekasi Entrepreneurship Forum' : 'Forum Kewirausahaan Kabupaten Bekasi'],
      ['buyers', () => '/instansi', 'Perangkat daerah pembeli'],
      ['buyer', () => `/instansi/${office.agency.code}`, 'Dinas Koperasi dan UMKM'],
      ['vendor', () => vendor, 'Dapur 22500'],
      ['help', () => '/bantuan', 'Bantuan'],
      ['trust', () => '/kepercayaan', 'Mengapa dapat dipercaya'],
      ['accessibility', () => '/aksesibilitas', 'Aksesibilitas'],
      ['privacy', () => '/privasi', 'Privasi'],
      ['report-form', () => `/lapor?vendorId=${vendor.split('/').at(-1) ?? ''}&lot=${String(awarded.code)}`, 'Lapor ke Inspektorat'],
      ['report-follow-up', () => '/lapor/tindak-lanjut', 'Tengok laporan'],
      ['not-found', () => '/lot/LOT-2026-999999', 'Halaman tidak ditemukan'],
    ])('%s is read without barrier and without a sideways scroll', async (name, path, heading) => {
      await page.goto(path());
      await expectPage(page, heading, `${name}-phone`);
    });
  });

  it('finds a lot by a misspelt word, and keeps the filter in the address', async () => {
    const { context, page } = await atScreen(browser, world, null, PHONE, { manner });
    await page.goto('/lot');
    await opened(page.locator('.lum-filter'));
    await page.getByLabel('Kata yang dicari').fill('kudapn pelatihan');
    await page.getByRole('button', { name: 'Terapkan' }).tap();
    await page.waitForURL(/search=kudapn/);
    expect(await page.locator('.lum-lot__title').allInnerTexts()).toEqual(['Kudapan pelatihan kader posyandu']);
    await context.close();
  });

  it('reads all of it without JavaScript', async () => {
    const { context, page } = await atScreen(browser, world, null, PHONE, { manner, javaScript: false });
    await page.goto(`/lot/${String(awarded.code)}`);
    expect(await page.locator('table').last().innerText()).toMatch(said(page, 'Pemenang'));
    expect(await page.locator('.lum-done').count()).toBeGreaterThanOrEqual(5);
    await context.close();
  });

  it('finds all places in a menu that opens without JavaScript and folds into one line', async () => {
    const { context, page } = await atScreen(browser, world, null, PHONE, { manner: manner && { ...manner, device: 'phone' }, javaScript: false });
    await page.goto('/lot');
    expect((await page.locator('.lum-nav').boundingBox())?.height).toBeLessThanOrEqual(52);
    await page.locator('.lum-menu summary').tap();
    await picture(page, 'menu-phone');
    await page.getByRole('link', { name: 'Pembeli' }).tap();
    await page.waitForURL('**/instansi');
    await context.close();
  });

  it('changes the language and stays on the page', async () => {
    const { context, page } = await atScreen(browser, world, null, DESK);
    await page.goto(`/lot/${String(open.code)}`);
    await page.getByRole('link', { name: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe(`/lot/${String(open.code)}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByText('Owner estimate').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    await context.close();
  });

  it('is not led to another site by the language switch', async () => {
    for (const ke of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const answer = await fetch(`${world.url}/bahasa/en?ke=${encodeURIComponent(ke)}`, { redirect: 'manual' });
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  it('runs nothing that a hostile title carries', async () => {
    const { context, page } = await atScreen(browser, world, null, DESK, { manner });
    await page.goto('/lot');
    expect((await page.title()).split(' – ')).toEqual([expect.stringMatching(said(page, 'Lot yang dibuka', { isWhole: true })), 'Lumbung']);
    expect(await page.getByText('document.title', { exact: false }).count()).toBeGreaterThan(0);
    await context.close();
  });

  it('meets no dead end: every link on every page leads somewhere', async () => {
    const [seen, queue, broken] = [new Set<string>(), ['/'], [] as string[]];
    while (queue.length > 0 && seen.size < 150) {
      const path = queue.pop() ?? '/';
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await fetch(`${world.url}${path}`, { headers: { accept: 'text/html' } });
      if (answer.status >= 400) broken.push(`${String(answer.status)} ${path}`);
      const text = answer.headers.get('content-type')?.includes('html') === true ? await answer.text() : '';
      for (const [, href = ''] of text.matchAll(/href="(\/[^"#]*)/g)) queue.push(href.replaceAll('&amp;', '&'));
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });
});
