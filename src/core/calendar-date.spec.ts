import fc from 'fast-check';
import { addDays, calendarDate, daysBetween, isWeekend, wibDate, wibInstant } from './calendar-date.js';

const instants = fc.date({ min: new Date('2018-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });

describe('The wall calendar in Bekasi', () => {
  it.each([
    ['2026-11-23T16:59:59.999Z', '2026-11-23'],
    ['2026-11-23T17:00:00.000Z', '2026-11-24'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['2024-02-28T18:00:00.000Z', '2024-02-29'],
  ])('shows at %s the day %s', (at, day) => {
    expect(wibDate(new Date(at))).toBe(day);
  });

  it('shows 16:00 when London shows 9:00', () => {
    expect(wibInstant(calendarDate('2026-11-24'), 16).toISOString()).toBe('2026-11-24T09:00:00.000Z');
    expect(wibInstant(calendarDate('2026-11-24'), 7.5).toISOString()).toBe('2026-11-24T00:30:00.000Z');
  });

  it('puts every instant between the beginning and the end of its day', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const day = wibDate(at);
        expect(wibInstant(day, 0) <= at && at < wibInstant(day, 24)).toBe(true);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00', ''])('has no day %p', (text) => {
    expect(() => calendarDate(text)).toThrow('calendar.not-a-day');
  });

  it('counts as many days as it goes', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -4000, max: 4000 }), (at, days) => {
        const day = wibDate(at);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(calendarDate(addDays(day, days)) > day).toBe(days > 0);
      }),
    );
  });

  it('knows Saturday and Sunday', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => isWeekend(addDays(calendarDate('2026-11-23'), days)));
    expect(week).toEqual([false, false, false, false, false, true, true]);
  });
});
