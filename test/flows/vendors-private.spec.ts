import { anAgency, anOfficial, aPerson, type Person } from '../support/people.js';
import { ACCOUNT, anEnterprise, aNib, aNik, aWomensCooperative } from '../support/vendor-forms.js';
import { openWorld, type World } from '../support/world.js';

const NPWP = aNik();
const NIK = aNik();
const SECRETS = [NPWP, NIK, ACCOUNT, '81234567890', 'Sari Wulandari', 'Kp. Pilar', '480000000'];

describe('what a vendor tells the office in confidence', () => {
  let world: World;
  let office: Person;
  let owner: Person;
  let id: string;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOfficial(world, 'Wati', await anAgency(world), 'cooperative-verifier');
    owner = await aPerson(world, 'Sari');
    id = (await owner.post('/vendors', anEnterprise({ npwp: NPWP, ownerNik: NIK }))).expect(201).body.id;
    (await office.post(`/vendors/${id}/verification`, { decision: 'verified', reasonCode: 'evidence-complete', reason: 'Lengkap.' })).expect(201);
    (await owner.post(`/vendors/${id}/products`, { category: 'food', name: 'Nasi kotak ayam bakar', description: '', unit: 'box', priceFrom: 25_000, perWeek: 700_000 })).expect(201);
  });
  afterAll(() => world.close());

  it('is in no public answer', async () => {
    const product = (await world.visitor.get('/products')).body.items[0];
    for (const path of ['/vendors', `/vendors/${id}`, '/vendors?search=dapur', '/products', `/products/${product.id}`]) {
      const { text } = (await world.visitor.get(path)).expect(200);
      expect(text).toContain('Dapur Bu Sari');
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    }
    (await world.visitor.get(`/vendors/${id}/private`)).expect(401);
  });

  it('is masked for its own people and for the office', async () => {
    for (const reader of [owner, office]) {
      const { body, text } = (await reader.get(`/vendors/${id}/private`)).expect(200);
      expect(body).toMatchObject({ ownerName: 'Sari Wulandari', phone: '+62 8…890', bank: { bankCode: '110', account: '…5667' }, yearlySales: 480_000_000, can: { unmask: reader === office } });
      expect(body.npwp).toBe(`3216…${NPWP.slice(-4)}`);
      for (const whole of [NPWP, NIK, ACCOUNT, '81234567890']) expect(text).not.toContain(whole);
    }
  });

  it('is shown whole to the office for a reason, and the record tells who looked at what and why', async () => {
    const { body } = (await office.post(`/vendors/${id}/private/unmasking`, { field: 'bank-account', reasonCode: 'verify-bank-account' })).expect(201);
    expect(body).toEqual({ field: 'bank-account', value: ACCOUNT });
    expect((await office.post(`/vendors/${id}/private/unmasking`, { field: 'npwp', reasonCode: 'verify-identity' })).body.value).toBe(NPWP);
    (await office.post(`/vendors/${id}/private/unmasking`, { field: 'npwp', reasonCode: 'curious' })).expect(400, 'request.unfit');
    (await owner.post(`/vendors/${id}/private/unmasking`, { field: 'npwp', reasonCode: 'verify-identity' })).expect(403);
    const { rows } = await world.owner.query(`
      select convert_from(e.bytes, 'UTF8')::jsonb->'facts' as facts, p.id from event e join person p on p.pseudonym::text = e.actor where e.kind = 'vendor.unmasked' order by e.id`);
    expect(rows).toEqual([
      { facts: { field: 'bank-account', reason: 'verify-bank-account' }, id: office.id },
      { facts: { field: 'npwp', reason: 'verify-identity' }, id: office.id },
    ]);
  });

  it('lies nowhere in the database in plain, not even in kept answers; what is public does', async () => {
    const { rows: tables } = await world.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    const holding = async (text: string) => {
      const found: string[] = [];
      for (const { name } of tables) {
        const { rows } = await world.owner.query(`select 1 from ${name} t where t::text like $1 or t::text like $2 limit 1`, [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`]);
        if (rows.length > 0) found.push(name);
      }
      return found;
    };
    for (const secret of [NPWP, NIK, ACCOUNT, '81234567890']) expect(await holding(secret)).toEqual([]);
    expect(await holding('Dapur Bu Sari')).toContain('public.vendor');
  });

  it('is out of reach of a statement that does not name the vendor', async () => {
    const { rows } = await world.owner.query('begin; set local role lumbung_app; select count(*)::int as seen from vendor_private; commit').then((all) => (all as unknown as { rows: unknown[] }[])[2] ?? { rows: [] });
    expect(rows).toEqual([{ seen: 0 }]);
  });
});

describe('two who register one NIB in the same instant', () => {
  async function race(world: World) {
    const nib = aNib();
    const [sari, budi] = [await aPerson(world, 'Sari'), await aPerson(world, 'Budi')];
    const answers = await Promise.all([sari.post('/vendors', anEnterprise({ nib })), budi.post('/vendors', aWomensCooperative({ nib }))]);
    const { rows } = await world.owner.query<{ code: string }>('select code from vendor where nib = $1', [nib]);
    return { statuses: answers.map(({ status }) => status).toSorted(), kept: rows.length, codes: answers.map(({ body }) => body.code) };
  }

  it('one is registered, the other is told; without the constraint both would be', async () => {
    const world = await openWorld();
    const { statuses, kept, codes } = await race(world);
    expect(statuses).toEqual([201, 422]);
    expect(codes).toContain('vendor.nib-taken');
    expect(kept).toBe(1);
    await world.owner.query('alter table vendor drop constraint vendor_nib_key');
    expect(await race(world)).toMatchObject({ statuses: [201, 201], kept: 2 });
    await world.close();
  });

  it('the refused one leaves no gap in the codes', async () => {
    const world = await openWorld();
    await race(world);
    const { body } = (await (await aPerson(world, 'Cici')).post('/vendors', anEnterprise())).expect(201);
    expect(body.code).toBe('V-2026-000002');
    await world.close();
  });
});
