import sharp from 'sharp';
import type { Category } from '../core/categories.js';

/** How many pictures each category has; they differ in their colours. */
export const SHADES = 6;

const WIDTH = 360;
const HEIGHT = 270;

type Colour = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];

/** A drawn sign of the category on a batik ground, as WebP. It is plainly a drawing: the demo shows no photograph of anybody's goods. */
export async function drawing(category: Category, shade: number): Promise<Buffer> {
  const palette = PALETTES[shade % SHADES] ?? PALETTES[0];
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const point: Point = [((at % WIDTH) - WIDTH / 2) / 100, (HEIGHT / 2 - Math.floor(at / WIDTH)) / 100];
    pixels.set(palette[SIGNS[category](point) ?? ground(point)], at * 3);
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }).webp({ quality: 70 }).toBuffer();
}

/** Ground, pattern, sign, and the sign's lines. */
type Palette = readonly [Colour, Colour, Colour, Colour];
const PALETTES: readonly [Palette, ...Palette[]] = [
  [[246, 240, 226], [233, 221, 193], [138, 75, 42], [92, 44, 20]],
  [[238, 243, 238], [214, 227, 214], [31, 81, 64], [14, 48, 37]],
  [[243, 238, 244], [225, 213, 228], [92, 52, 110], [54, 26, 68]],
  [[250, 242, 228], [242, 223, 183], [190, 128, 28], [120, 76, 10]],
  [[236, 242, 248], [208, 222, 237], [36, 78, 130], [16, 44, 82]],
  [[249, 236, 232], [240, 212, 204], [160, 48, 40], [98, 22, 18]],
];

/** Kawung: four petals that meet at the corners of a square. */
function ground([x, y]: Point): 0 | 1 {
  const [u, v] = [fold(x), fold(y)];
  return petal(u + v, u - v) || petal(u - v, u + v) ? 1 : 0;
}

function fold(length: number): number {
  return Math.abs((((length / 0.45) % 1) + 1) % 1 - 0.5) * 2 - 0.5;
}

function petal(along: number, across: number): boolean {
  return ((along / 0.92) ** 2) + ((across / 0.3) ** 2) < 1;
}

const disc = ([x, y]: Point, cx: number, cy: number, rx: number, ry = rx): boolean => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
const box = ([x, y]: Point, cx: number, cy: number, w: number, h: number): boolean => Math.abs(x - cx) < w && Math.abs(y - cy) < h;

/** What stands at a point of the sign: 2 or 3, or null beside it. */
const SIGNS: Readonly<Record<Category, (point: Point) => 2 | 3 | null>> = {
  food: (point) => {
    const [x, y] = point;
    if (y < 0 && disc(point, 0, 0, 0.85, 0.75)) return y > -0.12 ? 3 : 2;
    if (y >= 0 && y < 0.4 && disc(point, 0, 0, 0.62, 0.4)) return (Math.round(x * 22) + Math.round(y * 22)) % 5 === 0 ? 3 : 2;
    return box(point, 0, -0.78, 0.32, 0.06) ? 3 : null;
  },
  masks: (point) => {
    const [x, y] = point;
    if (box(point, 0, 0, 0.7, 0.45) && !(Math.abs(x) > 0.55 && Math.abs(y) > 0.38)) return Math.abs(Math.abs(y) - 0.16) < 0.025 || Math.abs(y) > 0.4 ? 3 : 2;
    return disc(point, x < 0 ? -0.75 : 0.75, 0, 0.38, 0.42) && !disc(point, x < 0 ? -0.75 : 0.75, 0, 0.31, 0.35) ? 3 : null;
  },
  'disaster-equipment': (point) => {
    const [x, y] = point;
    const roof = 0.75 - Math.abs(x) * 0.95;
    if (y > -0.65 && y < roof) return y > roof - 0.09 || (y < 0.3 - Math.abs(x) * 3 && y > -0.65) ? 3 : 2;
    return box(point, 0, -0.69, 1.25, 0.04) ? 3 : null;
  },
  'batik-uniforms': (point) => {
    const [x, y] = point;
    const body = box(point, 0, -0.15, 0.5, 0.7);
    const sleeve = Math.abs(x) >= 0.45 && Math.abs(x) < 0.95 && y < 0.55 - (Math.abs(x) - 0.45) * 0.7 && y > 0.12 - (Math.abs(x) - 0.45) * 0.5;
    if (disc(point, 0, 0.56, 0.2, 0.17) || !(body || sleeve)) return null;
    return Math.abs(x) < 0.02 || ground([x * 1.6, y * 1.6]) === 1 ? 3 : 2;
  },
};
