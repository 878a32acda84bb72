import fc from 'fast-check';
import {
  addWorkingDays, daysLate, endOfAnswerWindow, endOfObjectionWindow, isWorkingDay, latenessPenalty, ownerEstimateAge, ownerEstimateIsFresh,
  workingDaysBetween,
} from './calendar.js';
import { addDays, calendarDate, daysBetween, wibDate, wibInstant } from './calendar-date.js';
import { rupiah } from './money.js';
import { HOLIDAYS } from './rules/holidays.js';

const instants = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2027-11-30T00:00:00Z'), noInvalidDate: true });
const days = instants.map(wibDate);
const day = calendarDate;

describe('A working day', () => {
  it.each([
    ['2026-11-24', true],
    ['2026-11-28', false],
    ['2026-11-29', false],
    ['2026-12-24', false],
    ['2026-12-25', false],
    ['2026-12-28', true],
  ])('%s: %p', (date, working) => {
    expect(isWorkingDay(day(date), HOLIDAYS)).toBe(working);
  });

  it.each([
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-28', 0, '2026-11-28'],
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-03-17', 1, '2026-03-25'],
  ])('from %s on, number %p, is %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count, HOLIDAYS)).toBe(expected);
  });

  it('is counted as it is added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count, HOLIDAYS);
        expect(isWorkingDay(to, HOLIDAYS)).toBe(true);
        expect(workingDaysBetween(from, to, HOLIDAYS)).toBe(count);
        expect(workingDaysBetween(from, addDays(to, -1), HOLIDAYS)).toBe(count - 1);
      }),
    );
  });

  it('is not counted backwards', () => {
    expect(workingDaysBetween(day('2026-11-24'), day('2026-11-20'), HOLIDAYS)).toBe(0);
    expect(workingDaysBetween(day('2026-11-24'), day('2026-11-24'), HOLIDAYS)).toBe(0);
  });
});

describe('The window for objections', () => {
  it.each([
    ['a Monday', '2026-11-23T02:00:00Z', '2026-11-30T09:00:00.000Z'],
    ['a Tuesday', '2026-11-24T02:00:00Z', '2026-11-30T09:00:00.000Z'],
    ['a Wednesday', '2026-11-25T02:00:00Z', '2026-11-30T09:00:00.000Z'],
    ['a Thursday', '2026-11-26T02:00:00Z', '2026-12-01T09:00:00.000Z'],
    ['a Tuesday, WIB, though still Monday in London', '2026-11-23T18:00:00Z', '2026-11-30T09:00:00.000Z'],
    ['the Saturday before Christmas', '2026-12-19T02:00:00Z', '2026-12-28T09:00:00.000Z'],
  ])('of a winner announced on %s', (_weekday, announcedAt, end) => {
    expect(endOfObjectionWindow(new Date(announcedAt), HOLIDAYS).toISOString()).toBe(end);
  });

  it('is answered within three days more', () => {
    const closed = endOfObjectionWindow(new Date('2026-11-24T02:00:00Z'), HOLIDAYS);
    expect(endOfAnswerWindow(closed, HOLIDAYS).toISOString()).toBe('2026-12-03T09:00:00.000Z');
  });

  it('never ends early, never at night and never on a day off', () => {
    fc.assert(
      fc.property(instants, (announcedAt) => {
        const end = endOfObjectionWindow(announcedAt, HOLIDAYS);
        expect(daysBetween(wibDate(announcedAt), wibDate(end))).toBeGreaterThanOrEqual(5);
        expect(end).toEqual(wibInstant(wibDate(end), 16));
        expect(isWorkingDay(wibDate(end), HOLIDAYS)).toBe(true);
        for (let skipped = addDays(wibDate(announcedAt), 5); skipped < wibDate(end); skipped = addDays(skipped, 1)) {
          expect(isWorkingDay(skipped, HOLIDAYS)).toBe(false);
        }
      }),
    );
  });
});

describe('Lateness', () => {
  it.each([
    ['2026-11-24T16:59:59.999Z', 0],
    ['2026-11-24T17:00:00.000Z', 1],
    ['2026-11-20T02:00:00.000Z', 0],
    ['2026-12-04T02:00:00.000Z', 10],
  ])('at %s of what was due on 24 November is %p days', (at, late) => {
    expect(daysLate(day('2026-11-24'), new Date(at))).toBe(late);
  });

  it.each([
    [50_000_000, 0, 0],
    [50_000_000, 1, 50_000],
    [50_000_000, 7, 350_000],
    [499, 1, 0],
    [500, 1, 1],
    [45_045_045, 3, 135_135],
  ])('of Rp %p by %p days costs Rp %p', (amount, late, penalty) => {
    expect(latenessPenalty(rupiah(amount), late)).toBe(penalty);
  });

  it('costs more each day, and never rounds away more than half a rupiah', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000_000_000 }), fc.integer({ min: 0, max: 400 }), (amount, late) => {
        const penalty = latenessPenalty(rupiah(amount), late);
        expect(latenessPenalty(rupiah(amount), late + 1)).toBeGreaterThanOrEqual(penalty);
        expect(Math.abs(penalty * 1000 - amount * late)).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe('An owner estimate', () => {
  const setAt = new Date('2026-10-01T03:00:00Z');

  it('counts on its 28th working day and no longer', () => {
    const last = addWorkingDays(wibDate(setAt), 28, HOLIDAYS);
    expect(last).toBe('2026-11-10');
    expect(ownerEstimateAge(setAt, wibInstant(last, 10), HOLIDAYS)).toBe(28);
    expect(ownerEstimateIsFresh(setAt, wibInstant(last, 23.99), HOLIDAYS)).toBe(true);
    expect(ownerEstimateIsFresh(setAt, wibInstant(addDays(last, 1), 0), HOLIDAYS)).toBe(false);
  });

  it('cannot be set after offers have closed', () => {
    expect(ownerEstimateIsFresh(setAt, new Date('2026-10-01T02:59:59Z'), HOLIDAYS)).toBe(false);
    expect(ownerEstimateIsFresh(setAt, setAt, HOLIDAYS)).toBe(true);
  });
});
