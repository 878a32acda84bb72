import { EVENTS, eventKind, type EventName } from '../events.js';
import { fillSentence } from '../sentences/fill.js';
import { AUDIENCES } from './audiences.js';
import { noticeOf, SAMPLE_FACTS } from './notice.js';
import { MESSAGES } from './texts.js';

const told = (Object.keys(EVENTS) as EventName[]).filter((kind) => eventKind(kind).readers !== 'kept-for-audit');
const HOLE = /[{}]|undefined|null|NaN/;

describe('what people are told', () => {
  it.each(told)('%s has an audience and a text in both languages that fits one SMS', (kind) => {
    expect(Object.keys(AUDIENCES[kind] ?? {})).not.toHaveLength(0);
    expect(MESSAGES[kind]?.id.length).toBeLessThanOrEqual(160);
    expect(MESSAGES[kind]?.en.length).toBeLessThanOrEqual(160);
    expect(MESSAGES[kind]?.subject.length).toBeLessThanOrEqual(60);
  });

  it.each(told)('%s leaves no hole, in the inbox or in the letter', (kind) => {
    const notice = noticeOf(kind, SAMPLE_FACTS, { name: 'Sari', url: 'https://lumbung.example' });
    const [id, en] = [MESSAGES[kind]?.id ?? '{}', MESSAGES[kind]?.en ?? '{}'].map((text) => fillSentence(text, SAMPLE_FACTS));
    for (const text of [id, en, notice?.subject, notice?.text]) expect(text).not.toMatch(HOLE);
    expect(notice?.text.indexOf(id ?? '')).toBeLessThan(notice?.text.indexOf(en ?? '') ?? 0);
    expect(notice?.text).toContain('https://lumbung.example');
  });

  it('would show a hole where a fact is missing', () => {
    expect(noticeOf('lot.published', {}, { name: 'Sari', url: '' })?.subject).toMatch(HOLE);
  });

  it('holds no text for an event that nobody is told of', () => {
    expect(Object.keys(MESSAGES).filter((kind) => !told.includes(kind as EventName))).toEqual([]);
    expect(Object.keys(AUDIENCES).filter((kind) => !told.includes(kind as EventName))).toEqual([]);
  });

  it('tells of an offer before the opening to its own vendor only', () => {
    const early = told.filter((kind) => eventKind(kind).shown === 'after-opening');
    expect(early.length).toBeGreaterThan(0);
    for (const kind of early) expect(AUDIENCES[kind]).toEqual({ vendors: 'named' });
  });
});
