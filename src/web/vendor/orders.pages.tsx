import type { OrderLine, TimelineEntry } from '../../orders/orders.queries.js';
import type { OrderView } from '../../orders/orders.views.js';
import { day, moment, relative } from '../moments.js';
import { ORDERS } from '../officers/orders.words.js';
import { DeliveryPhoto } from '../ui/delivery-photo.js';
import { Confirm } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { amountOf, money } from '../ui/money.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { VENDOR_ORDERS } from './orders.words.js';
import type { MoneyLine } from './vendor-desk.queries.js';

export const ROOM = '/usaha/pesanan';

export function VendorOrdersPage({ visit, orders }: { readonly visit: Visit; readonly orders: readonly OrderLine[] }) {
  const { language, now } = visit;
  const words = VENDOR_ORDERS[language].list;
  return (
    <Frame visit={visit} title={words.title} room={ROOM}>
      <h1>{words.title}</h1>
      {orders.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <ul class="lum-lots">{orders.map((order) => (
          <li key={order.id}>
            <article class="lum-lot">
              <Tag kind="open">{ORDERS[language].state[order.state] ?? order.state}</Tag>
              <h2 class="lum-lot__title"><a href={`${ROOM}/${order.id}`}>{order.title}</a></h2>
              <dl>
                <div><dt>{words.agency}</dt><dd>{order.agency}</dd></div>
                <div><dt>{words.amount}</dt><dd class="lum-number">{money(order.amount)}</dd></div>
                <div><dt>{words.due}</dt><dd>{day(order.deliverBy, language)} <span class="lum-quiet">({relative(`${order.deliverBy}T10:00:00Z`, now, language)})</span></dd></div>
              </dl>
            </article>
          </li>
        ))}</ul>
      )}
    </Frame>
  );
}

export function VendorOrderPage({ visit, order, timeline }: { readonly visit: Visit; readonly order: OrderView; readonly timeline: readonly TimelineEntry[] }) {
  const { language, now } = visit;
  const { one: words, state, invoice: invoiceStates } = ORDERS[language];
  const { acceptance, invoice, termination } = order;
  return (
    <Frame visit={visit} title={order.title} room={ROOM}>
      <p><a class="govuk-back-link" href={ROOM}>{VENDOR_ORDERS[language].back}</a></p>
      <p class="lum-step">{order.code} <Tag kind="open">{state[order.state] ?? order.state}</Tag></p>
      <h1>{order.title}</h1>
      <Steps visit={visit} order={order} />
      <Facts facts={[
        [words.agency, order.agency], [words.lot, <a href={`/lot/${order.lot}`}>{order.lot}</a>], [words.amount, <span class="lum-number">{money(order.amount)}</span>], [words.issued, moment(order.issuedAt, language)],
        [words.due, `${day(order.deliverBy, language)} (${relative(`${order.deliverBy}T10:00:00Z`, now, language)})`],
        ...(acceptance === null ? [] : [[acceptance.code, words.daysLate(acceptance.daysLate)] as const, [words.penalty, money(acceptance.penalty)] as const, [words.payable, <strong class="lum-number">{money(acceptance.payable)}</strong>] as const]),
        ...(invoice === null ? [] : [[words.invoice, <>{invoice.vendorNumber} <Tag>{invoiceStates[invoice.state] ?? invoice.state}</Tag></>] as const, [VENDOR_ORDERS[language].invoicing.returned, invoice.returnReason] as const]),
        ...(termination === null ? [] : [[words.terminated, termination.reason] as const]),
      ]} />
      <h2>{words.items}</h2>
      <Sheet label={words.items} rows={order.items} keyOf={({ id }) => id} columns={[
        { head: words.item, cell: ({ name }) => name },
        { head: words.ordered, right: true, cell: ({ quantity, unit }) => amountOf(quantity, unit, language) },
        { head: words.shipped, right: true, cell: ({ shipped, unit }) => amountOf(shipped, unit, language) },
        { head: words.received, right: true, cell: ({ received, unit }) => amountOf(received, unit, language) },
        { head: words.rejected, right: true, cell: ({ rejected, unit }) => amountOf(rejected, unit, language) },
        { head: words.total, right: true, cell: ({ lineTotal }) => <span class="lum-number">{money(lineTotal)}</span> },
      ]} />
      <h2>{words.story}</h2>
      <ol class="lum-story">{timeline.map(({ what, at, who, photo }, place) => (
        <li key={place} class="lum-done"><strong>{words.what[what] ?? what}</strong><time dateTime={at.toISOString()}>{moment(at, language)}</time>{photo === null ? null : <> <span class="lum-quiet">{who}</span><DeliveryPhoto id={photo} alt={words.what[what] ?? what} /></>}</li>
      ))}</ol>
    </Frame>
  );
}

/** What waits for the vendor on this order, the next step first. */
function Steps({ visit, order: { id, can } }: { readonly visit: Visit; readonly order: OrderView }) {
  const words = VENDOR_ORDERS[visit.language];
  const links = ([[can.ship, 'kirim', words.ship], [can.invoice, 'tagihan', words.invoice], [can.sendInvoiceAgain, 'tagihan', words.invoiceAgain], [can.confirm, 'terima-uang', words.confirm], [can.rateBuyer, 'nilai', words.rate]] as const).filter(([may]) => may);
  return (
    <div class="lum-steps-now">
      {can.sign ? <><p>{words.signLead}</p><Confirm visit={visit} action={`${ROOM}/${id}/setuju`}>{words.sign}</Confirm></> : null}
      <p class="lum-actions">
        {links.map(([, step, name]) => <a key={name} class="govuk-button" href={`${ROOM}/${id}/${step}`}>{name}</a>)}
        {can.refuse ? <a href={`${ROOM}/${id}/tolak`}>{words.refuse}</a> : null}
      </p>
    </div>
  );
}

export function MoneyPage({ visit, lines }: { readonly visit: Visit; readonly lines: readonly MoneyLine[] }) {
  const { language } = visit;
  const words = VENDOR_ORDERS[language].money;
  const sumOf = (paid: boolean) => lines.filter(({ paidAt }) => (paidAt !== null) === paid).reduce((sum, { amount }) => sum + amount, 0);
  return (
    <Frame visit={visit} title={words.title} room="/usaha/uang">
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {lines.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <>
          <dl class="lum-figures"><div><dt>{words.waiting}</dt><dd>{money(sumOf(false))}</dd></div><div><dt>{words.paid}</dt><dd>{money(sumOf(true))}</dd></div></dl>
          <Sheet label={words.title} rows={lines} keyOf={({ orderId }) => orderId} columns={[
            { head: words.order, cell: ({ orderId, title, order, agency }) => <><a href={`${ROOM}/${orderId}`}>{title}</a><span class="lum-under">{order}, {agency}</span></> },
            { head: words.amount, right: true, cell: ({ amount }) => <span class="lum-number">{money(amount)}</span> },
            { head: words.state, cell: ({ state }) => <Tag {...(state === 'received' || state === 'sp2d' ? { kind: 'open' as const } : {})}>{state === null ? words.toInvoice : ORDERS[language].invoice[state] ?? state}</Tag> },
            { head: words.date, cell: ({ paidAt, sentAt }) => (paidAt ?? sentAt) === null ? '–' : day(paidAt ?? sentAt ?? '', language) },
          ]} />
        </>
      )}
    </Frame>
  );
}
