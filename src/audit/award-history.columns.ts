import { wibDate } from '../core/calendar-date.js';
import { wordFor } from '../core/history/words.js';
import { rupiah, rupiahText } from '../core/money.js';
import { percentText } from '../core/shares.js';
import { categoryWord, type HistoryLine } from './award-history.views.js';

export type Cell = string | number;

/** One column of the exported history; `as` says what a spreadsheet may count with. */
export interface Column {
  readonly header: string;
  /** As it is written in text. */
  readonly cell: (line: HistoryLine) => Cell;
  readonly as?: 'date' | 'rupiah' | 'percent';
  /** The number behind the text, where they are not the same. */
  readonly number?: (line: HistoryLine) => number;
}

const yesOrNo = (yes: boolean): string => (yes ? 'ya' : 'tidak');

const COLUMNS: readonly Column[] = [
  { header: 'Kode penetapan', cell: ({ code }) => code },
  { header: 'Tanggal penetapan', cell: ({ decidedAt }) => wibDate(new Date(decidedAt)), as: 'date' },
  { header: 'Keadaan', cell: ({ state }) => wordFor(state).id },
  { header: 'Kode lot', cell: ({ lot }) => lot.code },
  { header: 'Judul', cell: ({ lot }) => lot.title },
  { header: 'Kategori', cell: ({ lot }) => categoryWord(lot.category) },
  { header: 'Kecamatan', cell: ({ lot }) => lot.kecamatan.name },
  { header: 'Metode', cell: ({ lot }) => wordFor(lot.method).id },
  { header: 'Perangkat daerah', cell: ({ askedBy }) => askedBy.agency },
  { header: 'Unit peminta', cell: ({ askedBy }) => [...new Set(askedBy.requests.flatMap(({ unit }) => unit ?? []))].join(' | ') },
  { header: 'Kode permintaan', cell: ({ askedBy }) => askedBy.requests.map(({ code }) => code).join(' | ') },
  { header: 'Pemenang', cell: ({ winner }) => winner.vendor },
  { header: 'Jenis penyedia', cell: ({ winner }) => wordFor(winner.class).id },
  { header: 'Kopwan', cell: ({ winner }) => yesOrNo(winner.kopwan) },
  { header: 'Milik perempuan', cell: ({ winner }) => yesOrNo(winner.womenOwned) },
  { header: 'Nilai (Rp)', cell: ({ amount }) => amount, as: 'rupiah' },
  { header: 'HPS (Rp)', cell: ({ ownerEstimate }) => ownerEstimate, as: 'rupiah' },
  { header: 'Persen dari HPS', cell: ({ pricePermil }) => percentText(pricePermil), as: 'percent', number: ({ pricePermil }) => pricePermil / 1000 },
  { header: 'Jumlah penawaran', cell: ({ offerCount }) => offerCount },
  { header: 'Penawar', cell: ({ offers, offerCount }) => [...offers.map(({ vendor, correctedTotal }) => `${vendor}: ${rupiahText(rupiah(correctedTotal))}`),
    ...(offerCount > offers.length ? [`dan ${offerCount - offers.length} lainnya`] : [])].join(' | ') },
  { header: 'Alasan', cell: ({ reason }) => reason.id },
  { header: 'Jumlah sanggah', cell: ({ objections }) => objections },
  { header: 'Diputuskan oleh', cell: ({ decidedBy }) => decidedBy.office.id },
];
const FOR_AUDITORS: readonly Column[] = [
  { header: 'Nama pemutus', cell: ({ decidedBy }) => decidedBy.person ?? '' },
  { header: 'Nama peminta', cell: ({ askedBy }) => [...new Set(askedBy.requests.flatMap(({ requestedBy }) => requestedBy ?? []))].join(' | ') },
];

/** What an exported history holds, for whom. */
export function columnsFor(asAuditor: boolean): readonly Column[] {
  return asAuditor ? [...COLUMNS, ...FOR_AUDITORS] : COLUMNS;
}
