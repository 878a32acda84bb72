import { must } from '../core/broken-rule.js';
import type { ReadTile } from '../log/tiles.js';

const TILE = 'select substring(bytes from 1 for 32 * $3::int) as bytes from tile where level = $1 and index = $2 and width >= $3';

/** Tiles as they lie in the database, asked over whichever connection one has. */
export function storedTiles(rows: (sql: string, values: unknown[]) => Promise<readonly { readonly bytes: Buffer }[]>): ReadTile {
  return async ({ level, index, width }) => {
    const [tile] = await rows(TILE, [level, index, width]);
    must(tile, 'log-tile.not-found');
    return tile.bytes;
  };
}

/** One after another, as a single connection wants to be asked. */
export function inTurn(read: ReadTile): ReadTile {
  let last: Promise<unknown> = Promise.resolve();
  return (place) => {
    const reading = last.then(() => read(place));
    last = reading.catch(() => undefined);
    return reading;
  };
}
