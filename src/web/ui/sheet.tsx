import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Amounts and counts stand to the right. */
  readonly right?: boolean;
}

interface SheetProps<Row> {
  readonly label: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table that becomes a card for each row on a phone; the roles keep it a table for those who hear it. */
export function Sheet<Row>({ label, columns, rows, keyOf }: SheetProps<Row>) {
  return (
    <table class="lum-sheet" role="table" aria-label={label}>
      <thead role="rowgroup"><tr role="row">{columns.map(({ head, right }) => <th key={head} role="columnheader" scope="col" class={right === true ? 'lum-right' : undefined}>{head}</th>)}</tr></thead>
      <tbody role="rowgroup">{rows.map((row) => (
        <tr key={keyOf(row)} role="row">{columns.map(({ head, cell, right }, at) => at === 0
          ? <th key={head} role="rowheader" scope="row" data-head={head}>{cell(row)}</th>
          : <td key={head} role="cell" data-head={head} class={right === true ? 'lum-right' : undefined}>{cell(row)}</td>)}</tr>
      ))}</tbody>
    </table>
  );
}

/** A list of facts: what it is called, and what it is. Empty ones are left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="lum-facts">{facts.filter(([, value]) => value !== null && value !== '').map(([name, value]) => (
      <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
    ))}</dl>
  );
}
