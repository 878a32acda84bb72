import { CATEGORIES, type Category } from '../core/categories.js';
import type { Config } from '../platform/config.js';
import { FileStore } from '../platform/files/file-store.js';
import { chosenBy } from './demo-ids.js';
import { drawing, SHADES } from './drawings.js';

/** The hash of the picture that a product shows. */
export type PictureOf = (category: Category, productName: string) => string;

/** Draws a few pictures for each category and keeps them where people's pictures lie; the same drawing is the same file. */
export async function keepPictures(config: Config): Promise<PictureOf> {
  const files = new FileStore(config);
  const kept = new Map<Category, readonly string[]>();
  for (const { code } of CATEGORIES) {
    const hashes: string[] = [];
    for (let shade = 0; shade < SHADES; shade += 1) hashes.push(await files.keep(await drawing(code, shade)));
    kept.set(code, hashes);
  }
  return (category, productName) => kept.get(category)?.[chosenBy(SHADES, productName)] ?? '';
}
