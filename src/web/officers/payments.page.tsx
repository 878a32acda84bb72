import { moment, relative } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { money } from '../ui/money.js';
import { Sheet } from '../ui/sheet.js';
import type { WaitingInvoice } from './orders-pages.queries.js';
import { ORDERS_ROOM } from './orders.page.js';
import { ORDERS } from './orders.words.js';

/** The treasurer's queue, and the budget holder's: invoices by their step. */
export function PaymentsPage({ visit, invoices }: { readonly visit: Visit; readonly invoices: readonly WaitingInvoice[] }) {
  const { language, now } = visit;
  const { payments: words } = ORDERS[language];
  return (
    <Frame visit={visit} title={words.title} room={visit.address.split('?')[0] ?? ''}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {invoices.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : null}
      {words.groups.map(({ state, name }) => {
        const rows = invoices.filter((invoice) => invoice.state === state);
        return rows.length === 0 ? null : (
          <section key={state}>
            <h2>{name} <span class="lum-quiet">({rows.length})</span></h2>
            <Sheet label={name} rows={rows} keyOf={({ id }) => id} columns={[
              { head: words.invoice, cell: ({ code, orderId, order }) => <><a href={`${ORDERS_ROOM}/${orderId}`}>{code}</a><span class="lum-under">{order}</span></> },
              { head: words.vendor, cell: ({ vendor }) => vendor },
              { head: words.amount, right: true, cell: ({ amount }) => <span class="lum-number">{money(amount)}</span> },
              { head: words.payable, right: true, cell: ({ payable }) => <span class="lum-number">{money(payable)}</span> },
              { head: words.since, cell: ({ since }) => <><time dateTime={since.toISOString()}>{moment(since, language)}</time><span class="lum-under">{relative(since, now, language)}</span></> },
            ]} />
          </section>
        );
      })}
    </Frame>
  );
}
