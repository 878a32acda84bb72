import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { wibDate } from '../core/calendar-date.js';
import { wordFor } from '../core/history/words.js';
import { rupiah, rupiahText } from '../core/money.js';
import { percentText } from '../core/shares.js';
import { categoryWord, type HistoryLine } from './award-history.views.js';

type Cell = string | number;
type Column = readonly [header: string, cell: (line: HistoryLine) => Cell];

const yesOrNo = (yes: boolean): string => (yes ? 'ya' : 'tidak');

const COLUMNS: readonly Column[] = [
  ['Kode penetapan', ({ code }) => code],
  ['Tanggal penetapan', ({ decidedAt }) => wibDate(new Date(decidedAt))],
  ['Keadaan', ({ state }) => wordFor(state).id],
  ['Kode lot', ({ lot }) => lot.code],
  ['Judul', ({ lot }) => lot.title],
  ['Kategori', ({ lot }) => categoryWord(lot.category)],
  ['Kecamatan', ({ lot }) => lot.kecamatan.name],
  ['Metode', ({ lot }) => wordFor(lot.method).id],
  ['Perangkat daerah', ({ askedBy }) => askedBy.agency],
  ['Unit peminta', ({ askedBy }) => [...new Set(askedBy.requests.flatMap(({ unit }) => unit ?? []))].join(' | ')],
  ['Kode permintaan', ({ askedBy }) => askedBy.requests.map(({ code }) => code).join(' | ')],
  ['Pemenang', ({ winner }) => winner.vendor],
  ['Jenis penyedia', ({ winner }) => wordFor(winner.class).id],
  ['Kopwan', ({ winner }) => yesOrNo(winner.kopwan)],
  ['Milik perempuan', ({ winner }) => yesOrNo(winner.womenOwned)],
  ['Nilai (Rp)', ({ amount }) => amount],
  ['HPS (Rp)', ({ ownerEstimate }) => ownerEstimate],
  ['Persen dari HPS', ({ pricePermil }) => percentText(pricePermil)],
  ['Jumlah penawaran', ({ offerCount }) => offerCount],
  ['Penawar', ({ offers, offerCount }) => [...offers.map(({ vendor, correctedTotal }) => `${vendor}: ${rupiahText(rupiah(correctedTotal))}`),
    ...(offerCount > offers.length ? [`dan ${offerCount - offers.length} lainnya`] : [])].join(' | ')],
  ['Alasan', ({ reason }) => reason.id],
  ['Jumlah sanggah', ({ objections }) => objections],
  ['Diputuskan oleh', ({ decidedBy }) => decidedBy.office.id],
];
const FOR_AUDITORS: readonly Column[] = [
  ['Nama pemutus', ({ decidedBy }) => decidedBy.person ?? ''],
  ['Nama peminta', ({ askedBy }) => [...new Set(askedBy.requests.flatMap(({ requestedBy }) => requestedBy ?? []))].join(' | ')],
];

/**
 * The lines as CSV that a spreadsheet set to Indonesian opens as it is: byte order mark, semicolons, whole rupiah; nothing in it is ever a formula.
 * It is written as fast as it is read; `broken` hears when the lines end in an error, and whoever reads sees the stream break off.
 */
export function awardsCsv(lines: AsyncIterable<HistoryLine>, asAuditor: boolean, broken: (error: Error) => void): NodeJS.ReadableStream {
  const columns = asAuditor ? [...COLUMNS, ...FOR_AUDITORS] : COLUMNS;
  const sheet = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true, header: true, columns: columns.map(([header]) => header) });
  return pipeline(Readable.from(rowsOf(lines, columns)), sheet, (error) => {
    if (error) broken(error);
  });
}

async function* rowsOf(lines: AsyncIterable<HistoryLine>, columns: readonly Column[]): AsyncGenerator<readonly Cell[]> {
  for await (const line of lines) yield columns.map(([, cell]) => cell(line));
}
