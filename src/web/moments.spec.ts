import { calendarLeaf, day, hours, moment, relative, shortMoment } from './moments.js';

const NOW = new Date('2026-11-24T02:00:00Z');

describe('Times on a page', () => {
  it('are shown in WIB, Indonesian first', () => {
    expect(moment('2026-11-25T08:00:00Z', 'id')).toBe('25 November 2026 pukul 15.00 WIB');
    expect(moment('2026-11-25T08:00:00Z', 'en')).toBe('25 November 2026 at 15:00 WIB');
    expect(shortMoment('2026-12-31T17:30:00Z', 'id')).toBe('1 Jan 2027, 00.30 WIB');
  });

  it('of an event are said as people say them, over one day or several', () => {
    const [from, until] = [new Date('2026-11-26T02:00:00Z'), new Date('2026-11-26T08:00:00Z')];
    expect(hours(from, until, 'id')).toBe('Kamis, 26 November 2026, 09.00–15.00 WIB');
    expect(hours(from, null, 'en')).toBe('Thursday, 26 November 2026, 09:00 WIB');
    expect(hours(from, new Date('2026-11-26T18:00:00Z'), 'id')).toBe('Kamis, 26 November 2026, 09.00 – Jumat, 27 November 2026, 01.00 WIB');
    expect(calendarLeaf(new Date('2026-11-30T18:00:00Z'), 'id')).toEqual({ month: 'Des', date: '1', weekday: 'Sel' });
  });

  it('of a calendar date never slip to the day before', () => {
    expect(day('2026-11-25', 'id')).toBe('25 November 2026');
    expect(day(new Date('2026-11-24T18:00:00Z'), 'id')).toBe('25 November 2026');
  });

  it.each([
    ['2026-11-24T02:30:00Z', 'dalam 30 menit', 'in 30 minutes'],
    ['2026-11-24T07:10:00Z', 'dalam 5 jam', 'in 5 hours'],
    ['2026-11-25T08:00:00Z', 'besok', 'tomorrow'],
    ['2026-11-26T01:00:00Z', 'lusa', 'in 2 days'],
    ['2026-11-20T08:00:00Z', '4 hari yang lalu', '4 days ago'],
  ])('%s is, as people say it, %s', (at, indonesian, english) => {
    expect(relative(at, NOW, 'id')).toBe(indonesian);
    expect(relative(at, NOW, 'en')).toBe(english);
  });
});
