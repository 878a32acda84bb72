import type { Json } from '../support/client.js';
import { anOffice, type Office } from '../support/given.js';
import { anAward, aVendorOf } from '../support/given-awarded.js';
import { anOfficial, type Person } from '../support/people.js';
import { unzipped } from '../support/unzipped.js';
import { openWorld, type World } from '../support/world.js';

const HEADERS = ['Kode penetapan', 'Tanggal penetapan', 'Keadaan', 'Kode lot', 'Judul', 'Kategori', 'Kecamatan', 'Metode', 'Perangkat daerah', 'Unit peminta', 'Kode permintaan', 'Pemenang',
  'Jenis penyedia', 'Kopwan', 'Milik perempuan', 'Nilai (Rp)', 'HPS (Rp)', 'Persen dari HPS', 'Jumlah penawaran', 'Penawar', 'Alasan', 'Jumlah sanggah', 'Diputuskan oleh'];

describe('the award history as CSV', () => {
  let world: World;
  let office: Office;
  let yuli: Person;
  let award: Json;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    yuli = await anOfficial(world, 'Yuli', null, 'auditor');
    const formula = await aVendorOf(world, '=HYPERLINK("http://jahat.example";"klik")', { kind: 'cooperative', womenOwned: true, kopwan: true });
    const quoted = await aVendorOf(world, 'Dapur "Sari; Rasa"', { size: 'micro', womenOwned: false });
    ({ award } = await anAward(world, office, { title: '@Nasi; "kotak"', pieces: 200, offers: [[quoted, 23_500], [formula, 23_000]], decidedAt: '2026-03-31T17:30:00.000Z' }));
  }, 120_000);
  afterAll(() => world.close());

  const BOM = '\uFEFF';
  /** The bytes as they came; `text()` would swallow the byte order mark. */
  const sheet = async (query = ''): Promise<string> => Buffer.from(await (await fetch(`${world.url}/api/v1/audit/awards.csv${query}`)).arrayBuffer()).toString('utf8');

  it('opens in an Indonesian spreadsheet as it is: byte order mark, semicolons, Indonesian headers, whole rupiah', async () => {
    const { headers } = (await world.visitor.get('/audit/awards.csv')).expect(200);
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="riwayat-penetapan.csv"']);
    const text = await sheet();
    expect(text.startsWith(BOM)).toBe(true);
    const [head, ...lines] = text.slice(1).split('\r\n');
    expect(head?.split(';')).toEqual(HEADERS);
    expect(lines).toEqual([[
      award.code, '2026-04-01', 'masa sanggah', 'LOT-2026-000001', `"'@Nasi; ""kotak"""`, 'Makanan dan minuman', 'Cikarang Pusat', 'pengadaan langsung', 'Dinas Koperasi dan UMKM', 'Sekretariat', 'REQ-2026-000001',
      `"'=HYPERLINK(""http://jahat.example"";""klik"")"`, 'koperasi', 'ya', 'ya', '4600000', '5000000', '92,0', '2',
      `"'=HYPERLINK(""http://jahat.example"";""klik""): Rp 4.600.000 | Dapur ""Sari; Rasa"": Rp 4.700.000"`, 'harga sah terendah', '0', 'Pejabat Pengadaan, Dinas Koperasi dan UMKM',
    ].join(';'), '']);
  });

  it('is a workbook too, in which amounts, shares and dates count and nothing is a formula', async () => {
    const answer = await fetch(`${world.url}/api/v1/audit/awards.xlsx`);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="riwayat-penetapan.xlsx"']);
    const texts = unzipped(Buffer.from(await answer.arrayBuffer()));
    expect(Object.keys(texts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    const rows = (texts['xl/worksheets/sheet1.xml'] ?? '').split('<row ').slice(1);
    expect([...(rows[0] ?? '').matchAll(/<t [^>]*>(.*?)<\/t>/g)].map(([, header]) => header)).toEqual(HEADERS);
    for (const cell of ['<c r="B2" s="2"><v>46113</v></c>', '<c r="P2" s="3"><v>4600000</v></c>', '<c r="Q2" s="3"><v>5000000</v></c>', '<c r="R2" s="4"><v>0.92</v></c>', '<c r="S2" s="0"><v>2</v></c>']) expect(rows[1]).toContain(cell);
    expect(rows[1]).toContain('<c r="L2" s="5" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK("http://jahat.example";"klik")</t>');
    expect(rows[1]).toContain('<c r="E2" s="5" t="inlineStr"><is><t xml:space="preserve">@Nasi; "kotak"</t>');
    expect(texts['xl/worksheets/sheet1.xml']).not.toMatch(/<f>|Dewi|Rina/);
    expect((await yuli.get('/audit/awards.xlsx')).expect(200).headers.get('content-type')).toContain('spreadsheetml');
  });

  it('comes from the list too when it is asked for, and keeps the list\'s filters', async () => {
    const asked = (await world.visitor.get('/audit/awards', { accept: 'text/csv' })).expect(200);
    expect([asked.headers.get('content-type'), asked.headers.get('vary')]).toEqual(['text/csv; charset=utf-8', expect.stringContaining('accept')]);
    expect((await sheet('?kind=kopwan')).split('\r\n')).toHaveLength(3);
    expect((await sheet('?kind=micro')).split('\r\n')).toHaveLength(2);
    (await world.visitor.get('/audit/awards.csv?kind=large')).expect(400, 'request.unfit');
  });

  it('names persons to the inspectorate only', async () => {
    const { text } = (await yuli.get('/audit/awards.csv')).expect(200);
    const [head, line] = text.split('\r\n');
    expect(head?.split(';').slice(-2)).toEqual(['Nama pemutus', 'Nama peminta']);
    expect(line).toMatch(/;Dewi;Rina$/);
    expect(await sheet()).not.toMatch(/Dewi|Rina/);
  });

  it('brings each of many awards once, across its batches, also when they were decided at the same instant', async () => {
    await world.owner.query(`
      alter table award disable trigger award_start; alter table award disable trigger award_founded;
      insert into award (id, code, lot_id, evaluation_id, offer_id, vendor_id, amount, state, reason_code, decided_by, decided_at, standstill_until, version)
      select gen_random_uuid(), 'AWD-T-' || n, lot_id, evaluation_id, offer_id, vendor_id, amount, 'cancelled', reason_code, decided_by, decided_at - (n / 150) * interval '1 minute', standstill_until, 1
      from award, generate_series(1, 650) n;
      alter table award enable trigger award_start; alter table award enable trigger award_founded`);
    const codes = (await sheet()).split('\r\n').slice(1, -1).map((line) => line.split(';')[0]);
    expect(codes).toHaveLength(651);
    expect(new Set(codes).size).toBe(651);
    expect((await sheet('?state=cancelled')).split('\r\n')).toHaveLength(652);
  });

  it('breaks off instead of ending as if it were whole', async () => {
    // An amount that JavaScript cannot hold, in the last of the batches.
    await world.owner.query('update award_history set amount = 9007199254740993 where award_id = (select award_id from award_history order by decided_at, award_id limit 1)');
    await expect(sheet().then(({ length }) => `${length} characters`)).rejects.toThrow();
  });
});
