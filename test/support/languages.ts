import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES } from '../../src/core/categories.js';
import { PAPER_KINDS } from '../../src/core/papers.js';
import { SENTENCES } from '../../src/core/sentences/all.js';
import { MENU } from '../../src/web/menu.js';

const WEB = join(import.meta.dirname, '../../src/web');

interface Words {
  readonly whole: Map<string, Set<string>>;
  /** What is said with something in it: "Foto 1", by how it is said of anything. */
  readonly of: (readonly [RegExp, (...given: string[]) => string])[];
}

let known: Words | null = null;

/** What the pages say in English for what they say in Indonesian, or for what begins so, by their own tables of words; itself where they say nothing. */
export function inEnglish(text: string, isBeginning = false): readonly string[] {
  known ??= pairs();
  if (text.endsWith(':')) return inEnglish(text.slice(0, -1)).map((each) => `${each}:`);
  const whole = known.whole.get(text);
  if (whole !== undefined) return [...whole];
  const told = known.of.flatMap(([saying, say]) => { const heard = saying.exec(text); return heard === null ? [] : [say(...heard.slice(1))]; });
  if (told.length > 0) return told;
  const begun = isBeginning ? [...known.whole].filter(([each]) => each.startsWith(text)).flatMap(([, said]) => [...said]) : [];
  if (begun.length > 0) return begun;
  // A word of the page, then a name: "Tunjuk pengganti Dewi".
  const begins = [...known.whole.keys()].filter((each) => text.startsWith(`${each} `) || text.startsWith(`${each}: `)).toSorted((one, other) => other.length - one.length)[0];
  return begins === undefined ? [text] : [...(known.whole.get(begins) ?? [])].map((each) => each + text.slice(begins.length));
}

function pairs(): Words {
  const found: Words = { whole: new Map(), of: [] };
  const pair = (id: unknown, en: unknown): void => {
    if (typeof id === 'string' && typeof en === 'string') found.whole.set(id, (found.whole.get(id) ?? new Set()).add(en));
    else if (typeof id === 'function' && typeof en === 'function') found.of.push(...sayings(id as Saying, en as Saying));
    else if (isObject(id) && isObject(en)) for (const [name, value] of Object.entries(id)) pair(value, en[name]);
  };
  const walk = (value: unknown): void => {
    if (!isObject(value)) return;
    if ('id' in value && 'en' in value) pair(value['id'], value['en']);
    else Object.values(value).forEach(walk);
  };
  // The tables are found, not named, so that none is forgotten.
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('words.ts'));
  [MENU, CATEGORIES, PAPER_KINDS, SENTENCES, ...files.map((name) => jest.requireActual<object>(join(WEB, name)))].forEach(walk);
  return found;
}

type Saying = (...of: string[]) => unknown;

/** How a sentence with places is said of anything; one that reckons with what stands in its places cannot be told so. */
function sayings(id: Saying, en: Saying): Words['of'] {
  const places = Array.from({ length: id.length }, (_, at) => `\u0001${String(at)}`);
  try {
    const text = id(...places);
    if (typeof text !== 'string' || places.some((place) => !text.includes(place)) || text.replaceAll(/\u0001\d/g, '').trim().length < 3) return [];
    const order = [...text.matchAll(/\u0001(\d)/g)].map(([, place]) => Number(place));
    const pattern = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/\u0001\d/g, '(.+)');
    return [[new RegExp(`^${pattern}$`), (...given) => String(en(...places.map((_, at) => given[order.indexOf(at)] ?? '')))]];
  } catch {
    return [];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
