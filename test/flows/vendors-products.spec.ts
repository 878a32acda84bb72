import sharp from 'sharp';
import { anAgency, anOfficial, aVendor } from '../support/people.js';
import type { Json } from '../support/client.js';
import { anOffice, aNeed } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

type Owner = Awaited<ReturnType<typeof aVendor>>;

const BOX = { category: 'food', name: 'Nasi kotak ayam bakar', description: 'Nasi, ayam bakar, sayur, sambal, buah.', unit: 'box', priceFrom: 25_000, perWeek: 700_000 };

describe('products', () => {
  let world: World;
  let sari: Owner;
  let product: Json;
  beforeAll(async () => {
    world = await openWorld();
    sari = await aVendor(world, 'Dapur Bu Sari', { categories: ['food', 'masks'] });
    product = await shown(sari, BOX);
    await shown(sari, { ...BOX, name: 'Tumpeng mini', description: 'Untuk syukuran kantor.', priceFrom: 35_000 });
    await shown(sari, { ...BOX, category: 'masks', name: 'Masker kain tiga lapis', description: 'Dijahit ibu-ibu PKK.', unit: 'piece', priceFrom: 6_500 });
  });
  afterAll(() => world.close());

  async function shown(owner: Owner, body: object): Promise<Json> {
    return (await owner.post(`/vendors/${owner.vendorId}/products`, body)).expect(201).body;
  }

  async function found(query: string): Promise<string[]> {
    return (await world.visitor.get(`/products?${query}`)).expect(200).body.items.map(({ name }: Json) => name);
  }

  it.each([
    ['newest first', '', ['Masker kain tiga lapis', 'Tumpeng mini', 'Nasi kotak ayam bakar']],
    ['another form of the word, by its stem', 'search=jahitan', ['Masker kain tiga lapis']],
    ['a name with a typing error', 'search=tumpng', ['Tumpeng mini']],
    ['words of the description', 'search=sambal', ['Nasi kotak ayam bakar']],
    ['category', 'category=masks', ['Masker kain tiga lapis']],
    ['price', 'maxPrice=25000', ['Masker kain tiga lapis', 'Nasi kotak ayam bakar']],
    ['kecamatan', 'kecamatan=32.16.01', []],
    ['words and price together', 'search=kotak&maxPrice=24999', []],
    ['signs that mean something to a database', `search=${encodeURIComponent("' | & ! ( \\ %")}`, []],
  ])('are found by %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('turn pages in the order of their match', async () => {
    const first = (await world.visitor.get('/products?search=nasi%20kotak%20OR%20kantor%20OR%20masker&limit=2')).expect(200).body;
    const second = (await world.visitor.get(`/products?search=nasi%20kotak%20OR%20kantor%20OR%20masker&limit=2&after=${first.next}`)).expect(200).body;
    const names = [...first.items, ...second.items].map(({ name }: Json) => name);
    expect(names.toSorted()).toEqual(['Masker kain tiga lapis', 'Nasi kotak ayam bakar', 'Tumpeng mini']);
    expect(second.next).toBeNull();
  });

  it('belong to a category and a unit of their vendor', async () => {
    (await sari.post(`/vendors/${sari.vendorId}/products`, { ...BOX, category: 'batik-uniforms', unit: 'suit' })).expect(422, 'product.category-not-of-vendor');
    (await sari.post(`/vendors/${sari.vendorId}/products`, { ...BOX, unit: 'suit' })).expect(422, 'vendor.unit-not-of-category');
  });

  it('are changed by their vendor alone, and no change is lost', async () => {
    const budi = await aVendor(world, 'Warung Budi');
    const cheaper = { ...BOX, priceFrom: 24_000, state: 'shown', version: product.version };
    (await budi.put(`/products/${product.id}`, cheaper)).expect(404, 'product.not-found');
    const answers = await Promise.all([sari.put(`/products/${product.id}`, cheaper), sari.put(`/products/${product.id}`, { ...cheaper, priceFrom: 23_000 })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    product = (await sari.get(`/products/${product.id}`)).body;
  });

  it('disappear when hidden, and when their vendor is suspended', async () => {
    const { body: hidden } = (await sari.put(`/products/${product.id}`, { ...BOX, state: 'hidden', version: product.version })).expect(200);
    (await world.visitor.get(`/products/${product.id}`)).expect(404, 'product.not-found');
    expect((await sari.get(`/products/${product.id}`)).expect(200).body).toMatchObject({ state: 'hidden', can: { amend: true, startRequest: false } });
    expect((await world.visitor.get(`/vendors/${sari.vendorId}`)).body.products).toHaveLength(2);
    expect((await sari.get(`/vendors/${sari.vendorId}`)).body.products).toHaveLength(3);
    product = (await sari.put(`/products/${product.id}`, { ...BOX, state: 'shown', version: hidden.version })).expect(200).body;
    const office = await anOfficial(world, 'Wati', await anAgency(world), 'cooperative-verifier');
    (await office.post(`/vendors/${sari.vendorId}/suspension`, { reasonCode: 'own-request', reason: 'Renovasi dapur.' })).expect(201);
    expect(await found('search=nasi&limit=7')).toEqual([]);
    (await office.post(`/vendors/${sari.vendorId}/reinstatement`, { reasonCode: 'remedied', reason: 'Selesai.' })).expect(201);
    expect(await found('search=nasi&limit=8')).toEqual(['Nasi kotak ayam bakar']);
  });

  it('can be what a request starts from', async () => {
    const office = await anOffice(world);
    expect((await office.requester.get(`/products/${product.id}`)).body.can).toEqual({ amend: false, startRequest: true });
    expect((await office.requester.post('/requests', { ...aNeed(office), productId: product.id })).expect(201).body.productId).toBe(product.id);
  });

  describe('have a picture', () => {
    const form = (bytes: Buffer, name = 'IMG_2231.jpg', type = 'image/jpeg') => {
      const body = new FormData();
      body.append('photo', new Blob([new Uint8Array(bytes)], { type }), name);
      return body;
    };
    const jpeg = () => sharp({ create: { width: 3000, height: 2000, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 20 }, background: 'red' } })
      .withExif({ IFD0: { Artist: 'Sari' }, IFD3: { GPSLatitudeRef: 'S' } }).jpeg({ quality: 70 }).toBuffer();

    it('that was drawn anew, upright and small, without what the phone wrote into it, and is served as a picture only', async () => {
      const photo = await jpeg();
      expect(photo.includes('Sari')).toBe(true);
      expect(photo.length).toBeGreaterThan(256 * 1024);
      const { body } = (await sari.post(`/products/${product.id}/photo`, form(photo, '../../etc/passwd.jpg'))).expect(201);
      expect(body.photo).toMatch(/^\/api\/v1\/files\/[0-9a-f]{64}$/);
      const answer = await fetch(`${world.url}${body.photo}`);
      const kept = Buffer.from(await answer.arrayBuffer());
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/webp', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect(await sharp(kept).metadata()).toMatchObject({ format: 'webp', width: 1200, height: 800 });
      expect((await sharp(kept).metadata()).exif).toBeUndefined();
      expect((await fetch(`${world.url}${body.photo}`, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })).status).toBe(304);
      expect((await world.visitor.get('/products?search=nasi&limit=9')).body.items[0].photo).toBe(body.photo);
    });

    it.each([
      ['a page dressed as a picture', Buffer.from('<html><script>alert(1)</script></html>'), 422, 'picture.unsupported'],
      ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 422, 'picture.unsupported'],
      ['the first bytes of a JPEG and then a page', Buffer.from('ffd8ffe0', 'hex').toString('latin1') + '<script>alert(1)</script>', 422, 'picture.broken'],
      ['more than five megabytes', Buffer.alloc(5 * 1024 * 1024 + 1, 0xff), 413, 'request.too-large'],
      ['an empty file', Buffer.alloc(0), 422, 'picture.unsupported'],
    ])('but not %s', async (_, bytes, status, code) => {
      (await sari.post(`/products/${product.id}/photo`, form(Buffer.from(bytes as string, 'latin1')))).expect(status, code);
    });

    it('but not from another vendor, and not without a file', async () => {
      const budi = await aVendor(world, 'Warung Budi');
      (await budi.post(`/products/${product.id}/photo`, form(await jpeg()))).expect(404, 'product.not-found');
      (await sari.post(`/products/${product.id}/photo`, {})).expect(422, 'file.missing');
      (await sari.post(`/products/${product.id}/photo`, new FormData())).expect(422, 'file.missing');
      (await sari.post('/vendors', form(await jpeg()))).expect(415, 'request.wrong-media-type');
    });

    it('and no other file can be asked for', async () => {
      for (const name of ['..%2f..%2fkeys%2fpersonal-data.key', 'a'.repeat(64), 'A'.repeat(64), '1']) {
        (await world.visitor.get(`/files/${name}`)).expect(404, 'file.not-found');
      }
    });
  });
});
