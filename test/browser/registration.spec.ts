import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { atScreen, expectHeading, expectPage, hostile } from '../support/browser-people.js';
import { MANNERS, mannerOf, said } from '../support/manners.js';
import { anAgency, anOfficial, aVendor } from '../support/people.js';
import { anAccount, PASSPHRASE } from '../support/sign-in.js';
import { aFirmsNpwp, aNib } from '../support/vendor-forms.js';
import { openWorld, type World } from '../support/world.js';

const wrongNib = (length: number): string => `NIB terdiri dari 13 angka; yang diisi ${String(length)} karakter. Spasi, titik, dan tanda hubung boleh ada.`;
const HOSTILE = hostile('Dapur', 8);

describeInBrowser.each(MANNERS)('A business, registering, %s', (_, manner) => {
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

  it('signs in and answers step by step, keeping what was typed wrong until it is right', async () => {
    const { email } = await anAccount(world, 'Sari');
    const { context, page } = await atScreen(browser, world, null, PHONE, { manner });
    await page.goto('/usaha');
    await expectPage(page, 'Masuk', 'sign-in-phone');
    await page.getByLabel('Nomor telepon atau surel').fill(email);
    await page.getByLabel('Kata sandi').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await expectPage(page, 'Usaha saya', 'business-none-phone');
    await page.getByRole('link', { name: 'Daftarkan usaha' }).click();

    await expectPage(page, 'Jenis usaha', 'registration-1-phone');
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();
    await expectPage(page, 'Jenis usaha', 'registration-1-error-phone');
    await page.locator('.govuk-error-summary', { hasText: 'Pilih salah satu.' }).waitFor();
    if (mannerOf(page)?.javaScript !== false) expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
    await page.getByLabel('UMKM').check();
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();

    await page.getByLabel('Nama usaha').fill(HOSTILE);
    await page.getByLabel('NIB').fill('123');
    await page.getByLabel('NPWP').fill(aFirmsNpwp());
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();
    await expectPage(page, 'Identitas usaha', 'registration-2-error-phone');
    expect(await page.getByLabel('Nama usaha').inputValue()).toBe(HOSTILE);
    await page.getByRole('link', { name: wrongNib(3) }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('nib');
    await page.getByLabel('NIB').fill(aNib());
    await page.getByLabel('Usaha ini dimiliki atau dipimpin perempuan').check();
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();

    await page.getByLabel('Nama pemilik atau ketua').fill('Sari Wulandari');
    await page.getByLabel('Nomor telepon usaha').fill('0812-3456-7890');
    await expectPage(page, 'Pemilik atau pengurus', 'registration-3-phone');
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();

    await page.getByLabel('Kecamatan').selectOption('Cikarang Utara');
    await page.getByLabel('Alamat').fill('Kp. Pilar RT 02 RW 04');
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();

    await page.getByLabel('Makanan dan minuman').check();
    await page.getByLabel('Satuan').first().selectOption('kotak');
    await page.getByLabel('Kapasitas seminggu').first().fill('tujuh ratus');
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();
    await page.locator('.govuk-error-summary', { hasText: 'Tulis jumlah dengan angka, misalnya 350 atau 2,5.' }).waitFor();
    await page.getByLabel('Kapasitas seminggu').first().fill('1.250,5');
    await page.getByLabel('Penjualan satu tahun terakhir').fill('480.000.000');
    await expectPage(page, 'Yang dijual', 'registration-5-phone');
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();

    await page.getByLabel('Kode bank').fill('110');
    await page.getByLabel('Nomor rekening').fill('1122334455667');
    await page.getByLabel('Nama pemilik rekening').fill('Sari Wulandari');
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();
    await expectPage(page, 'Periksa jawaban Anda', 'registration-check-phone');
    await page.getByRole('button', { name: 'Kirim pendaftaran' }).click();
    await expectPage(page, 'Usaha saya', 'business-waiting-phone');
    await page.locator('main', { hasText: 'Menunggu pemeriksaan dinas' }).waitFor();
    await page.locator('main', { hasText: '1.250,5 kotak' }).waitFor();
    expect(await page.title()).not.toBe('dicuri');
    await context.close();
  }, 120_000);

  it('goes on, without JavaScript, where a dead battery stopped it; a cooperative is asked about its members', async () => {
    const { email } = await anAccount(world, 'Tini');
    const { context: begun, page: first } = await atScreen(browser, world, null, PHONE, { manner, javaScript: false });
    await first.goto('/masuk?ke=/usaha/daftar');
    await first.getByLabel('Nomor telepon atau surel').fill(email);
    await first.getByLabel('Kata sandi').fill(PASSPHRASE);
    await first.getByRole('button', { name: 'Masuk' }).click();
    await first.getByLabel('Koperasi').check();
    await first.getByRole('button', { name: 'Simpan dan lanjut' }).click();
    await first.getByLabel('Nama usaha').fill('Kopwan Melati');
    await first.getByLabel('NIB').fill('12');
    await first.getByRole('button', { name: 'Simpan dan lanjut' }).click();
    const cookies = await begun.cookies();
    await begun.close();

    const { context: again, page } = await atScreen(browser, world, null, DESK, { manner, javaScript: false });
    await again.addCookies(cookies);
    await page.goto('/usaha/daftar/identitas');
    expect([await page.getByLabel('Nama usaha').inputValue(), await page.getByLabel('NIB').inputValue()]).toEqual(['Kopwan Melati', '12']);
    await page.goto('/usaha/daftar/koperasi');
    await expectHeading(page, 'Keterangan koperasi');
    expect(await page.locator('.lum-step').innerText()).toMatch(said(page, 'Langkah 6 dari 8'));
    await page.goto('/usaha/daftar/periksa');
    await page.getByRole('button', { name: 'Kirim pendaftaran' }).click();
    await page.locator('.govuk-error-summary', { hasText: wrongNib(2) }).waitFor();
    expect((await world.owner.query('select body_cipher from registration_draft')).rows.map(({ body_cipher: sealed }) => String(sealed)).join()).not.toContain('Melati');
    await again.close();
  }, 60_000);

  it('shows its products with a photo, and what the office decided', async () => {
    const sari = await aVendor(world, 'Dapur Bu Sari', { categories: ['food'] });
    const { context, page } = await atScreen(browser, world, sari, PHONE, { manner });
    await page.goto('/usaha');
    await page.getByRole('link', { name: 'Produk dan foto' }).click();
    await expectPage(page, 'Produk', 'products-none-phone');
    await page.getByRole('link', { name: 'Tambah produk' }).click();
    await page.getByLabel('Nama produk').fill('Nasi kotak ayam bakar');
    await page.getByRole('button', { name: 'Simpan produk' }).click();
    await expectPage(page, 'Tambah produk', 'product-add-error-phone');
    await page.getByLabel('Makanan dan minuman').check();
    await page.getByLabel('Keterangan').fill('Nasi, ayam bakar, lalap, sambal, buah.');
    await page.getByLabel('Satuan').selectOption('kotak');
    await page.getByLabel('Harga mulai dari').fill('22.500');
    await page.getByLabel('Sanggup per minggu').fill('700');
    await page.getByRole('button', { name: 'Simpan produk' }).click();
    await page.getByRole('button', { name: 'Kirim foto' }).click();
    await page.locator('.govuk-error-summary', { hasText: 'Kirim satu berkas foto sebagai multipart/form-data.' }).waitFor();
    const photo = join(tmpdir(), `lumbung-foto-${String(process.pid)}.jpg`);
    writeFileSync(photo, await sharp({ create: { width: 640, height: 480, channels: 3, background: '#c98a3a' } }).jpeg().toBuffer());
    await page.getByLabel('Foto').setInputFiles(photo);
    await page.getByRole('button', { name: 'Kirim foto' }).click();
    await expectPage(page, 'Nasi kotak ayam bakar', 'product-phone');
    expect(await page.locator('img.lum-photo').evaluate((image) => (image as unknown as { readonly naturalWidth: number }).naturalWidth)).toBe(640);
    await page.goto(`/usaha/${sari.vendorId}/produk`);
    await expectPage(page, 'Produk', 'products-phone');
    await context.close();

    const verifier = await anOfficial(world, 'Bu Lilis', await anAgency(world), 'cooperative-verifier');
    (await verifier.post(`/vendors/${sari.vendorId}/suspension`, { reasonCode: 'own-request', reason: 'Dapur direnovasi sampai Mei.' })).expect(201);
    const desk = await atScreen(browser, world, sari, DESK, { manner });
    await desk.page.goto('/usaha');
    await expectPage(desk.page, 'Usaha saya', 'business-suspended-desk');
    await desk.page.locator('main', { hasText: 'Dapur direnovasi sampai Mei.' }).waitFor();
    await desk.page.getByRole('link', { name: 'Ubah profil' }).click();
    await expectPage(desk.page, 'Ubah profil', 'business-amend-desk');
    await desk.page.getByLabel('Nama usaha').fill('Dapur Sari Rasa');
    await desk.page.getByLabel('Penjualan satu tahun terakhir').fill('480.000.000');
    await desk.page.getByRole('button', { name: 'Simpan' }).click();
    await desk.page.locator('main', { hasText: 'Tersimpan.' }).waitFor();
    await desk.context.close();
  }, 90_000);
});
