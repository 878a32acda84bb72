import type { Browser } from 'playwright-core';
import type { Json } from '../support/client.js';
import { openBox } from '../support/committee.js';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { aPage, atScreen, expectHeading, expectPage } from '../support/browser-people.js';
import { MANNERS_WITH_SCRIPT, said } from '../support/manners.js';
import { answerOffer as answer, aThinLine } from '../support/offer-screens.js';
import { anotherRound } from '../support/given-opened.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { aVendor } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

type Vendor = Awaited<ReturnType<typeof aVendor>>;

describeInBrowser.each(MANNERS_WITH_SCRIPT)('A vendor, offering, %s', (_, manner) => {
  let world: World;
  let office: Office;
  let browser: Browser;
  let lot: Json;
  let sari: Vendor;
  let tini: Vendor;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    lot = await aPublishedLot(world, office);
    sari = await aVendor(world, 'Dapur Bu Sari', { categories: ['food'] });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('finds the lot, answers one screen after the other on a phone, and gets a receipt', async () => {
    const { context, page } = await atScreen(browser, world, sari, PHONE, { manner });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto('/usaha/lot');
    await expectPage(page, 'Lot untuk Anda', 'lots-for-you-phone');
    await page.getByRole('link', { name: 'Buat penawaran' }).tap();
    await expectPage(page, lot.title, 'offer-prices-phone');
    await page.getByRole('button', { name: 'Lanjut' }).tap();
    await page.locator('.govuk-error-summary', { hasText: 'Nasi kotak' }).waitFor();
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
    await expectPage(page, lot.title, 'offer-prices-error-phone');
    await page.getByLabel('Nasi kotak').fill('26.000');
    await page.getByText(/Total ini di atas HPS/).first().waitFor();
    await page.getByLabel('Nasi kotak').fill('22500');
    await page.getByLabel('Nasi kotak').blur();
    expect(await page.getByLabel('Nasi kotak').inputValue()).toBe('22.500');
    await page.locator('[data-step=harga]', { hasText: manner?.language === 'en' ? 'four million five hundred thousand rupiah' : 'empat juta lima ratus ribu rupiah' }).waitFor();
    await page.getByRole('button', { name: 'Lanjut' }).tap();
    await page.getByRole('button', { name: 'Lanjut' }).tap();
    await page.getByText(/Beri tanda bila sanggup/).waitFor();
    await expectPage(page, lot.title, 'offer-delivery-phone');
    await page.getByRole('button', { name: 'Kembali' }).tap();
    await answer(page, '22.500');
    await expectPage(page, lot.title, 'offer-check-phone');
    await page.getByRole('button', { name: 'Segel dan kirim' }).tap();
    await expectPage(page, 'Tanda terima', 'receipt-phone');
    const code = await page.locator('.lum-receipt__code').innerText();
    expect(code).toMatch(/^[A-Z0-9]{10}$/);
    await page.getByRole('heading', { name: 'Kartu pemulihan' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Rp 4.500.000');
    expect(await page.locator('.lum-receipt__qr img').evaluate((image) => (image as unknown as { readonly naturalWidth: number }).naturalWidth)).toBeGreaterThan(0);
    expect(sent.filter((body) => /22\.?500|4\.?500\.?000/.test(body))).toEqual([]);
    await page.goto('/usaha/penawaran');
    await expectPage(page, 'Penawaran saya', 'own-offers-phone');
    expect(await page.locator('main').innerText()).toContain(code);
    await context.close();
  }, 90_000);

  it('keeps a draft when the battery dies, and asks nobody but this browser', async () => {
    const rina = await aVendor(world, 'Dapur Rina', { categories: ['food'] });
    const { context, page } = await atScreen(browser, world, rina, DESK, { manner });
    await page.goto(`/usaha/tawar/${String(lot.code)}`);
    await answer(page, '24.000');
    await page.locator('[data-kept=periksa]').waitFor();
    await page.close({ runBeforeUnload: false });
    const again = await aPage(context, manner);
    await again.goto(`/usaha/tawar/${String(lot.code)}`);
    await again.getByRole('heading', { name: 'Periksa, segel, dan kirim' }).waitFor();
    await expectPage(again, lot.title, 'offer-check-desk');
    expect(await again.locator('[data-step=periksa]').innerText()).toContain('Rp 4.800.000');
    await again.getByRole('button', { name: 'Hapus draf dari telepon ini' }).click();
    await again.getByRole('heading', { name: 'Berapa harga Anda?' }).waitFor();
    expect(await again.getByLabel('Nasi kotak').inputValue()).toBe('');
    await context.close();
  }, 60_000);

  it('sends through a line that drops, twice the same, and it is one offer', async () => {
    tini = await aVendor(world, 'Dapur Tini', { categories: ['food'] });
    const { context, page } = await atScreen(browser, world, tini, PHONE, { manner });
    const line = await aThinLine(context, lot.id);
    await page.goto(`/usaha/tawar/${String(lot.code)}`);
    await answer(page, '23.000');
    await page.getByRole('button', { name: 'Segel dan kirim' }).tap();
    await page.getByText(/Jaringan belum menjawab/).waitFor();
    await expectPage(page, lot.title, 'offer-waiting-phone');
    await page.reload();
    await page.getByText(/Belum ada jawaban/).waitFor();
    line.isDown = false;
    await page.getByRole('button', { name: 'Coba sekarang' }).tap();
    await expectHeading(page, 'Tanda terima');
    expect(line.keys.length).toBeGreaterThanOrEqual(2);
    expect(new Set(line.keys).size).toBe(1);
    const { rows } = await world.owner.query('select version, kind from offer where vendor_id = $1', [tini.vendorId]);
    expect(rows).toEqual([{ version: 1, kind: 'submitted' }]);
    await context.close();
  }, 60_000);

  it('attaches a photo, sealed and sent piece by piece, once more where the line broke', async () => {
    const lilis = await aVendor(world, 'Dapur Lilis', { categories: ['food'] });
    const { context, page } = await atScreen(browser, world, lilis, PHONE, { manner });
    const line = { isDown: true, sent: 0 };
    await context.route('**/api/v1/sealed-documents/*/pieces', async (route) => {
      line.sent += 1;
      if (line.isDown && line.sent === 2) return route.abort('connectionreset');
      return route.continue();
    });
    await page.goto(`/usaha/tawar/${String(lot.code)}`);
    await answer(page, '24.100');
    await page.getByRole('button', { name: 'Kembali' }).tap();
    await page.getByLabel('Tambah foto atau dokumen').setInputFiles({ name: 'dapur.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(150_000, 7) });
    await page.getByText(/Pengiriman terputus/).waitFor();
    await page.getByRole('button', { name: 'Lanjut' }).tap();
    await page.getByText(/Lampiran belum selesai/).waitFor();
    await expectPage(page, lot.title, 'offer-attachment-broken-phone');
    line.isDown = false;
    await page.getByRole('button', { name: 'Kirim lagi' }).tap();
    await page.getByText('Terkirim, tersegel').waitFor();
    expect(line.sent).toBe(4);
    await page.getByRole('button', { name: 'Lanjut' }).tap();
    await page.locator('[data-attached]', { hasText: 'dapur.jpg' }).waitFor();
    await page.getByRole('button', { name: 'Segel dan kirim' }).tap();
    await expectHeading(page, 'Tanda terima');
    const { rows } = await world.owner.query('select size, (select count(*)::int from sealed_piece p where p.document_id = d.id) as pieces from sealed_document d where vendor_id = $1', [lilis.vendorId]);
    expect(rows).toEqual([{ size: 150_000, pieces: 3 }]);
    await context.close();
  }, 60_000);

  it('replaces what was sent, and withdraws it', async () => {
    const wati = await aVendor(world, 'Dapur Wati', { categories: ['food'] });
    (await offer(wati, lot, 24_500)).expect(201);
    const { context, page } = await atScreen(browser, world, wati, DESK, { manner });
    await page.goto('/usaha/penawaran');
    await page.getByRole('link', { name: 'Ganti' }).click();
    await page.getByText(/Anda sudah menawar lot ini/).waitFor();
    await answer(page, '23.500');
    await page.getByRole('button', { name: 'Segel dan kirim' }).click();
    await expectPage(page, 'Tanda terima', 'receipt-desk');
    await page.getByRole('link', { name: 'Tarik penawaran' }).click();
    await expectPage(page, 'Tarik penawaran ini?', 'withdraw-desk');
    await page.getByRole('button', { name: 'Tarik penawaran' }).click();
    await page.getByText('Penawaran Anda sudah ditarik.').waitFor();
    const { rows } = await world.owner.query('select version, kind from offer where vendor_id = $1 order by version', [wati.vendorId]);
    expect(rows).toEqual([{ version: 1, kind: 'submitted' }, { version: 2, kind: 'submitted' }, { version: 3, kind: 'withdrawn' }]);
    await context.close();
  }, 60_000);

  it('finds no form without JavaScript, and is told why', async () => {
    const { context, page } = await atScreen(browser, world, sari, PHONE, { manner, javaScript: false });
    await page.goto(`/usaha/tawar/${String(lot.code)}`);
    expect(await page.locator('main').innerText()).toMatch(said(page, 'Harga Anda disegel di telepon ini sebelum dikirim'));
    expect([await page.locator('main input:visible').count(), await page.locator('main form').count()]).toEqual([0, 0]);
    await context.close();
  });

  it('learns after the hour what became of it, and why', async () => {
    await world.clock.to(new Date(new Date(lot.closesAt).getTime() + 60_002));
    await world.dueWork();
    await openBox(office.committee.slice(0, 2), lot.id);
    const { body: opened } = (await world.visitor.get(`/lots/${String(lot.id)}/offers`)).expect(200);
    expect(opened.items.map(({ vendor, correctedTotal, fault }: Json) => ({ vendor, correctedTotal, fault }))).toEqual([
      { vendor: 'Dapur Bu Sari', correctedTotal: 4_500_000, fault: null }, { vendor: 'Dapur Tini', correctedTotal: 4_600_000, fault: null }, { vendor: 'Dapur Lilis', correctedTotal: 4_820_000, fault: null }]);
    (await office.officer.post(`/lots/${String(lot.id)}/declarations`)).expect(201);
    await anotherRound(office, { lot, offerors: opened.items.map(({ id }: Json) => ({ offerId: id })) });
    (await office.officer.post(`/lots/${String(lot.id)}/award`)).expect(201);
    const { context, page } = await atScreen(browser, world, sari, DESK, { manner });
    await page.goto('/usaha/penawaran');
    await expectPage(page, 'Penawaran saya', 'own-offers-desk');
    await page.getByRole('link', { name: 'Mengapa begitu', exact: true }).click();
    await expectPage(page, 'Hasil', 'result-desk');
    await page.getByText('Penawaran Anda menang.').waitFor();
    await context.close();
    const loser = await atScreen(browser, world, tini, PHONE, { manner });
    await loser.page.goto(`/usaha/hasil/${String(lot.code)}`);
    await loser.page.getByText('Penawaran Anda sah, tetapi ada yang lebih rendah: selisihnya Rp 100.000.').waitFor();
    await expectPage(loser.page, 'Hasil', 'result-phone');
    await loser.context.close();
  }, 60_000);
});
