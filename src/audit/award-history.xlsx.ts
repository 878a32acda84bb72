import { Readable } from 'node:stream';
import { daysBetween, calendarDate } from '../core/calendar-date.js';
import { zip } from '../platform/zip.js';
import { columnsFor, type Column } from './award-history.columns.js';
import type { HistoryLine } from './award-history.views.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Day 0 of spreadsheets, as they have counted since 1900 was taken for a leap year. */
const DAY_ZERO = calendarDate('1899-12-30');
const LONGEST_CELL = 32_767;
/** Characters at a time to the packer. */
const PIECE = 65_536;

/** Which look in `styles` a cell has. */
const LOOK = { plain: 0, head: 1, date: 2, rupiah: 3, percent: 4, quoted: 5 } as const;

/**
 * The lines as an Excel workbook: amounts, shares and dates are numbers that can be summed and sorted; every text is a text cell, and one that begins like a
 * formula is also marked as quoted, so that editing it makes it none. It is written as fast as it is read.
 */
export function awardsXlsx(lines: AsyncIterable<HistoryLine>, asAuditor: boolean, broken: (error: Error) => void): NodeJS.ReadableStream {
  const columns = columnsFor(asAuditor);
  return Readable.from(zip([
    { name: '[Content_Types].xml', text: [`${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${part('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`] },
    { name: '_rels/.rels', text: [`${XML}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${KINDS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`] },
    { name: 'xl/workbook.xml', text: [`${XML}<workbook xmlns="${MAIN}" xmlns:r="${KINDS}"><sheets><sheet name="Riwayat penetapan" sheetId="1" r:id="rId1"/></sheets></workbook>`] },
    { name: 'xl/_rels/workbook.xml.rels', text: [`${XML}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${KINDS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${KINDS}/styles" Target="styles.xml"/></Relationships>`] },
    { name: 'xl/styles.xml', text: [styles()] },
    { name: 'xl/worksheets/sheet1.xml', text: inPieces(sheet(lines, columns)) },
  ])).on('error', broken);
}

async function* sheet(lines: AsyncIterable<HistoryLine>, columns: readonly Column[]): AsyncGenerator<string> {
  const widths = columns.map(({ header, as }, at) => `<col min="${at + 1}" max="${at + 1}" width="${as === undefined ? Math.max(16, header.length + 2) : 18}" customWidth="1"/>`).join('');
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`;
  let row = 1;
  yield `<row r="1">${columns.map(({ header }, at) => textCell(place(at, row), header, LOOK.head)).join('')}</row>`;
  for await (const line of lines) {
    row += 1;
    yield `<row r="${row}">${columns.map((column, at) => cellOf(place(at, row), column, line)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** "C7". An export has fewer columns than the alphabet letters. */
function place(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row}`;
}

function cellOf(at: string, { cell, as, number }: Column, line: HistoryLine): string {
  const said = cell(line);
  if (number !== undefined) return numberCell(at, number(line), LOOK[as ?? 'plain']);
  if (as === 'date') return numberCell(at, daysBetween(DAY_ZERO, calendarDate(String(said))), LOOK.date);
  if (typeof said === 'number') return numberCell(at, said, LOOK[as ?? 'plain']);
  return textCell(at, said, /^[=+\-@\t\r]/.test(said) ? LOOK.quoted : LOOK.plain);
}

function numberCell(at: string, value: number, look: number): string {
  return `<c r="${at}" s="${look}"><v>${value}</v></c>`;
}

function textCell(at: string, text: string, look: number): string {
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_CELL))}</t></is></c>`;
}

/** What XML cannot carry, halves of characters included, is left out. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function styles(): string {
  const look = (format: number, more = '') => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}/>`;
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts>`
    + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    + `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${look(0)}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${look(164)}${look(165)}${look(166)}${look(49, ' quotePrefix="1"')}</cellXfs></styleSheet>`;
}

async function* inPieces(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const each of parts) {
    held += each;
    if (held.length >= PIECE) {
      yield held;
      held = '';
    }
  }
  yield held;
}

function part(name: string, kind: string): string {
  return `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
}
