import { calendarDate, isWeekend } from '../calendar-date.js';
import { HOLIDAY_YEARS, HOLIDAYS } from './holidays.js';

describe('The table of days off', () => {
  it('covers every year from 2020 on without a gap, and says how far each can be trusted', () => {
    expect(HOLIDAY_YEARS.map(({ year, certainty }) => [year, certainty])).toEqual([
      [2020, 'compared'], [2021, 'compared'], [2022, 'compared'], [2023, 'compared'],
      [2024, 'compared'], [2025, 'compared'], [2026, 'compared'], [2027, 'one-source'],
    ]);
  });

  it('holds each day once, in order, with a name', () => {
    for (const { days } of HOLIDAY_YEARS) {
      expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))].sort());
      for (const { name } of days) expect(name).toMatch(/^[A-Z][A-Za-z ]+$/);
    }
    expect(HOLIDAYS.size).toBe(HOLIDAY_YEARS.reduce((total, { days }) => total + days.length, 0));
  });

  it('never spends joint leave on a weekend', () => {
    const leave = [...HOLIDAYS.values()].filter(({ jointLeave }) => jointLeave);
    expect(leave.filter(({ date }) => isWeekend(date))).toEqual([]);
  });

  it.each(['01-01', '05-01', '06-01', '08-17', '12-25'])('keeps %s in every year', (day) => {
    for (const { year } of HOLIDAY_YEARS) expect(HOLIDAYS.has(calendarDate(`${year}-${day}`))).toBe(true);
  });

  it('counts 17 days of the nation and 8 of joint leave in 2026, as announced', () => {
    const days = HOLIDAY_YEARS.find(({ year }) => year === 2026)?.days ?? [];
    expect(days.filter(({ jointLeave }) => jointLeave)).toHaveLength(8);
    expect(days.filter(({ jointLeave }) => !jointLeave)).toHaveLength(17);
  });
});
