import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, DESK, openBrowser, PHONE } from '../support/browser.js';
import { at, follow, keep, look, press } from '../support/browser-people.js';
import { openBox, proven } from '../support/committee.js';
import { anOffice, type Office } from '../support/given.js';
import { MANNERS } from '../support/manners.js';
import { offer } from '../support/offers.js';
import { paperForm } from '../support/papers.js';
import { anOfficial, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';

const DAY = 86_400_000;

describeInBrowser.each(MANNERS)('A purchase, from a product that somebody makes to the order, %s', (_, manner) => {
  let world: World;
  let browser: Browser;
  let office: Office;
  let sari: Person & { readonly vendorId: string };
  let jaya: Person & { readonly vendorId: string };
  let lotId = '';

  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    sari = await aVendor(world, 'Dapur Bu Sari');
    jaya = await aVendor(world, 'CV Jaya Boga', { size: 'small' });
    (await sari.post(`/vendors/${sari.vendorId}/products`, { category: 'food', name: 'Nasi kotak ayam bakar', description: 'Nasi, ayam bakar, sayur, buah', unit: 'box', priceFrom: 24_000, perWeek: 900_000 })).expect(201);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const as = (person: Person, device: typeof PHONE | typeof DESK, story: (page: Page) => Promise<void>): Promise<void> => at(browser, world, person, device, story, manner);

  it('the unit finds the product and asks for the like; what it forgot is told, what it wrote stays', async () => {
    await as(office.requester, PHONE, async (page) => {
      await page.goto('/kerja');
      expect(await page.getByText('Tidak ada yang menunggu Anda.').isVisible()).toBe(true);
      await look(page, 'desk-empty-phone');
      await follow(page, 'Permintaan');
      await look(page, 'requests-empty-phone');
      await follow(page, 'Mulai dari produk UMKM');
      await page.getByLabel('Apa yang dicari').fill('nasi kotk');
      await press(page, 'Cari');
      await look(page, 'product-search-phone');
      await follow(page, /^Minta seperti ini/);
      expect(await page.getByLabel('Nama barang').inputValue()).toBe('Nasi kotak ayam bakar');
      await page.getByLabel('Nama kebutuhan').fill('Nasi kotak rapat triwulan');
      await page.getByLabel('Jumlah').fill('200');
      await press(page, 'Simpan draf');
      expect(await page.locator('.govuk-error-summary a').count()).toBeGreaterThan(4);
      expect(await page.getByLabel('Nama kebutuhan').inputValue()).toBe('Nasi kotak rapat triwulan');
      await look(page, 'request-refused-phone');
      await page.getByLabel('Alasan').fill('Rapat koordinasi triwulan dengan pelaku UMKM');
      await page.getByLabel('Banyaknya penerima manfaat').fill('200');
      await page.getByLabel('Dibutuhkan tanggal').fill('2026-04-10');
      await page.getByLabel('Kecamatan tujuan').selectOption('32.16.20');
      await page.getByLabel('Alamat tujuan').fill('Kompleks Pemda, Cikarang Pusat');
      await page.getByLabel('Mata anggaran').selectOption({ index: 1 });
      await press(page, 'Tambah barang');
      expect(await page.getByLabel('Nama barang').count()).toBe(2);
      expect(await page.getByLabel('Jumlah').first().inputValue()).toBe('200');
      await keep(page, 'Simpan draf');
      await look(page, 'request-draft-phone');
      await keep(page, 'Ajukan ke PPK');
    });
  }, 60_000);

  it('the PPK accepts it, makes it a package and a lot, and declares the lot ready', async () => {
    await as(office.ppk, DESK, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Putuskan permintaan/);
      await look(page, 'request-decide-desk');
      await page.getByLabel('Terima', { exact: true }).check();
      await page.getByLabel('Alasan').fill('Sesuai rencana kerja');
      await keep(page, 'Simpan putusan');
      await page.goto('/kerja');
      await follow(page, /^Masukkan ke dalam paket/);
      await page.getByLabel(/Nasi kotak rapat triwulan/).check();
      await page.getByLabel('Nama paket').fill('Nasi kotak rapat triwulan');
      await look(page, 'assemble-desk');
      await keep(page, 'Susun paket');
      await look(page, 'package-draft-desk');
      await follow(page, 'Rencanakan paket');
      await page.getByLabel('Pejabat pengadaan').selectOption({ label: 'Dewi' });
      await press(page, 'Simpan rencana');
      expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#committeeIds');
      for (const { person } of office.committee) await page.getByLabel(person.name, { exact: true }).check();
      await look(page, 'package-plan-desk');
      await keep(page, 'Simpan rencana');
      await follow(page, 'Buat lot');
      expect(await page.getByLabel('Nama barang').first().inputValue()).toBe('Nasi kotak ayam bakar');
      await page.getByLabel('Keterangan').fill('Diantar hangat sebelum pukul 11.30 WIB.');
      for (const [row, [source, kind]] of [['Survei Pasar Cikarang', 'market-survey'], ['Kontrak tahun lalu', 'past-contract']].entries()) {
        await page.getByLabel('Sumber', { exact: true }).nth(row).fill(source ?? '');
        await page.getByLabel('Jenis').nth(row).selectOption(kind ?? '');
        await page.getByLabel('Dilihat tanggal').nth(row).fill('2026-03-01');
        await page.getByLabel('Harga untuk seluruh lot').nth(row).fill('4.800.000');
      }
      await look(page, 'lot-form-desk');
      await keep(page, 'Simpan lot');
      await keep(page, 'Nyatakan siap');
      await look(page, 'lot-ready-desk');
      lotId = /lot\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    });
  }, 60_000);

  it('the KPA announces, the officer publishes; too short a time is told beside its field', async () => {
    await as(office.kpa, PHONE, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Umumkan paket di RUP/);
      await follow(page, 'Umumkan di RUP');
      await page.getByLabel('Kode RUP').fill('55901309');
      await look(page, 'package-announce-phone');
      await keep(page, 'Umumkan paket');
    });
    await proven(office.committee);
    await as(office.officer, DESK, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Umumkan lot/);
      await follow(page, 'Umumkan lot');
      await page.getByLabel('Batas penawaran (WIB)').fill('2026-03-03T12:00');
      await press(page, 'Umumkan lot');
      expect(await page.locator('#closesAt-error').count()).toBe(1);
      await look(page, 'lot-publish-refused-desk');
      await page.getByLabel('Batas penawaran (WIB)').fill('2026-03-09T15:00');
      await keep(page, 'Umumkan lot');
      await look(page, 'lot-published-desk');
    });
  }, 60_000);

  it('the officer judges what was opened and decides; an objection is answered, and the PPK issues the order', async () => {
    const { body: lot } = (await world.visitor.get(`/lots/${lotId}`)).expect(200);
    for (const [vendor, price] of [[sari, 23_000], [jaya, 23_800]] as const) (await offer(vendor, lot, price)).expect(201);
    const verifier = await anOfficial(world, 'Neneng', null, 'cooperative-verifier');
    for (const [vendor, number] of [[sari, 'ID32160000012345678'], [jaya, 'ID32160000087654321']] as const) {
      const { body: { id } } = (await vendor.post(`/vendors/${vendor.vendorId}/papers`, paperForm({ kind: 'halal', number, issuer: 'BPJPH', validFrom: '2025-02-01' }))).expect(201);
      (await verifier.post(`/papers/${String(id)}/decision`, { decision: 'checked', reasonCode: 'found-at-issuer', reason: '', version: 1 })).expect(201);
    }
    await world.clock.to(new Date(Date.parse(String(lot.closesAt)) + 60_002));
    await world.dueWork();
    await openBox(office.committee.slice(0, 2), lotId);
    await as(office.officer, DESK, async (page) => {
      await page.goto('/kerja');
      await look(page, 'desk-officer-desk');
      await follow(page, /^Nilai penawaran/);
      await keep(page, 'Nyatakan bebas benturan kepentingan');
      await keep(page, 'Mulai putaran evaluasi');
      await look(page, 'evaluation-begun-desk');
      for (let left = 4; left > 0; left -= 1) {
        await follow(page, /^Periksa:/);
        if (left === 1) {
          await page.getByLabel('Tidak memenuhi').check();
          await page.locator('#reasonCode').selectOption('specification-differs');
          await press(page, 'Simpan pemeriksaan');
          expect(await page.locator('#reason-error').count()).toBe(1);
          expect(await page.locator('main').innerText()).toMatch(/(Sertifikat halal|Halal certificate)\s+ID3216/);
          await look(page, 'check-refused-desk');
          await page.getByLabel('Penjelasan').fill('Kemasan plastik, bukan karton.');
        } else await page.getByLabel('Memenuhi', { exact: true }).check();
        await keep(page, 'Simpan pemeriksaan');
      }
      await keep(page, 'Selesaikan evaluasi dan peringkat');
      await look(page, 'evaluation-ranked-desk');
      await keep(page, 'Tetapkan pemenang');
      expect(await page.locator('.lum-facts').first().innerText()).toContain('Dapur Bu Sari');
    });
    const { items: [award] } = (await world.visitor.get('/awards')).body;
    (await jaya.post(`/awards/${award.id}/objections`, { grounds: 'evaluation-error', body: 'Kemasan kami karton, seperti diminta.' })).expect(201);
    await as(office.officer, PHONE, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Jawab sanggah/);
      await look(page, 'evaluation-objected-phone');
      await follow(page, 'Jawab sanggah');
      await look(page, 'objection-phone');
      await page.getByLabel('Ditolak').check();
      await page.getByRole('textbox', { name: 'Jawaban' }).fill('Contoh yang dikirim berkemasan plastik; foto terlampir pada berita acara.');
      await keep(page, 'Kirim jawaban');
    });
    await world.clock.to(new Date(Date.parse(String(award.standstillUntil)) + DAY));
    await world.dueWork();
    await as(office.ppk, DESK, async (page) => {
      await page.goto('/kerja');
      await follow(page, /^Terbitkan pesanan/);
      await look(page, 'evaluation-confirmed-desk');
      await keep(page, 'Terbitkan pesanan');
      await page.goto('/kerja/paket');
      await look(page, 'packages-desk');
    });
  }, 120_000);

  it('a stranger of another agency does not find the desk of the lot', async () => {
    const stranger = await anOffice(world);
    await as(stranger.ppk, DESK, async (page) => {
      for (const path of [`/kerja/lot/${lotId}`, `/kerja/lot/${lotId}/evaluasi`, `/kerja/lot/${lotId}/ubah`]) expect((await page.goto(path))?.status()).toBe(404);
    });
  });
});
