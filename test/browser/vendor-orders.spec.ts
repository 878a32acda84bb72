import type { Browser } from 'playwright-core';
import { drawing } from '../../src/demo/drawings.js';
import type { Json } from '../support/client.js';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { atScreen, expectPage } from '../support/browser-people.js';
import { anAward } from '../support/given-awarded.js';
import { anOffice, type Office } from '../support/given.js';
import { MANNERS, said } from '../support/manners.js';
import { aVendor } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

describeInBrowser.each(MANNERS)('A vendor with an order, %s', (_, manner) => {
  let world: World;
  let office: Office;
  let browser: Browser;
  let order: Json;
  let sari: Awaited<ReturnType<typeof aVendor>>;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Bu Sari');
    const { award } = await anAward(world, office, { title: 'Nasi kotak pelatihan kader', pieces: 200, offers: [[sari, 22_500]], decidedAt: '2026-03-20T03:00:00Z' });
    await world.clock.to(new Date(new Date(award.standstillUntil).getTime() + 60_000));
    await world.dueWork();
    order = (await office.ppk.post(`/awards/${String(award.id)}/order`)).expect(201).body;
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('agrees, ships in two parts, invoices, and follows the money until it has arrived', async () => {
    const { context, page } = await atScreen(browser, world, sari, PHONE, { manner });
    await page.goto('/usaha/pesanan');
    await expectPage(page, 'Pesanan', 'vendor-orders-phone');
    await page.getByRole('link', { name: 'Nasi kotak pelatihan kader' }).tap();
    await expectPage(page, 'Nasi kotak pelatihan kader', 'vendor-order-phone');
    await page.getByRole('button', { name: 'Setujui pesanan' }).tap();
    await page.getByText('Tersimpan.').waitFor();

    for (const [typed, left] of [['150', '200 buah'], ['50', '50 buah']] as const) {
      await page.getByRole('link', { name: 'Catat pengiriman' }).tap();
      await page.getByText(`Belum dikirim: ${left}`).waitFor();
      await page.getByLabel('Dikirim sekarang').fill('banyak');
      await page.getByRole('button', { name: 'Catat pengiriman' }).tap();
      await page.locator('.govuk-error-summary', { hasText: 'Tulis jumlah dengan angka, misalnya 350 atau 2,5.' }).waitFor();
      await expectPage(page, 'Catat pengiriman', 'vendor-ship-error-phone');
      await page.getByLabel('Dikirim sekarang').fill(typed);
      await page.getByLabel('Foto barang yang dikirim (boleh kosong)').setInputFiles({ name: 'muatan.webp', mimeType: 'image/webp', buffer: await drawing('food', 2) });
      await page.getByRole('button', { name: 'Catat pengiriman' }).tap();
      await page.getByText('Tersimpan.').waitFor();
      await receiveAll();
    }
    (await office.ppk.post(`/orders/${String(order.id)}/acceptance`)).expect(201);
    expect(await page.locator('img[src*="delivery-photos"]').count()).toBe(2);
    await expectPage(page, 'Nasi kotak pelatihan kader', 'vendor-order-photographed-phone');

    await page.goto(`/usaha/pesanan/${String(order.id)}`);
    await page.getByRole('link', { name: 'Kirim tagihan' }).tap();
    await page.getByLabel('Nomor tagihan Anda').fill('KW/017/III/2026');
    await expectPage(page, 'Kirim tagihan', 'vendor-invoice-phone');
    await page.getByRole('button', { name: 'Kirim tagihan' }).tap();
    await page.getByText('Tersimpan.').waitFor();
    await context.close();

    await pay();
    const desk = await atScreen(browser, world, sari, DESK, { manner });
    await desk.page.goto('/usaha/uang');
    await expectPage(desk.page, 'Uang saya', 'vendor-money-desk');
    await desk.page.getByRole('link', { name: 'Nasi kotak pelatihan kader' }).click();
    await desk.page.getByRole('link', { name: 'Uang sudah diterima' }).click();
    await desk.page.getByLabel('Nomor mutasi atau bukti bank').fill('BJB-5521');
    await desk.page.getByRole('button', { name: 'Uang sudah diterima' }).click();
    await desk.page.getByRole('link', { name: 'Nilai pembeli' }).click();
    for (const name of ['Kejelasan kebutuhan', 'Kewajaran nilai', 'Kecepatan terima dan bayar', 'Sikap petugas']) await desk.page.getByRole('group', { name }).getByLabel('Sangat baik').check();
    await expectPage(desk.page, 'Nilai pembeli', 'vendor-rate-desk');
    await desk.page.getByRole('button', { name: 'Nilai pembeli' }).click();
    await desk.page.getByText('Tersimpan.').waitFor();
    await expectPage(desk.page, 'Nasi kotak pelatihan kader', 'vendor-order-done-desk');
    await desk.page.goto('/usaha/sertifikat');
    await expectPage(desk.page, 'Sertifikat saya', 'certificates-desk');
    await desk.page.getByRole('link', { name: 'Nasi kotak pelatihan kader' }).click();
    await expectPage(desk.page, 'Surat keterangan pengalaman', 'reference-desk');
    expect(await desk.page.locator('.lum-receipt__qr img').evaluate((image) => (image as unknown as { readonly naturalWidth: number }).naturalWidth)).toBeGreaterThan(0);
    await desk.context.close();

    // Anybody who was shown its link reads the same, and no name of a person.
    const { context: anybody, page: shown } = await atScreen(browser, world, null, PHONE, { manner });
    await shown.goto(`/referensi/${String(order.id)}`);
    await expectPage(shown, 'Surat keterangan pengalaman', 'reference-phone');
    expect(await shown.locator('main').innerText()).toMatch(new RegExp(`Nasi kotak pelatihan kader[^]*${said(shown, 'Tepat waktu').source}`));
    for (const { name } of [office.receiver, office.treasurer, office.kpa]) expect(await shown.locator('main').innerText()).not.toContain(name);
    await anybody.close();
  }, 120_000);

  it('is not seen by another vendor', async () => {
    const other = await aVendor(world, 'Dapur Lain');
    for (const path of [`/usaha/pesanan/${String(order.id)}`, `/usaha/pesanan/${String(order.id)}/kirim`, '/usaha/pesanan/hantu/kirim']) {
      const answer = await fetch(`${world.url}${path}`, { headers: { cookie: `lumbung=${other.token}`, accept: 'text/html' } });
      expect(answer.status).toBe(404);
    }
  });

  async function receiveAll(): Promise<void> {
    const { rows } = await world.owner.query<{ shipment_id: string; order_item_id: string; quantity: number }>(
      'select i.* from shipment_item i where i.order_id = $1 and not exists (select 1 from delivery d where d.shipment_id = i.shipment_id)', [order.id]);
    for (const { shipment_id: shipment, order_item_id: orderItemId, quantity } of rows) {
      (await office.receiver.post(`/shipments/${shipment}/delivery`, { items: [{ orderItemId, accepted: quantity, rejected: 0, rejectReason: '' }] })).expect(201);
    }
  }

  async function pay(): Promise<void> {
    const { body: { invoice } } = await sari.get(`/orders/${String(order.id)}`);
    const steps = [[office.treasurer, 'checking', 'LP-001'], [office.treasurer, 'payment-request', 'SPP-001'], [office.kpa, 'payment-order', 'SPM-001'], [office.treasurer, 'disbursement', 'SP2D-001']] as const;
    for (const [person, door, reference] of steps) (await person.post(`/invoices/${String(invoice.id)}/${door}`, { reference })).expect(201);
  }
});
