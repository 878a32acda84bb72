import fc from 'fast-check';
import sharp from 'sharp';
import { BrokenRule } from '../../core/broken-rule.js';
import { Pictures } from './pictures.js';

const pictures = new Pictures();
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#8c2f39' } });

describe('A picture that somebody sends in', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('may be %s, and becomes WebP', async (format) => {
    const drawn = await pictures.redraw(await plain(30, 20).toFormat(format).toBuffer());
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'webp', width: 30, height: 20 });
  });

  it('is made smaller, never larger, and keeps its shape', async () => {
    expect(await sharp(await pictures.redraw(await plain(4000, 1000).png().toBuffer())).metadata()).toMatchObject({ width: 1200, height: 300 });
    expect(await sharp(await pictures.redraw(await plain(9, 16).png().toBuffer())).metadata()).toMatchObject({ width: 9, height: 16 });
  });

  it('is turned upright, and forgets where and by whom it was taken', async () => {
    const photo = await plain(40, 20).withMetadata({ orientation: 6 }).withExifMerge({ IFD0: { Artist: 'Sari' } }).jpeg().toBuffer();
    const { width, height, exif, orientation } = await sharp(await pictures.redraw(photo)).metadata();
    expect({ width, height, exif, orientation }).toEqual({ width: 20, height: 40, exif: undefined, orientation: undefined });
  });

  it('loses whatever was hidden behind its last byte', async () => {
    const hidden = Buffer.from('PK\u0003\u0004<script>alert(1)</script>');
    const drawn = await pictures.redraw(Buffer.concat([await plain(10, 10).jpeg().toBuffer(), hidden]));
    expect(drawn.includes('script')).toBe(false);
  });

  it.each([
    ['GIF', () => plain(5, 5).gif().toBuffer()],
    ['TIFF', () => plain(5, 5).tiff().toBuffer()],
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>')],
    ['PDF', async () => Buffer.from('%PDF-1.7\n')],
    ['nothing at all', async () => Buffer.alloc(0)],
  ])('is not %s', async (_, make) => {
    await expect(pictures.redraw(await make())).rejects.toThrow('picture.unsupported');
  });

  it('is not a SVG with the first bytes of another kind', async () => {
    const dressed = Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>')]);
    await expect(pictures.redraw(dressed)).rejects.toThrow('picture.broken');
  });

  it('is refused by its header when it claims 50,000 by 50,000 pixels, before anything is unpacked', async () => {
    const bomb = await plain(1, 1).png().toBuffer();
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    await expect(pictures.redraw(bomb)).rejects.toThrow('picture.too-many-pixels');
  });

  it('that arrived damaged is refused or drawn, but is never an accident', async () => {
    const whole = await plain(64, 64).png().toBuffer();
    await fc.assert(fc.asyncProperty(fc.integer({ min: 8, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, flip, cut) => {
      const damaged = Buffer.from(cut ? whole.subarray(0, at) : whole);
      if (!cut) damaged[at] = (damaged[at] ?? 0) ^ flip;
      const drawn = await pictures.redraw(damaged).catch((error: unknown) => error);
      expect(Buffer.isBuffer(drawn) || (drawn instanceof BrokenRule && drawn.code.startsWith('picture.'))).toBe(true);
    }), { numRuns: 100 });
  });

  it('waits for its turn, and is sent away when too many wait', async () => {
    const photo = await plain(800, 800).jpeg().toBuffer();
    const results = await Promise.allSettled(Array.from({ length: 25 }, () => pictures.redraw(photo)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as Error).message)).toEqual(Array.from({ length: 5 }, () => 'platform.too-busy'));
    await expect(pictures.redraw(photo)).resolves.toBeInstanceOf(Buffer);
  });
});

/** PNG's checksum (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
