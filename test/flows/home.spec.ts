import { seedRegisters } from '../../src/demo/seed.js';
import { Work } from '../../src/platform/work.js';
import { anOffice, aPublishedLot } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

describe('the first page', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('stands on the demo registers: 810 cooperatives with 12,962 women, ten of them Kopwan, and is seeded once', async () => {
    expect(await seedRegisters(world.databaseUrl, world.app.get(Work, { strict: false }))).toBe(true);
    expect(await seedRegisters(world.databaseUrl, world.app.get(Work, { strict: false }))).toBe(false);
    const { rows } = await world.owner.query('select count(*)::int as cooperatives, sum(women_members)::int as women, count(*) filter (where kopwan)::int as kopwan from cooperative');
    expect(rows[0]).toEqual({ cooperatives: 810, women: 12_962, kopwan: 10 });
    expect((await world.owner.query(`select kind from event order by id limit 1`)).rows[0]).toEqual({ kind: 'demo.seeded' });
  });

  it('says in Indonesian what Lumbung is and lists the open lots, with a hostile title shown as text', async () => {
    const office = await anOffice(world);
    await aPublishedLot(world, office, { title: 'Nasi <script>alert(1)</script> kotak' });
    const { text } = (await world.visitor.get('/')).expect(200);
    expect(text).toContain('Kabupaten Bekasi berbelanja dari UMKM');
    expect(text).toContain('Nasi &lt;script>alert(1)&lt;/script> kotak');
    expect(text).not.toContain('<script>');
  });
});
