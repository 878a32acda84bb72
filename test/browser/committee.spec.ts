import type { Browser, Page } from 'playwright-core';
import type { Json } from '../support/client.js';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { atScreen, look } from '../support/browser-people.js';
import { openBox, proven, type KeyHolder } from '../support/committee.js';
import { anOffice, aReadyLot, type Office } from '../support/given.js';
import { offer } from '../support/offers.js';
import { MANNERS_WITH_SCRIPT, said } from '../support/manners.js';
import { aDevice, foreignPasskey, passedOff } from '../support/passkeys.js';
import { aVendor } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const DAY = 86_400_000;
const PASSPHRASE = 'gerobak biru di tepi kali';

describeInBrowser.each(MANNERS_WITH_SCRIPT)('Somebody of the opening committee, %s', (_, manner) => {
  let world: World;
  let browser: Browser;
  let office: Office;
  let others: readonly KeyHolder[];
  let tuti: KeyHolder;

  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    others = office.committee.filter((holder) => holder !== office.committee[1]);
    tuti = office.committee[1] as KeyHolder;
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const isOpen = (page: Page): unknown => expect.stringMatching(said(page, 'Terbuka', { isWhole: true }));
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
    const { context, page } = await atScreen(browser, world, tuti.person, PHONE, { manner });
    await page.goto('/kerja/kunci');
    await look(page, 'keys-phone');
    await page.getByLabel('Kata sandi kunci').last().fill('pendek');
    await page.getByRole('button', { name: 'Buat kunci baru' }).tap();
    await page.locator('.lum-status--bad').waitFor();
    expect(await page.locator('.lum-status').innerText()).toMatch(said(page, 'Kata sandi kunci paling sedikit 15 huruf.', { isWhole: true }));
    await page.getByLabel('Kata sandi kunci').last().fill(PASSPHRASE);
    await page.getByLabel('Sekali lagi').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Buat kunci baru' }).tap();
    await page.locator('.lum-backup').waitFor();
    expect(await page.locator('.lum-backup__code').innerText()).toMatch(/^([0-9A-Z]{5}-){13}[0-9A-Z]{5}$/);
    await look(page, 'keys-backup-phone');
    await page.getByRole('link', { name: 'Selesai, ke kunci saya' }).tap();
    await page.getByText('Sudah ditunjukkan', { exact: true }).waitFor();

    const lots = [await closedLot('Nasi kotak rapat triwulan'), await closedLot('Kudapan pelatihan kader')];
    await world.clock.to(new Date(Date.parse(String(lots[1]?.closesAt)) + 60_002));
    await world.dueWork();
    for (const lot of lots) await openBox([others[0] as KeyHolder], String(lot.id));

    await page.goto('/kerja');
    expect(await page.locator('.lum-duty').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(said(page, 'Buka penawaran: Nasi kotak rapat triwulan'))]));
    await look(page, 'desk-committee-phone');
    await page.getByRole('link', { name: 'Buka penawaran: Nasi kotak rapat triwulan' }).tap();
    await page.locator('[data-lot]').first().waitFor();
    await look(page, 'opening-phone');
    await page.getByLabel('Kata sandi kunci').fill('bukan kata sandinya');
    await page.getByRole('button', { name: 'Buka kunci dan serahkan bagian saya' }).tap();
    await page.locator('.lum-status--bad').waitFor();
    expect(await page.locator('.lum-status').innerText()).toMatch(said(page, 'Kata sandi kunci tidak cocok.', { isWhole: true }));
    await page.getByLabel('Kata sandi kunci').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Buka kunci dan serahkan bagian saya' }).tap();
    await page.locator('[data-after]').waitFor();
    expect(await page.locator('[data-outcome]').allInnerTexts()).toEqual([isOpen(page), isOpen(page)]);
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
    const { context, page } = await atScreen(browser, world, tuti.person, DESK, { manner });
    await page.goto('/kerja');
    await page.getByRole('link', { name: /^Tunjukkan kunci pembuka/ }).click();
    await page.getByText('Perlu ditunjukkan lagi').waitFor();
    await look(page, 'keys-stale-desk');
    await page.getByLabel('Kata sandi kunci').first().fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Tunjukkan kunci' }).click();
    await page.waitForURL(/tersimpan=1/);
    await page.getByText('Sudah ditunjukkan', { exact: true }).waitFor();
    await page.getByText('Pakai cadangan cetak sebagai gantinya').click();
    await page.getByLabel('Kode dari cadangan cetak').fill('AAAAA-BBBBB');
    await page.getByRole('button', { name: 'Tunjukkan kunci' }).click();
    await page.locator('.lum-status--bad').waitFor();
    expect(await page.locator('.lum-status').innerText()).toMatch(said(page, 'Kode cadangan tidak lengkap.', { isWhole: true }));
    await context.close();
  }, 60_000);

  it('locks her key by a passkey too, and opens with it; what another device gives opens nothing', async () => {
    const lot = await closedLot('Nasi kotak rakor kecamatan');
    await world.clock.to(new Date(Date.parse(lot.closesAt) + 60_002));
    await world.dueWork();
    await openBox([others[0] as KeyHolder], lot.id);
    const { context, page } = await atScreen(browser, world, tuti.person, PHONE, { manner, host: 'localhost' });
    const told = (word: RegExp) => page.locator('.lum-status--bad', { hasText: word }).waitFor();
    const add = async () => {
      await page.getByLabel('Kata sandi kunci').first().fill(PASSPHRASE);
      await page.getByText('Buka kunci ini juga dengan passkey').tap();
      await page.getByRole('button', { name: 'Tambah passkey peranti ini' }).tap();
    };
    const plain = await aDevice(page, { prf: false });
    await page.goto('/kerja/kunci');
    await add();
    await told(/Peranti atau peramban ini tidak dapat mengunci/);
    await plain.remove();
    const phone = await aDevice(page);
    await page.reload();
    await add();
    await page.waitForURL(/tersimpan=1/);
    await look(page, 'keys-passkey-phone');
    await page.goto('/kerja/pembukaan');
    await look(page, 'opening-passkey-phone');
    await page.getByRole('button', { name: 'Buka dengan passkey dan serahkan' }).tap();
    await page.locator('[data-after]').waitFor();
    expect(await page.locator('[data-outcome]').allInnerTexts()).toEqual([isOpen(page)]);
    await page.goto('/kerja/kunci');
    await phone.remove();
    await aDevice(page);
    await page.getByRole('button', { name: 'Tunjukkan dengan passkey' }).tap();
    await told(/Passkey tidak terpakai/);
    await passedOff(page, await foreignPasskey(page));
    await page.getByRole('button', { name: 'Tunjukkan dengan passkey' }).tap();
    await told(/Passkey ini tidak membuka kunci itu/);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Buat kunci dengan passkey' }).tap();
    await page.locator('.lum-backup').waitFor();
    expect(await page.locator('.lum-backup__code').innerText()).toMatch(/^([0-9A-Z]{5}-){13}[0-9A-Z]{5}$/);
    await page.getByRole('link', { name: 'Selesai, ke kunci saya' }).tap();
    await page.getByRole('button', { name: 'Tunjukkan dengan passkey' }).tap();
    await page.waitForURL(/tersimpan=1/);
    await context.close();
  }, 60_000);

  it('is told why nothing happens without JavaScript', async () => {
    const { context, page } = await atScreen(browser, world, tuti.person, PHONE, { manner, javaScript: false });
    await page.goto('/kerja/kunci');
    expect(await page.locator('noscript').first().innerText()).toMatch(said(page, 'Kunci hanya dapat dibuat dan dipakai dengan JavaScript'));
    await context.close();
  });
});
