import { atomOf } from './atom.js';
import { calendarOf, type CalendarDay } from './icalendar.js';

const AT = new Date('2026-11-24T02:00:00Z');

const DAY: CalendarDay = {
  uid: 'LOT-2026-000001@lumbung.example', title: 'Batas: Nasi, ayam; sayur \\ buah', text: 'Baris satu\nbaris dua', place: 'Cikarang', address: 'https://lumbung.example/lot/LOT-2026-000001',
  from: AT, until: new Date('2026-11-24T03:00:00Z'), stamp: AT, remindBefore: 1440,
};

/** What a reader of calendars sees: lines put together again, names and values. */
function read(calendar: string): readonly (readonly [string, string])[] {
  return calendar.replaceAll('\r\n ', '').trimEnd().split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
}

describe('A calendar', () => {
  it('says when and what, with its commas and line breaks escaped', () => {
    const lines = new Map(read(calendarOf('Lumbung', [DAY])));
    expect(Object.fromEntries(lines)).toMatchObject({
      SUMMARY: 'Batas: Nasi\\, ayam\\; sayur \\\\ buah', DTSTART: '20261124T020000Z', DTEND: '20261124T030000Z', URL: DAY.address, TRIGGER: '-PT1440M', UID: DAY.uid,
    });
    expect(read(calendarOf('Lumbung', [DAY])).filter(([name]) => name === 'BEGIN' || name === 'END').map((line) => line.join(' '))).toEqual([
      'BEGIN VCALENDAR', 'BEGIN VEVENT', 'BEGIN VALARM', 'END VALARM', 'END VEVENT', 'END VCALENDAR']);
  });

  it('folds at 75 bytes and tears no character apart', () => {
    const title = '🍱 Nasi kotak ñ '.repeat(20).trim();
    const calendar = calendarOf('Lumbung', [{ ...DAY, title }]);
    expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(read(calendar).find(([name]) => name === 'SUMMARY')?.[1]).toBe(title);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('lets nobody add a line of their own', () => {
    const calendar = calendarOf('Lumbung', [{ ...DAY, title: 'Nasi\r\nATTENDEE:mailto:a@b.c\u0000', place: 'A\nB' }]);
    expect(read(calendar).map(([name]) => name)).not.toContain('ATTENDEE');
    expect(calendar).not.toContain('\u0000');
  });
});

describe('A feed', () => {
  const feed = { address: 'https://lumbung.example/umpan/lot.atom?search=a&b', page: 'https://lumbung.example/lot', title: 'Lot', language: 'id', otherwiseAt: AT };
  const later = new Date('2026-11-25T02:00:00Z');
  const entries = [{ address: 'https://lumbung.example/lot/1', title: '<script>&"\u0001', text: 'Nasi', at: AT }, { address: 'https://lumbung.example/lot/2', title: 'Batik', text: 'Seragam', at: later }];

  it('is as new as its newest entry, and escapes what is said', () => {
    const text = atomOf({ ...feed, entries });
    expect(text.match(/<updated>(.*?)<\/updated>/)?.[1]).toBe(later.toISOString());
    expect(text).toContain('<title>&lt;script&gt;&amp;&quot;</title>');
    expect(text).toContain('href="https://lumbung.example/umpan/lot.atom?search=a&amp;b"');
    expect(text).not.toMatch(/<script|\u0001/);
  });

  it('has a date also while it is empty', () => {
    expect(atomOf({ ...feed, entries: [] })).toContain(`<updated>${AT.toISOString()}</updated>`);
  });
});
