import { aVendor } from '../support/people.js';
import type { Json } from '../support/client.js';
import { openWorld, type World } from '../support/world.js';

const ids = ({ items }: Json): string[] => items.map(({ id }: Json) => id);

describe('the public directory of vendors', () => {
  let world: World;
  const vendors: Record<string, string> = {};
  beforeAll(async () => {
    world = await openWorld();
    const add = async (name: string, traits: Parameters<typeof aVendor>[2]) => { vendors[name] = (await aVendor(world, name, traits)).vendorId; };
    await add('Koperasi Wanita Mekar Sari', { kind: 'cooperative', categories: ['batik-uniforms'] });
    await add('Batik Tarumanagara', { categories: ['batik-uniforms'], size: 'small' });
    await add('Dapur 100% Halal', { categories: ['food'] });
    await add('Dapur Tersembunyi', { categories: ['food'], state: 'registered' });
    await add('Dapur Dibekukan', { categories: ['food'], state: 'suspended' });
    for (let number = 1; number <= 9; number += 1) await add(`Warung Nomor ${number}`, { categories: ['food'], size: 'medium' });
  });
  afterAll(() => world.close());

  async function names(query: string): Promise<string[]> {
    const { body } = (await world.visitor.get(`/vendors?${query}`)).expect(200);
    return body.items.map(({ name }: Json) => name);
  }

  it('shows the verified only, by name', async () => {
    expect((await names('limit=100')).slice(0, 3)).toEqual(['Batik Tarumanagara', 'Dapur 100% Halal', 'Koperasi Wanita Mekar Sari']);
    expect(await names('limit=100')).toHaveLength(12);
  });

  it('turns its pages without losing or repeating anybody', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = (await world.visitor.get(`/vendors?limit=5${after}`)).expect(200);
      seen.push(...ids(body));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
    (await world.visitor.get('/vendors?after=ngawur')).expect(400, 'paging.bad-cursor');
  });

  it.each([
    ['a part of the name', 'search=mekar', ['Koperasi Wanita Mekar Sari']],
    ['a name that was mistyped', 'search=tarumanegara', ['Batik Tarumanagara']],
    ['a percent sign, literally', 'search=100%25', ['Dapur 100% Halal']],
    ['a wildcard, literally', 'search=%25%25', []],
    ['kind', 'kind=cooperative', ['Koperasi Wanita Mekar Sari']],
    ['women’s cooperatives', 'kopwan=true', ['Koperasi Wanita Mekar Sari']],
    ['size', 'size=small', ['Batik Tarumanagara']],
    ['category', 'category=batik-uniforms', ['Batik Tarumanagara', 'Koperasi Wanita Mekar Sari']],
    ['category and kind together', 'category=batik-uniforms&kind=enterprise', ['Batik Tarumanagara']],
    ['a kecamatan where nobody is', 'kecamatan=32.16.01', []],
    ['vendors not owned by women, of whom there are none', 'womenOwned=false', []],
  ])('finds by %s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('finds by the whole code', async () => {
    const { body } = await world.visitor.get(`/vendors/${vendors['Batik Tarumanagara']}`);
    expect(await names(`search=${body.code.toLowerCase()}`)).toEqual(['Batik Tarumanagara']);
  });

  it('names a wrong filter instead of ignoring it', async () => {
    (await world.visitor.get('/vendors?size=large')).expect(400, 'request.unfit');
    (await world.visitor.get('/vendors?colour=red')).expect(400, 'request.unfit');
  });

  it('tells everybody that a vendor is suspended, and nobody that another one waits', async () => {
    expect((await world.visitor.get(`/vendors/${vendors['Dapur Dibekukan']}`)).expect(200).body).toMatchObject({ state: 'suspended', can: { amend: false, suspend: false } });
    (await world.visitor.get(`/vendors/${vendors['Dapur Tersembunyi']}`)).expect(404, 'vendor.not-found');
  });
});
