import type { Browser, BrowserContext } from 'playwright-core';
import { slipOf } from '../../src/sealer/slip.js';
import type { Json } from '../support/client.js';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { at, browserOf, follow, keep, look, press } from '../support/browser-people.js';
import { openBox, proven, type KeyHolder } from '../support/committee.js';
import { anOffice, aReadyLot, type Office } from '../support/given.js';
import { offer, priced, sealed } from '../support/offers.js';
import { aVendor } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const DAY = 86_400_000;
const PASSPHRASE = 'gerobak biru di tepi kali';

describeInBrowser('Somebody of the opening committee', () => {
  let world: World;
  let browser: Browser;
  let office: Office;
  let others: readonly KeyHolder[];
  let tuti: KeyHolder;

  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    others = office.committee.filter((_, place) => place !== 1);
    tuti = office.committee[1] as KeyHolder;
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const publishedLot = async (title: string): Promise<Json> => {
    const lot = await aReadyLot(office, { title });
    await proven(others);
    const closesAt = new Date(world.clock.now().getTime() + 5 * DAY).toISOString();
    return (await office.officer.post(`/lots/${lot.id}/publication`, { closesAt })).expect(201).body;
  };
  const closedLot = async (title: string): Promise<Json> => {
    const published = await publishedLot(title);
    for (const [place, name] of ['Dapur Bu Sari', 'Kopwan Mekar'].entries()) (await offer(await aVendor(world, `${name} ${title}`), published, 24_000 - place * 500)).expect(201);
    return published;
  };

  it('makes a key in her own browser, prints its backup, and opens two lots with one passphrase', async () => {
    const context = await browserOf(browser, world, tuti.person, PHONE);
    const page = await context.newPage();
    await page.goto('/kerja/kunci');
    await look(page, 'keys-phone');
    await page.getByLabel('Kata sandi kunci').last().fill('pendek');
    await page.getByRole('button', { name: 'Buat kunci baru' }).tap();
    await page.locator('.lum-status--bad').waitFor();
    expect(await page.locator('.lum-status').innerText()).toBe('Kata sandi kunci paling sedikit 15 huruf.');
    await page.getByLabel('Kata sandi kunci').last().fill(PASSPHRASE);
    await page.getByLabel('Sekali lagi').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Buat kunci baru' }).tap();
    await page.locator('.lum-backup').waitFor();
    expect(await page.locator('.lum-backup__code').innerText()).toMatch(/^([0-9A-Z]{5}-){13}[0-9A-Z]{5}$/);
    await look(page, 'keys-backup-phone');
    await page.getByRole('link', { name: 'Selesai, ke kunci saya' }).tap();
    await page.getByText('Sudah ditunjukkan').waitFor();

    const lots = [await closedLot('Nasi kotak rapat triwulan'), await closedLot('Kudapan pelatihan kader')];
    await world.clock.to(new Date(Date.parse(String(lots[1]?.closesAt)) + 60_002));
    await world.dueWork();
    for (const lot of lots) await openBox([others[0] as KeyHolder], String(lot.id));

    await page.goto('/kerja');
    expect(await page.locator('.lum-duty').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Buka penawaran: Nasi kotak rapat triwulan')]));
    await look(page, 'desk-committee-phone');
    await page.getByRole('link', { name: 'Buka penawaran: Nasi kotak rapat triwulan' }).tap();
    await page.locator('[data-lot]').first().waitFor();
    await look(page, 'opening-phone');
    await page.getByLabel('Kata sandi kunci').fill('bukan kata sandinya');
    await page.getByRole('button', { name: 'Buka kunci dan serahkan bagian saya' }).tap();
    await page.locator('.lum-status--bad').waitFor();
    expect(await page.locator('.lum-status').innerText()).toBe('Kata sandi kunci tidak cocok.');
    await page.getByLabel('Kata sandi kunci').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Buka kunci dan serahkan bagian saya' }).tap();
    await page.locator('[data-after]').waitFor();
    expect(await page.locator('[data-outcome]').allInnerTexts()).toEqual(['Terbuka', 'Terbuka']);
    await look(page, 'opening-done-phone');
    await page.getByRole('link', { name: 'Muat ulang' }).tap();
    await page.getByText('Tidak ada kotak yang menunggu Anda.').waitFor();

    await page.goto(`/lot/${String(lots[0]?.code)}/berita-acara`);
    expect(await page.getByRole('table', { name: 'Panitia pembukaan' }).innerText()).toContain('Tuti');
    await look(page, 'minutes-phone');
    await context.close();
  }, 90_000);

  it('shows her key anew each week, by passphrase or by the printed backup', async () => {
    await world.clock.to(new Date(world.clock.now().getTime() + 8 * DAY));
    const context: BrowserContext = await browserOf(browser, world, tuti.person, DESK);
    const page = await context.newPage();
    await page.goto('/kerja');
    await page.getByRole('link', { name: 'Tunjukkan kunci pembuka: Kunci pembuka Anda' }).click();
    await page.getByText('Perlu ditunjukkan lagi').waitFor();
    await look(page, 'keys-stale-desk');
    await page.getByLabel('Kata sandi kunci').first().fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Tunjukkan kunci' }).click();
    await page.waitForURL(/tersimpan=1/);
    await page.getByText('Sudah ditunjukkan').waitFor();
    await page.getByText('Pakai cadangan cetak sebagai gantinya').click();
    await page.getByLabel('Kode dari cadangan cetak').fill('AAAAA-BBBBB');
    await page.getByRole('button', { name: 'Tunjukkan kunci' }).click();
    await page.locator('.lum-status--bad').waitFor();
    expect(await page.locator('.lum-status').innerText()).toBe('Kode cadangan tidak lengkap.');
    await context.close();
  }, 60_000);

  it('cannot come, nor can another: the officer asks, the budget holder allows, a vendor hands in the slip, and the box opens', async () => {
    const lot = await publishedLot('Nasi kotak musyawarah desa');
    const sari = await aVendor(world, 'Dapur Bu Sari');
    const { envelope, dataKey } = await sealed(sari, lot, priced(lot, 24_000));
    (await sari.post(`/lots/${lot.id}/offers`, { format: 1, version: 1, manifestHash: lot.manifestHash, envelope })).expect(201);
    const slip = await slipOf(new Uint8Array(dataKey));
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
    await world.dueWork();

    await at(browser, world, office.officer, DESK, async (page) => {
      await page.goto(`/kerja/lot/${lot.id}`);
      await follow(page, 'Pemegang kunci kurang?');
      await page.getByLabel('Tuti, kursi 2').check();
      await page.getByLabel('Alasan').fill('Bu Tuti wafat');
      await press(page, 'Minta pembukaan dengan kartu');
      await page.getByRole('link', { name: 'Siapa yang tidak dapat datang?: Dari 3 pemegang kunci 1 tidak dapat hadir' }).waitFor();
      await look(page, 'recovery-refused-desk');
      await page.getByLabel('Yusuf, kursi 3').check();
      await page.getByLabel('Alasan').fill('Bu Tuti wafat dan Pak Yusuf kehilangan kunci beserta cadangannya');
      await keep(page, 'Minta pembukaan dengan kartu');
      expect(await page.locator('main').innerText()).toContain('menunggu izin PA/KPA');
    });
    await at(browser, world, office.kpa, PHONE, async (page) => {
      await page.goto('/kerja');
      await follow(page, 'Izinkan pembukaan dengan kartu: Nasi kotak musyawarah desa');
      expect(await page.locator('main').innerText()).toContain('Pak Yusuf kehilangan kunci');
      await look(page, 'recovery-allow-phone');
      await keep(page, 'Izinkan');
    });
    const withoutScript = await browserOf(browser, world, sari, PHONE, { javaScript: false });
    const page = await withoutScript.newPage();
    await page.goto('/usaha/penawaran');
    await follow(page, 'Serahkan kartu pemulihan');
    await page.getByLabel('Isi kartu').fill(`${slip.slice(0, -1)}${slip.endsWith('A') ? 'B' : 'A'}`);
    await press(page, 'Serahkan kartu');
    expect(await page.locator('.govuk-error-message').innerText()).toContain('kelompok');
    await page.getByLabel('Isi kartu').fill('');
    await page.getByLabel('Atau berkas kartunya').setInputFiles({ name: 'kartu.txt', mimeType: 'text/plain', buffer: Buffer.from(`${slip}\n`) });
    await keep(page, 'Serahkan kartu');
    expect(await page.locator('main').innerText()).toContain('Kartu Anda cocok dan sudah diterima.');
    await withoutScript.close();
    await at(browser, world, sari, PHONE, async (phone) => {
      await phone.goto(`/lot/${lot.code}`);
      await follow(phone, 'Pembukaan dengan kartu pemulihan');
      await look(phone, 'recovery-public-phone');
      await follow(phone, 'Serahkan kartu pemulihan');
      await look(phone, 'recovery-given-phone');
    });
    await at(browser, world, office.officer, DESK, async (desk) => {
      await desk.goto(`/kerja/lot/${lot.id}/pemulihan`);
      await look(desk, 'recovery-open-desk');
      await keep(desk, 'Buka penawaran dengan kartu');
      await follow(desk, 'Berita acara pembukaan');
      expect(await desk.locator('main').innerText()).toContain('dibuka dengan kartu pemulihan');
    });
  }, 90_000);

  it('is told why nothing happens without JavaScript', async () => {
    const context = await browserOf(browser, world, tuti.person, PHONE, { javaScript: false });
    const page = await context.newPage();
    await page.goto('/kerja/kunci');
    expect(await page.locator('noscript').first().innerText()).toContain('hanya dapat dibuat dan dipakai dengan JavaScript');
    await context.close();
  });
});
