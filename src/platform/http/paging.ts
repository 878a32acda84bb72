import { must } from '../../core/broken-rule.js';

/** A page of a list, and the cursor of the next one; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const PAGE_SIZE = 20;
export const LARGEST_PAGE = 100;

/** Cuts one row more than asked into a page; the cursor holds the sort key of its last row. */
export function pageOf<Item>(rows: readonly Item[], limit: number, keyOf: (item: Item) => readonly string[]): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null;
  return { items, next };
}

/** The sort key after which the page begins; null for the first page. Breaks 'paging.bad-cursor' when it is not one of ours. */
export function afterKey(cursor: string | undefined, ...parts: readonly RegExp[]): readonly string[] | null {
  if (cursor === undefined) return null;
  const key = parsed(cursor);
  must(Array.isArray(key) && key.length === parts.length && key.every((part, at) => typeof part === 'string' && parts[at]?.test(part) === true && isThere(part, parts[at])), 'paging.bad-cursor');
  return key as string[];
}

export const KEY = {
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  year: /^\d{4}$/,
  whole: /^\d{1,15}$/,
  text: /^[^\u0000]{0,300}$/u,
} as const;

/** The 31st of February has the form of an instant, but is none. */
function isThere(part: string, form: RegExp | undefined): boolean {
  return form !== KEY.instant || (!Number.isNaN(Date.parse(part)) && !part.startsWith('0000'));
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
