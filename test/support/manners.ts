import type { Locator, Page } from 'playwright-core';
import { DESK, PHONE } from './browser.js';
import { inEnglish } from './languages.js';

/**
 * How a story is played: on which device, with or without JavaScript, in which language.
 *
 * | role | by default | with LUMBUNG_TEST_VOLUME=full |
 * |---|---|---|
 * | requester, PPK, PA/KPA, procurement officer | phone and desk, script, Indonesian (buying, officers) | all eight manners |
 * | receiver, treasurer | phone or desk, script, Indonesian (officers) | all eight manners |
 * | cooperative office, administrator, auditor | phone and desk, script, Indonesian (offices) | all eight manners |
 * | whoever reports | phone, no script, Indonesian (offices) | the same |
 * | vendor | phone and desk, script; slip and reason without script; English pages (vendor, vendor-orders, vendor-pages, committee) | the same: sealing needs a script |
 * | key holder | phone and desk, script, Indonesian; told why without script (committee) | the same: opening needs a script |
 * | the public | phone and desk; parts without script; language switch (public, audit) | the same |
 */
export interface Manner {
  readonly device: 'phone' | 'desk';
  readonly javaScript: boolean;
  readonly language: 'id' | 'en';
}

const FULL = process.env['LUMBUNG_TEST_VOLUME'] === 'full';
const ALL: readonly Manner[] = (['phone', 'desk'] as const).flatMap((device) => [true, false].flatMap((javaScript) => (['id', 'en'] as const).map((language) => ({ device, javaScript, language }))));

/** As the story says, scene by scene; with LUMBUNG_TEST_VOLUME=full once more in each of the eight manners, every scene alike. */
export const MANNERS: readonly (readonly [string, Manner | null])[] = [['as it is told', null], ...(FULL ? ALL.map((manner) => [nameOf(manner), manner] as const) : [])];

export function deviceOf({ device }: Manner): typeof PHONE | typeof DESK {
  return device === 'phone' ? PHONE : DESK;
}

/** The same words in the language of the manner, and a click where nobody can tap: the story is written once, in Indonesian. */
export function inManner<Target extends Page | Locator>(target: Target, manner: Manner): Target {
  return new Proxy(target, {
    get(of, name) {
      const value: unknown = Reflect.get(of, manner.device === 'desk' && name === 'tap' ? 'click' : name, of);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]) => {
        const answer: unknown = Reflect.apply(value, of, manner.language === 'en' ? translated(String(name), given) : given);
        return isPart(answer) ? inManner(answer, manner) : answer;
      };
    },
  });
}

function translated(method: string, [first, second, ...rest]: readonly unknown[]): readonly unknown[] {
  if (method === 'getByLabel') return [said(first, typeof first === 'string'), second, ...rest];
  if (method === 'getByText') return [said(first, isExact(second)), second, ...rest];
  if (method === 'getByRole' && has(second, 'name')) return [first, { ...second, name: said(second.name, isExact(second)) }, ...rest];
  if (method === 'locator' && has(second, 'hasText')) return [first, { ...second, hasText: said(second.hasText, false) }, ...rest];
  if (method === 'filter' && has(first, 'hasText')) return [{ ...first, hasText: said(first.hasText, false) }, second, ...rest];
  return [first, second, ...rest];
}

function said(text: unknown, isWhole: boolean): unknown {
  const [begins, words, ends] = text instanceof RegExp ? [text.source.startsWith('^'), text.source.replace(/^\^/, '').replace(/\$$/, ''), text.source.endsWith('$')] : [isWhole, String(text), isWhole];
  const options = inEnglish(words, text instanceof RegExp);
  if (options.length === 1 && options[0] === words) return text;
  return new RegExp(`${begins ? '^\\s*' : '(?<!\\w)'}(${options.map((each) => each.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})${ends ? '\\s*$' : begins ? '' : '(?!\\w)'}`, isWhole ? '' : 'i');
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
