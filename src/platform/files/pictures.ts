import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { must } from '../../core/broken-rule.js';

/** Forty megapixels: above any phone here, and about 120 MB while it is being read. */
const MOST_PIXELS = 40_000_000;
/** The longest side of what is kept, unless another one is wanted. */
const LONGEST_SIDE = 1200;
/** Reading a large picture needs much memory: one at a time, so many waiting, and no more. */
const MOST_WAITING = 20;

const KINDS = [
  { format: 'jpeg', starts: (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
  { format: 'png', starts: (bytes: Buffer) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) },
  { format: 'webp', starts: (bytes: Buffer) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' },
] as const;

// libvips can read some forty formats, SVG and PDF among them; here it knows three.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
sharp.cache(false);
sharp.concurrency(1);

/** Pictures that people send in. What is kept was drawn anew by us, so nothing travels along: no position, no script, no second file. */
@Injectable()
export class Pictures {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** A JPEG, PNG or WebP as a WebP of at most so many pixels a side, upright, without EXIF; anything else breaks 'picture.…'. */
  async redraw(bytes: Buffer, longestSide = LONGEST_SIDE): Promise<Buffer> {
    const kind = KINDS.find(({ starts }) => starts(bytes));
    must(kind, 'picture.unsupported');
    must(this.waiting < MOST_WAITING, 'platform.too-busy');
    this.waiting += 1;
    const drawing = this.last.then(() => redraw(bytes, kind.format, longestSide));
    this.last = drawing.catch(() => undefined).finally(() => { this.waiting -= 1; });
    return drawing;
  }
}

async function redraw(bytes: Buffer, format: string, longestSide: number): Promise<Buffer> {
  const header = await sharp(bytes, { limitInputPixels: false }).metadata().catch(() => null);
  must(header !== null && header.format === format, 'picture.broken');
  must(header.width * header.height <= MOST_PIXELS, 'picture.too-many-pixels', { width: header.width, height: header.height });
  const drawn = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer()
    .catch(() => null);
  must(drawn !== null, 'picture.broken');
  return drawn;
}
