import type { Browser, Page } from 'playwright-core';
import { drawing } from '../../src/demo/drawings.js';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { at, atScreen, follow, keep, look, press } from '../support/browser-people.js';
import { paperForm } from '../support/papers.js';
import { MANNERS } from '../support/manners.js';
import { anOfficial, aPerson, type Person } from '../support/people.js';
import { anEnterprise } from '../support/vendor-forms.js';
import { openWorld, type World } from '../support/world.js';

describeInBrowser.each(MANNERS)('The offices that watch over it all, %s', (_, manner) => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await openWorld();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const as = (person: Person, device: typeof PHONE | typeof DESK, story: (page: Page) => Promise<void>): Promise<void> => at(browser, world, person, device, story, manner);

  it('the cooperative office sees the evidence beside its decision, opens a number with a reason, and verifies', async () => {
    const wati = await aPerson(world, 'Wati');
    const { body: vendor } = (await wati.post('/vendors', anEnterprise({ name: 'Warung Wati' }))).expect(201);
    const verifier = await anOfficial(world, 'Neneng', null, 'cooperative-verifier');
    const halal = { kind: 'halal', number: 'ID32160000012345678', issuer: 'BPJPH', validFrom: '2025-02-01' };
    (await wati.post(`/vendors/${String(vendor.id)}/papers`, paperForm(halal, await drawing('food', 1)))).expect(201);
    (await wati.post(`/vendors/${String(vendor.id)}/papers`, paperForm({ kind: 'tkdn', number: '77/TKDN/2025', issuer: 'Kementerian Perindustrian', validFrom: '2025-02-01', validUntil: '2028-02-01' }))).expect(201);
    await as(verifier, DESK, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Verifikasi$/);
      await look(page, 'verification-queue-desk');
      await follow(page, 'Warung Wati');
      await look(page, 'verification-evidence-desk');
      await page.getByLabel('Nomor').selectOption('phone');
      await press(page, 'Buka');
      expect(await page.locator('.lum-status').innerText()).toMatch(/\+62\d+/);
      expect(page.url()).not.toMatch(/62\d{8}/);
      await page.getByLabel('Verifikasi').check();
      await page.locator('#reasonCode').selectOption('nib-not-found');
      await page.getByLabel('Penjelasan untuk pelaku usaha').fill('Data cocok dengan OSS.');
      await press(page, 'Simpan putusan');
      await page.locator('#reasonCode-error').waitFor();
      await page.locator('#reasonCode').selectOption('evidence-complete');
      await press(page, 'Simpan putusan');
      expect(await page.getByText('Tidak ada pendaftaran yang menunggu.').isVisible()).toBe(true);
      await page.getByLabel('Nama atau nomor').fill('Warung');
      await press(page, 'Cari');
      await follow(page, 'Warung Wati');
      await look(page, 'verification-verified-desk');
      await page.goto('/kerja');
      expect(await page.getByRole('link', { name: /^Periksa surat/ }).count()).toBe(2);
      await page.goto('/kerja/verifikasi');
      await look(page, 'papers-queue-desk');
      await follow(page, 'Sertifikat halal');
      await page.locator('.lum-scan').evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode());
      await page.getByLabel('Tolak').check();
      await page.locator('#reasonCode').selectOption('unreadable');
      await press(page, 'Simpan putusan');
      await page.locator('#reason-error').waitFor();
      await look(page, 'paper-decision-refused-desk');
      await page.getByLabel('Benar').check();
      await page.locator('#reasonCode').selectOption('found-at-issuer');
      await keep(page, 'Simpan putusan');
    });
    await as(verifier, PHONE, async (page) => {
      await page.goto('/kerja/verifikasi');
      await follow(page, 'Sertifikat TKDN');
      await look(page, 'paper-decision-phone');
      await page.goto(`/pelaku-usaha/${String(vendor.id)}`);
      expect(await page.locator('main').innerText()).toMatch(/(Sertifikat halal|Halal certificate)\s+ID32160000012345678, BPJPH\s+(Berlaku tanpa tanggal berakhir; diperiksa dinas koperasi|.*cooperative office)/);
      await look(page, 'vendor-papers-phone');
    });
    expect((await world.visitor.get(`/vendors/${String(vendor.id)}`)).body.state).toBe('verified');
    const [{ unmasked }] = (await world.owner.query(`select count(*)::int as unmasked from event where kind = 'vendor.unmasked'`)).rows as [{ unmasked: number }];
    expect(unmasked).toBe(1);
  }, 60_000);

  it('the administrator announces an event, mends what was forgotten, and withdraws it', async () => {
    const administrator = await anOfficial(world, 'Rahmat', null, 'administrator');
    await as(administrator, PHONE, async (page) => {
      await page.goto('/kerja/kabar');
      await look(page, 'bulletins-kept-none-phone');
      await follow(page, 'Tulis kabar');
      await page.getByLabel('Acara', { exact: true }).check();
      await page.getByLabel('Judul', { exact: true }).fill('Forum Kewirausahaan');
      await page.getByLabel('Isi', { exact: true }).fill('UMKM bertemu pembeli.');
      await press(page, 'Terbitkan');
      await page.locator('#place-error').waitFor();
      await look(page, 'bulletin-form-refused-phone');
      await page.getByLabel('Tempat').fill('Cikarang');
      await page.getByLabel('Mulai (WIB)', { exact: true }).fill('2026-04-02T09:00');
      await press(page, 'Terbitkan');
    });
    await as(administrator, DESK, async (page) => {
      await page.goto('/kerja/kabar');
      await look(page, 'bulletins-kept-desk');
      await follow(page, 'Forum Kewirausahaan');
      await look(page, 'bulletin-form-desk');
      expect(await page.getByLabel('Mulai (WIB)', { exact: true }).inputValue()).toBe('2026-04-02T09:00');
      await press(page, 'Tarik dari tampilan');
      expect(await page.getByText('Tidak tampil', { exact: true }).isVisible()).toBe(true);
    });
  }, 60_000);

  it('the administrator adds an agency and a unit, invites somebody, appoints them by decree, and ends it', async () => {
    const administrator = await anOfficial(world, 'Rahmat', null, 'administrator');
    await as(administrator, DESK, async (page) => {
      await page.goto('/kerja/perangkat-daerah');
      await page.getByLabel('Singkatan').fill('dinkes');
      await page.getByLabel('Nama', { exact: true }).fill('Dinas Kesehatan');
      await page.getByLabel('Kode satker').fill('1.02.0.00.0.00.01');
      await press(page, 'Tambah');
      await page.locator('#code-error').waitFor();
      await page.getByLabel('Singkatan').fill('DINKES');
      await press(page, 'Tambah');
      await look(page, 'agencies-desk');
      await follow(page, /^Tambah unit/);
      await page.getByLabel('Nama unit').fill('Bidang Kesehatan Masyarakat');
      await press(page, 'Tambah');
      expect(await page.getByText('Bidang Kesehatan Masyarakat').isVisible()).toBe(true);
    });
    await as(administrator, PHONE, async (page) => {
      await page.goto('/kerja/orang');
      await look(page, 'people-phone');
      await follow(page, 'Undang pejabat');
      await page.getByLabel('Nama').fill('Siti Aminah');
      await press(page, 'Undang');
      await page.locator('.govuk-error-summary').waitFor();
      await page.getByLabel('Nomor telepon').fill('0812-1111-2233');
      await press(page, 'Undang');
      expect(await page.locator('.lum-backup__code').innerText()).toMatch(/^\d{4} ?\d{4}$/);
      await look(page, 'invited-phone');
      await follow(page, 'Ke halaman orangnya');
      await page.locator('#role').selectOption('ppk');
      await page.getByLabel('Nomor SK').fill('SK/027/2026');
      await press(page, 'Tetapkan');
      await page.locator('#agencyId-error').waitFor();
      await look(page, 'person-refused-phone');
      await page.locator('#agencyId').selectOption({ label: 'Dinas Kesehatan' });
      await press(page, 'Tetapkan');
      expect(await page.getByRole('table', { name: 'Jabatan' }).innerText()).toContain('SK/027/2026');
      await world.clock.to(new Date(world.clock.now().getTime() + 60_000));
      await press(page, 'Akhiri');
      expect(await page.getByRole('table', { name: 'Jabatan' }).innerText()).toMatch(/Berakhir|Ended/);
      await look(page, 'person-phone');
    });
    await as(administrator, DESK, async (page) => {
      await page.goto('/kerja/antrean');
      await look(page, 'queues-desk');
    });
  }, 60_000);

  it('somebody reports without a name, the inspectorate answers, and the answer is read with the code', async () => {
    const { context: stranger, page: form } = await atScreen(browser, world, null, PHONE, { manner, javaScript: manner?.javaScript ?? false });
    await form.goto('/lapor');
    await press(form, 'Kirim laporan');
    expect(await form.locator('.govuk-error-summary a').getAttribute('href')).toBe('#body');
    await form.getByLabel('Apa yang terjadi').fill('Barang yang dikirim bukan yang dipesan, tetapi tetap diterima.');
    await press(form, 'Kirim laporan');
    const code = await form.locator('.lum-backup__code').innerText();
    const inspector = await anOfficial(world, 'Tuti', null, 'auditor');
    await as(inspector, PHONE, async (page) => {
      await page.goto('/kerja');
      await look(page, 'desk-auditor-phone');
      await follow(page, /^Periksa laporan warga/);
      await look(page, 'report-phone');
      await press(page, 'Mulai memeriksa');
      await press(page, 'Tutup laporan');
      await page.locator('#answer-error').waitFor();
      await page.getByLabel('Jawaban untuk pelapor').fill('Sudah diperiksa di lapangan; kiriman dikembalikan.');
      await press(page, 'Tutup laporan');
      expect(await page.getByText('Selesai', { exact: true }).isVisible()).toBe(true);
      await page.goto('/kerja/laporan?state=closed');
      await look(page, 'reports-phone');
    });
    await follow(form, 'Tengok dengan kode');
    await form.getByLabel('Kode tindak lanjut').fill(code.toLowerCase().replaceAll('-', ' '));
    await press(form, 'Tengok');
    expect(await form.locator('main').innerText()).toContain('Sudah diperiksa di lapangan; kiriman dikembalikan.');
    expect(form.url()).not.toContain(code);
    await stranger.close();
  }, 60_000);

  it('nobody enters a room that is not theirs', async () => {
    const wati = await aPerson(world, 'Bukan Pejabat');
    await as(wati, DESK, async (page) => {
      for (const path of ['/kerja/orang', '/kerja/verifikasi', '/kerja/antrean', '/kerja/laporan', '/kerja/pembayaran', '/kerja/kunci', '/kerja/pembukaan', '/kerja/permintaan', '/kerja/paket', '/kerja/anggaran', '/kerja/pesanan']) {
        expect([path, (await page.goto(path))?.status()]).toEqual([path, 403]);
      }
    });
  });
});
