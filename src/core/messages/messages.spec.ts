import { EVENTS, eventKind, type EventName } from '../events.js';
import { AUDIENCES } from './audiences.js';
import { MESSAGES } from './texts.js';

const told = (Object.keys(EVENTS) as EventName[]).filter((kind) => eventKind(kind).readers !== 'kept-for-audit');

describe('what people are told', () => {
  it.each(told)('%s has an audience and a text in both languages that fits one SMS', (kind) => {
    expect(Object.keys(AUDIENCES[kind] ?? {})).not.toHaveLength(0);
    expect(MESSAGES[kind]?.id.length).toBeLessThanOrEqual(160);
    expect(MESSAGES[kind]?.en.length).toBeLessThanOrEqual(160);
  });

  it('holds no text for an event that nobody is told of', () => {
    expect(Object.keys(MESSAGES).filter((kind) => !told.includes(kind as EventName))).toEqual([]);
    expect(Object.keys(AUDIENCES).filter((kind) => !told.includes(kind as EventName))).toEqual([]);
  });
});
