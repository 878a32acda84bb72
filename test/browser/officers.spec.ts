import type { Browser, Page } from 'playwright-core';
import { drawing } from '../../src/demo/drawings.js';
import type { Json } from '../support/client.js';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { at, follow, keep, look } from '../support/browser-people.js';
import { aConfirmedAward } from '../support/given-award.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { MANNERS } from '../support/manners.js';
import { anOfficial, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describeInBrowser.each(MANNERS)('Goods and money, on the officials\' screens, %s', (_, manner) => {
  let world: World;
  let browser: Browser;
  let office: Office;
  let sari: Person;

  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Bu Sari');
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const as = (person: Person, device: typeof PHONE | typeof DESK, story: (page: Page) => Promise<void>): Promise<void> => at(browser, world, person, device, story, manner);

  it('an order is received on a phone, accepted, checked, paid and rated, each by whom it waits for', async () => {
    const award = await aConfirmedAward(world, office, [sari]);
    const { body: order } = (await office.ppk.post(`/awards/${award.id}/order`)).expect(201);
    (await sari.post(`/orders/${order.id}/signature`)).expect(201);
    const { items: [item] } = (await sari.get(`/orders/${order.id}`)).body as Json;
    (await sari.post(`/orders/${order.id}/shipments`, { items: [{ orderItemId: item.id, quantity: 200_000 }], note: 'Mobil boks B 9012 XY' })).expect(201);

    await as(office.receiver, PHONE, async (page) => {
      await page.goto('/kerja');
      await look(page, 'desk-receiver-phone');
      await follow(page, /^Terima kiriman/);
      await look(page, 'order-delivering-phone');
      await follow(page, /^Terima kiriman/);
      expect(await page.getByLabel('Diterima').inputValue()).toBe('200');
      await look(page, 'receive-phone');
      await page.getByLabel('Foto 1').setInputFiles({ name: 'penyok.webp', mimeType: 'image/webp', buffer: await drawing('food', 5) });
      await page.getByLabel('Diterima').fill('190');
      await page.getByRole('button', { name: 'Catat penerimaan' }).tap();
      await page.locator('.govuk-error-summary').waitFor();
      expect(await page.getByLabel('Diterima').inputValue()).toBe('190');
      await seen(page);
      await look(page, 'receive-refused-phone');
      await page.getByLabel('Ditolak', { exact: true }).fill('10');
      await page.getByLabel('Mengapa ditolak').fill('Kemasan penyok');
      await keep(page, 'Catat penerimaan');
      expect(await page.getByRole('table', { name: 'Barang' }).innerText()).toMatch(/190 (kotak|box)/);
      await seen(page);
      await look(page, 'order-photographed-phone');
    });
    (await sari.post(`/orders/${order.id}/shipments`, { items: [{ orderItemId: item.id, quantity: 10_000 }], note: '' })).expect(201);
    await as(office.receiver, PHONE, async (page) => {
      await page.goto(`/kerja/pesanan/${String(order.id)}`);
      await follow(page, /^Terima kiriman/);
      await keep(page, 'Catat penerimaan');
    });

    await as(office.ppk, DESK, async (page) => {
      await page.goto('/kerja');
      await look(page, 'desk-ppk-desk');
      await follow(page, /^Tanda tangani serah terima/);
      await look(page, 'order-delivered-desk');
      await keep(page, 'Tanda tangani BAST');
      await look(page, 'order-accepted-desk');
    });
    (await sari.post(`/orders/${order.id}/invoice`, { vendorNumber: 'DBS-014' })).expect(201);

    await as(office.treasurer, DESK, async (page) => {
      await page.goto('/kerja/pembayaran');
      await look(page, 'payments-desk');
      await follow(page, /^INV-/);
      await follow(page, 'Catat hasil pemeriksaan');
      await look(page, 'pay-desk');
      await page.getByRole('button', { name: 'Periksa tagihan' }).click();
      await page.locator('.govuk-error-summary').waitFor();
      await page.getByLabel('Nomor lembar pemeriksaan').fill('LP-001');
      await keep(page, 'Periksa tagihan');
      await follow(page, 'Ajukan SPP');
      await page.getByLabel('Nomor SPP').fill('SPP-001');
      await keep(page, 'Ajukan SPP');
    });
    await as(office.kpa, PHONE, async (page) => {
      await page.goto('/kerja/perintah-bayar');
      await look(page, 'payment-orders-phone');
      await follow(page, /^INV-/);
      await follow(page, 'Terbitkan SPM');
      await page.getByLabel('Nomor SPM').fill('SPM-001');
      await keep(page, 'Terbitkan SPM');
      await page.goto('/kerja/anggaran');
      await look(page, 'budget-phone');
    });
    await as(office.treasurer, DESK, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Catat SP2D/);
      await follow(page, 'Catat SP2D');
      await page.getByLabel('Nomor SP2D').fill('SP2D-2026-0001');
      await keep(page, 'Catat SP2D');
    });
    await as(office.ppk, DESK, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Nilai penyedia/);
      await follow(page, 'Nilai penyedia');
      await look(page, 'rate-desk');
      for (const name of ['Mutu', 'Biaya', 'Waktu', 'Layanan']) await page.getByRole('group', { name }).getByLabel('Sangat baik').check();
      await keep(page, 'Simpan penilaian');
      await page.goto('/kerja/pesanan');
      await look(page, 'orders-board-desk');
      await page.goto('/kerja/anggaran');
      await look(page, 'budget-desk');
    });
    expect((await office.ppk.get(`/orders/${order.id}`)).body.state).toBe('closed');
  }, 120_000);

  /** The picture of the delivery has come and is drawn. */
  async function seen(page: Page): Promise<void> {
    await page.locator('img[src*="delivery-photos"]').evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
  }

  it('a budget line is added, and what is wrong with it is told beside its field', async () => {
    await as(office.kpa, DESK, async (page) => {
      await page.goto('/kerja/anggaran');
      await follow(page, 'Tambah mata anggaran');
      await page.getByLabel('Nama').fill('Belanja pakaian dinas');
      await page.getByLabel('Pagu').fill('dua juta');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.locator('.govuk-error-summary').waitFor();
      expect(await page.locator('#ceiling-error').count()).toBe(1);
      expect(await page.getByLabel('Nama').inputValue()).toBe('Belanja pakaian dinas');
      await look(page, 'budget-refused-desk');
      await page.getByLabel('Kode rekening').fill('5.1.02.01.01.0063');
      await page.getByLabel('Pagu').fill('250.000.000');
      await keep(page, 'Simpan');
      expect(await page.locator('.lum-card').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Rp 250.000.000')]));
    });
  });

  it('the officer leaves; the KPA names her successor from the desk', async () => {
    await aPublishedLot(world, office);
    await anOfficial(world, 'Nia', office.agency, 'procurement-officer');
    await world.owner.query('update appointment set valid = tstzrange(lower(valid), lumbung_now()) where person_id = $1', [office.officer.id]);
    await as(office.kpa, PHONE, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Tunjuk pengganti/);
      await look(page, 'package-left-phone');
      await page.getByRole('link', { name: 'Tunjuk pengganti Dewi' }).first().click();
      await look(page, 'succession-phone');
      await page.getByLabel('Pengganti').selectOption({ label: 'Nia' });
      await page.getByLabel('Nomor SK penunjukan').fill('821.2/114/2026');
      await page.getByLabel('Alasan').fill('Pindah tugas ke kecamatan.');
      await keep(page, 'Tunjuk pengganti');
      expect(await page.getByText(/Dewi diganti Nia|Nia follows Dewi/).isVisible()).toBe(true);
    });
  }, 60_000);
});
