import type { Locator, Page } from 'playwright-core';
import { DESK, PHONE } from './browser.js';
import { inEnglish, literally } from './languages.js';

/**
 * How a story is played: on which device, with or without JavaScript, in which language.
 *
 * | role | by default | with LUMBUNG_TEST_VOLUME=full |
 * |---|---|---|
 * | requester, PPK, PA/KPA, procurement officer | phone and desk, script, Indonesian (buying, officers) | all eight manners |
 * | receiver, treasurer | phone or desk, script, Indonesian (officers) | all eight manners |
 * | cooperative office, administrator, auditor | phone and desk, script, Indonesian (offices) | all eight manners |
 * | whoever reports | phone, no script, Indonesian (offices) | all eight manners |
 * | vendor with an order, or registering | phone and desk, script; goes on without script; Indonesian (vendor-orders, registration) | all eight manners |
 * | vendor who offers | phone and desk, script; told why without script; a walk in English (vendor, vendor-pages) | phone and desk, both languages: sealing needs a script |
 * | key holder | phone and desk, script, Indonesian; told why without script (committee) | phone and desk, both languages: opening needs a script |
 * | the public and the inspectorate | phone and desk, script; parts without script; language switch (public, audit) | all eight manners |
 * | the counter, the camera, the recovery slip | phone or desk, script; the slip without script, Indonesian (paper) | the same |
 */
export interface Manner {
  readonly device: 'phone' | 'desk';
  readonly javaScript: boolean;
  readonly language: 'id' | 'en';
}

const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';
const ALL: readonly Manner[] = (['phone', 'desk'] as const).flatMap((device) => [true, false].flatMap((javaScript) => (['id', 'en'] as const).map((language) => ({ device, javaScript, language }))));

type Told = readonly [string, Manner | null];

/** As the story says, scene by scene; with LUMBUNG_TEST_VOLUME=full once more in each of the eight manners, every scene alike. */
export const MANNERS: readonly Told[] = [['as it is told', null], ...(FULL ? ALL.map((manner): Told => [nameOf(manner), manner]) : [])];
/** Sealing and opening are done by a script: four manners are left. */
export const MANNERS_WITH_SCRIPT: readonly Told[] = MANNERS.filter(([, manner]) => manner?.javaScript !== false);

export function deviceOf({ device }: Manner): typeof PHONE | typeof DESK {
  return device === 'phone' ? PHONE : DESK;
}

/** Words are not looked for inside of words. */
const EDGE = '(?<!\\w(?=\\w))';
const pages = new WeakMap<Page, Manner>();

/** The manner of a page; null on one that is as its story says. */
export function mannerOf(page: Page): Manner | null {
  return pages.get(page) ?? null;
}

/** The same words in the language of the manner, and a click where nobody can tap: the story is written once, in Indonesian. */
export function inManner(page: Page, manner: Manner): Page {
  const played = playing(page, manner);
  pages.set(played, manner);
  return played;
}

/** What such a page says for these Indonesian words, or for what begins so, somewhere in a text; or as the whole of it. */
export function said(page: Page, words: string, { isWhole = false } = {}): RegExp {
  return pattern(mannerOf(page)?.language === 'en' ? inEnglish(words, !isWhole) : [words], isWhole, isWhole);
}

function playing<Target extends Page | Locator>(target: Target, manner: Manner): Target {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, manner.device === 'desk' && name === 'tap' ? 'click' : name, of);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]) => {
        const answer: unknown = Reflect.apply(value, of, manner.language === 'en' ? translated(String(name), given) : given);
        return isPart(answer) ? playing(answer, manner) : answer;
      };
    },
  });
}

function translated(method: string, [first, second, ...rest]: readonly unknown[]): readonly unknown[] {
  if (method === 'getByLabel') return [heard(first, typeof first === 'string'), second, ...rest];
  if (method === 'getByText') return [heard(first, isExact(second)), second, ...rest];
  if (method === 'getByRole' && has(second, 'name')) return [first, { ...second, name: heard(second.name, isExact(second)) }, ...rest];
  if (method === 'locator' && has(second, 'hasText')) return [first, { ...second, hasText: heard(second.hasText, false, '') }, ...rest];
  if (method === 'filter' && has(first, 'hasText')) return [{ ...first, hasText: heard(first.hasText, false, '') }, second, ...rest];
  if (method === 'selectOption' && typeof first === 'string') return [inEnglish(first)[0], second, ...rest];
  return [first, second, ...rest];
}

/** What is looked for, in English; itself where the pages have no English for it. In a text of many parts, words of one part may touch those of the next. */
function heard(text: unknown, isWhole: boolean, edge = EDGE): unknown {
  const [begins, words, ends] = text instanceof RegExp ? [text.source.startsWith('^'), text.source.replace(/^\^/, '').replace(/\$$/, ''), text.source.endsWith('$')] : [isWhole, String(text), isWhole];
  const options = inEnglish(words, text instanceof RegExp);
  return options.length === 1 && options[0] === words ? text : pattern(options, begins, ends, isWhole, edge);
}

function pattern(options: readonly string[], begins: boolean, ends: boolean, minds = begins, edge = EDGE): RegExp {
  return new RegExp(`${begins ? '^\\s*' : edge}(${options.map(literally).join('|')})${ends ? '\\s*$' : begins ? '' : edge}`, minds ? '' : 'i');
}

function isExact(options: unknown): boolean {
  return has(options, 'exact') && options.exact === true;
}

function has<Name extends string>(value: unknown, name: Name): value is Readonly<Record<Name, unknown>> {
  return typeof value === 'object' && value !== null && name in value;
}

function isPart(value: unknown): value is Locator {
  return has(value, 'getByRole') && typeof value.getByRole === 'function' && !(value instanceof Promise);
}

function nameOf({ device, javaScript, language }: Manner): string {
  return `on a ${device}, ${javaScript ? 'with' : 'without'} JavaScript, in ${language === 'id' ? 'Indonesian' : 'English'}`;
}
