import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES } from '../../src/core/categories.js';
import { PAPER_KINDS } from '../../src/core/papers.js';
import { SENTENCES } from '../../src/core/sentences/all.js';
import { MENU } from '../../src/web/menu.js';
import { amountOf } from '../../src/web/ui/money.js';

const WEB = join(import.meta.dirname, '../../src/web');

interface Words {
  readonly whole: Map<string, Set<string>>;
  /** How what is said with something in it begins, before that something. */
  readonly beginnings: (readonly [string, string])[];
  /** What is said with something in it: "Foto 1", by how it is said of anything. */
  readonly of: (readonly [RegExp, (...given: string[]) => string])[];
}

/** A place for a fact in a sentence of the house. */
const FACT = /\{([A-Za-z]+)(?::[a-z]+)?\}/g;

let known: Words | null = null;

/** What the pages say in English for what they say in Indonesian, or for what begins so, by their own tables of words; itself where they say nothing. */
export function inEnglish(text: string, isBeginning = false): readonly string[] {
  known ??= pairs();
  if (text.endsWith(':')) return inEnglish(text.slice(0, -1)).map((each) => `${each}:`);
  const whole = known.whole.get(text);
  if (whole !== undefined) return [...whole];
  const amount = amountInEnglish(text);
  if (amount !== null) return [amount];
  const told = known.of.flatMap(([saying, say]) => { const heard = saying.exec(text); return heard === null ? [] : [[heard.slice(1).join('').length, say(...heard.slice(1).map((place) => inEnglish(place)[0] ?? place))] as const]; });
  // Of two ways to say it, the one with more words of its own.
  const fewest = Math.min(...told.map(([given]) => given));
  if (told.length > 0) return told.filter(([given]) => given === fewest).map(([, english]) => english);
  const begun = isBeginning ? [...[...known.whole].flatMap(([id, all]) => [...all].map((en) => [id, en] as const)), ...known.beginnings].filter(([id]) => id.startsWith(text)).map(([, en]) => en) : [];
  if (begun.length > 0) return begun;
  // A word of the page, then a name: "Tunjuk pengganti Dewi".
  const begins = [...known.whole.keys()].filter((each) => text.startsWith(`${each} `) || text.startsWith(`${each}: `)).toSorted((one, other) => other.length - one.length)[0];
  return begins === undefined ? [text] : [...(known.whole.get(begins) ?? [])].map((each) => each + text.slice(begins.length));
}

/** "200 buah" is "200 pieces". */
function amountInEnglish(text: string): string | null {
  const [, count = '', named] = /^(\d[\d.,]*) (\S+)$/.exec(text) ?? [];
  const unit = CATEGORIES.flatMap(({ units }) => units).find(({ id }) => id === named);
  return unit === undefined ? null : amountOf(Number(count.replaceAll('.', '').replace(',', '.')) * 1000, unit.code, 'en');
}

function pairs(): Words {
  const found: Words = { whole: new Map(), beginnings: [], of: [] };
  const pair = (id: unknown, en: unknown): void => {
    if (typeof id === 'string' && typeof en === 'string') {
      found.whole.set(id, (found.whole.get(id) ?? new Set()).add(en));
      if (id.includes('{')) found.of.push(withFacts(id, en));
    }
    else if (typeof id === 'function' && typeof en === 'function') for (const { saying, beginning } of sayings(id as Saying, en as Saying)) {
      found.of.push(saying);
      found.beginnings.push(beginning);
    }
    else if (isObject(id) && isObject(en)) for (const [name, value] of Object.entries(id)) pair(value, en[name]);
  };
  const walk = (value: unknown): void => {
    if (!isObject(value)) return;
    const { id, en, ...more } = value;
    if (id !== undefined && en !== undefined) pair(id, en);
    Object.values(more).forEach(walk);
  };
  // The tables are found, not named, so that none is forgotten.
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('words.ts'));
  [MENU, CATEGORIES, PAPER_KINDS, SENTENCES, ...files.map((name) => jest.requireActual<object>(join(WEB, name)))].forEach(walk);
  return found;
}

/** How a sentence of the house is said with its facts in it. */
function withFacts(id: string, en: string): Words['of'][number] {
  const names = [...id.matchAll(FACT)].map(([, name]) => name);
  const pattern = id.split(/\{[A-Za-z:]+\}/).map(literally).join('(.+)');
  return [new RegExp(`^${pattern}$`), (...given) => en.replaceAll(FACT, (whole, name: string) => given[names.indexOf(name)] ?? whole)];
}

type Saying = (...of: string[]) => unknown;

/** How a sentence with places is said of anything; one that reckons with what stands in its places cannot be told so. */
function sayings(id: Saying, en: Saying): readonly { readonly saying: Words['of'][number]; readonly beginning: Words['beginnings'][number] }[] {
  const places = Array.from({ length: id.length }, (_, at) => `\u0001${String(at)}`);
  try {
    const text = id(...places);
    if (typeof text !== 'string' || places.some((place) => !text.includes(place)) || text.replaceAll(/\u0001\d/g, '').trim().length < 3) return [];
    const order = [...text.matchAll(/\u0001(\d)/g)].map(([, place]) => Number(place));
    const pattern = literally(text).replaceAll(/\u0001\d/g, '(.+)');
    const beginning = [id(...places), en(...places)].map((each) => String(each).split('\u0001')[0]?.trim() ?? '') as [string, string];
    return [{ saying: [new RegExp(`^${pattern}$`), (...given) => String(en(...places.map((_, at) => given[order.indexOf(at)] ?? '')))], beginning }];
  } catch {
    return [];
  }
}

/** As a pattern that is nothing but this text. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
