import { calendarDate, type CalendarDate } from '../calendar-date.js';

export interface Holiday {
  readonly date: CalendarDate;
  readonly name: string;
  /** Joint leave (cuti bersama): offices are closed, though the day is no feast. */
  readonly jointLeave: boolean;
}

/**
 * How far a year can be trusted.
 * 'compared': as the joint ministerial decrees (SKB 3 Menteri) and the election decrees are commonly known, and equal, day by day, to a public
 *   calendar (the open-source `holidays` library, 0.105). The decrees' own texts were not at hand.
 * 'one-source': taken from that calendar alone, before the feasts by the moon are confirmed.
 * Either way the table is a setting: the secretariat of the regency confirms it, and days of the regency's own are not in it.
 */
export type HolidayCertainty = 'compared' | 'one-source';

export interface HolidayYear {
  readonly year: number;
  readonly certainty: HolidayCertainty;
  readonly days: readonly Holiday[];
}

/** Days off by year, an asterisk marking joint leave. */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  holidayYear(2020, 'compared', `
    01-01 Tahun Baru; 01-25 Imlek; 03-22 Isra Mikraj; 03-25 Nyepi; 04-10 Wafat Isa Almasih; 05-01 Hari Buruh; 05-07 Waisak;
    05-21 Kenaikan Isa Almasih; 05-24 Idulfitri; 05-25 Idulfitri; 06-01 Hari Lahir Pancasila; 07-31 Iduladha; 08-17 Kemerdekaan;
    08-20 Tahun Baru Islam; 08-21* Tahun Baru Islam; 10-28* Maulid Nabi; 10-29 Maulid Nabi; 10-30* Maulid Nabi;
    12-09 Pemilihan kepala daerah; 12-24* Natal; 12-25 Natal; 12-31* Pengganti Idulfitri`),
  holidayYear(2021, 'compared', `
    01-01 Tahun Baru; 02-12 Imlek; 03-11 Isra Mikraj; 03-14 Nyepi; 04-02 Wafat Isa Almasih; 05-01 Hari Buruh; 05-12* Idulfitri;
    05-13 Idulfitri dan Kenaikan Isa Almasih; 05-14 Idulfitri; 05-26 Waisak; 06-01 Hari Lahir Pancasila; 07-20 Iduladha;
    08-11 Tahun Baru Islam; 08-17 Kemerdekaan; 10-20 Maulid Nabi; 12-25 Natal`),
  holidayYear(2022, 'compared', `
    01-01 Tahun Baru; 02-01 Imlek; 02-28 Isra Mikraj; 03-03 Nyepi; 04-15 Wafat Isa Almasih; 04-29* Idulfitri; 05-01 Hari Buruh;
    05-02 Idulfitri; 05-03 Idulfitri; 05-04* Idulfitri; 05-05* Idulfitri; 05-06* Idulfitri; 05-16 Waisak; 05-26 Kenaikan Isa Almasih;
    06-01 Hari Lahir Pancasila; 07-10 Iduladha; 07-30 Tahun Baru Islam; 08-17 Kemerdekaan; 10-08 Maulid Nabi; 12-25 Natal`),
  holidayYear(2023, 'compared', `
    01-01 Tahun Baru; 01-22 Imlek; 01-23* Imlek; 02-18 Isra Mikraj; 03-22 Nyepi; 03-23* Nyepi; 04-07 Wafat Isa Almasih; 04-19* Idulfitri;
    04-20* Idulfitri; 04-21* Idulfitri; 04-22 Idulfitri; 04-23 Idulfitri; 04-24* Idulfitri; 04-25* Idulfitri; 05-01 Hari Buruh;
    05-18 Kenaikan Isa Almasih; 06-01 Hari Lahir Pancasila; 06-02* Waisak; 06-04 Waisak; 06-28* Iduladha; 06-29 Iduladha;
    06-30* Iduladha; 07-19 Tahun Baru Islam; 08-17 Kemerdekaan; 09-28 Maulid Nabi; 12-25 Natal; 12-26* Natal`),
  holidayYear(2024, 'compared', `
    01-01 Tahun Baru; 02-08 Isra Mikraj; 02-09* Imlek; 02-10 Imlek; 02-14 Pemilihan umum; 03-11 Nyepi; 03-12* Nyepi;
    03-29 Wafat Isa Almasih; 03-31 Paskah; 04-08* Idulfitri; 04-09* Idulfitri; 04-10 Idulfitri; 04-11 Idulfitri; 04-12* Idulfitri;
    04-15* Idulfitri; 05-01 Hari Buruh; 05-09 Kenaikan Isa Almasih; 05-10* Kenaikan Isa Almasih; 05-23 Waisak; 05-24* Waisak;
    06-01 Hari Lahir Pancasila; 06-17 Iduladha; 06-18* Iduladha; 07-07 Tahun Baru Islam; 08-17 Kemerdekaan; 09-16 Maulid Nabi;
    11-27 Pemilihan kepala daerah; 12-25 Natal; 12-26* Natal`),
  holidayYear(2025, 'compared', `
    01-01 Tahun Baru; 01-27 Isra Mikraj; 01-28* Imlek; 01-29 Imlek; 03-28* Nyepi; 03-29 Nyepi; 03-31 Idulfitri; 04-01 Idulfitri;
    04-02* Idulfitri; 04-03* Idulfitri; 04-04* Idulfitri; 04-07* Idulfitri; 04-18 Wafat Yesus Kristus; 04-20 Paskah; 05-01 Hari Buruh;
    05-12 Waisak; 05-13* Waisak; 05-29 Kenaikan Yesus Kristus; 05-30* Kenaikan Yesus Kristus; 06-01 Hari Lahir Pancasila; 06-06 Iduladha;
    06-09* Iduladha; 06-27 Tahun Baru Islam; 08-17 Kemerdekaan; 08-18* Kemerdekaan; 09-05 Maulid Nabi; 12-25 Natal; 12-26* Natal`),
  holidayYear(2026, 'compared', `
    01-01 Tahun Baru; 01-16 Isra Mikraj; 02-16* Imlek; 02-17 Imlek; 03-18* Nyepi; 03-19 Nyepi; 03-20* Idulfitri; 03-21 Idulfitri;
    03-22 Idulfitri; 03-23* Idulfitri; 03-24* Idulfitri; 04-03 Wafat Yesus Kristus; 04-05 Paskah; 05-01 Hari Buruh;
    05-14 Kenaikan Yesus Kristus; 05-15* Kenaikan Yesus Kristus; 05-27 Iduladha; 05-28* Iduladha; 05-31 Waisak;
    06-01 Hari Lahir Pancasila; 06-16 Tahun Baru Islam; 08-17 Kemerdekaan; 08-25 Maulid Nabi; 12-24* Natal; 12-25 Natal`),
  holidayYear(2027, 'one-source', `
    01-01 Tahun Baru; 01-05 Isra Mikraj; 02-05* Imlek; 02-06 Imlek; 03-08 Nyepi; 03-09* Idulfitri; 03-10 Idulfitri; 03-11 Idulfitri;
    03-12* Idulfitri; 03-15* Idulfitri; 03-25* Wafat Yesus Kristus; 03-26 Wafat Yesus Kristus; 03-28 Paskah; 05-01 Hari Buruh;
    05-06 Kenaikan Yesus Kristus; 05-17 Iduladha; 05-18* Iduladha; 05-19* Waisak; 05-20 Waisak; 06-01 Hari Lahir Pancasila;
    06-06 Tahun Baru Islam; 08-15 Maulid Nabi; 08-17 Kemerdekaan; 12-24* Natal; 12-25 Natal; 12-26 Isra Mikraj`),
];

/** Every day off by its date. A year that is not listed has only weekends. */
export const HOLIDAYS: ReadonlyMap<CalendarDate, Holiday> = new Map(
  HOLIDAY_YEARS.flatMap(({ days }) => days).map((day) => [day.date, day]),
);

function holidayYear(year: number, certainty: HolidayCertainty, table: string): HolidayYear {
  return { year, certainty, days: table.split(';').map((entry) => holiday(year, entry.trim())) };
}

function holiday(year: number, entry: string): Holiday {
  const jointLeave = entry.charAt(5) === '*';
  return { date: calendarDate(`${year}-${entry.slice(0, 5)}`), name: entry.slice(jointLeave ? 7 : 6), jointLeave };
}
