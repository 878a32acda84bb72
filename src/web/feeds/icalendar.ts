/** One date of a calendar. */
export interface CalendarDay {
  /** Unique in the world and the same for ever. */
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly address: string;
  readonly from: Date;
  readonly until: Date;
  /** When it was last changed. */
  readonly stamp: Date;
  /** Minutes before, at which a phone reminds its owner. */
  readonly remindBefore?: number;
}

export const ICALENDAR = 'text/calendar; charset=utf-8';

/** A calendar (RFC 5545): lines end in CRLF and are no longer than 75 bytes. */
export function calendarOf(name: string, days: readonly CalendarDay[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kabupaten Bekasi//Lumbung//ID', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${text(name)}`, ...days.flatMap(linesOf), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf({ uid, title, text: about, place, address, from, until, stamp, remindBefore }: CalendarDay): readonly string[] {
  const alarm = remindBefore === undefined ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(title)}`, `TRIGGER:-PT${String(remindBefore)}M`, 'END:VALARM'];
  return [
    'BEGIN:VEVENT', `UID:${text(uid)}`, `DTSTAMP:${utc(stamp)}`, `DTSTART:${utc(from)}`, `DTEND:${utc(until)}`, `SUMMARY:${text(title)}`,
    ...(place === '' ? [] : [`LOCATION:${text(place)}`]), `DESCRIPTION:${text(about)}`, `URL:${address}`, ...alarm, 'END:VEVENT',
  ];
}

function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Section 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters have no place. */
function text(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r\n|\r|\n/g, '\\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** Section 3.1: a long line goes on in the next one, behind a space; a character is never torn apart. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > 73) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n ');
}
