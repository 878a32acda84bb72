import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { columnsFor, type Cell, type Column } from './award-history.columns.js';
import type { HistoryLine } from './award-history.views.js';

/**
 * The lines as CSV that a spreadsheet set to Indonesian opens as it is: byte order mark, semicolons, whole rupiah; nothing in it is ever a formula.
 * It is written as fast as it is read; `broken` hears when the lines end in an error, and whoever reads sees the stream break off.
 */
export function awardsCsv(lines: AsyncIterable<HistoryLine>, asAuditor: boolean, broken: (error: Error) => void): NodeJS.ReadableStream {
  const columns = columnsFor(asAuditor);
  const sheet = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true, header: true, columns: columns.map(({ header }) => header) });
  return pipeline(Readable.from(rowsOf(lines, columns)), sheet, (error) => {
    if (error) broken(error);
  });
}

async function* rowsOf(lines: AsyncIterable<HistoryLine>, columns: readonly Column[]): AsyncGenerator<readonly Cell[]> {
  for await (const line of lines) yield columns.map(({ cell }) => cell(line));
}
