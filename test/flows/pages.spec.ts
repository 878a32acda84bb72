import { anOffice, aPublishedLot } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

describe('the first page', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('says in Indonesian what Lumbung is and lists the open lots, with a hostile title shown as text', async () => {
    const office = await anOffice(world);
    await aPublishedLot(world, office, { title: 'Nasi <script>alert(1)</script> kotak' });
    const { text } = (await world.visitor.get('/')).expect(200);
    expect(text).toContain('Kabupaten Bekasi berbelanja dari UMKM dan koperasinya sendiri');
    expect(text).toContain('Nasi &lt;script>alert(1)&lt;/script> kotak');
    expect(text).not.toContain('<script>alert');
  });
});
