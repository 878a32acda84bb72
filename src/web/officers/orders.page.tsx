import { wordFor } from '../../core/history/words.js';
import type { OrderLine, TimelineEntry } from '../../orders/orders.queries.js';
import type { OrderView } from '../../orders/orders.views.js';
import { reasonWord } from '../audit/comparison.page.js';
import type { Filled } from '../forms/filled.js';
import { day, moment, relative } from '../moments.js';
import { DeliveryPhoto } from '../ui/delivery-photo.js';
import { Confirm, ErrorSummary } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { amountOf, money } from '../ui/money.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import type { NamedAgency, ShipmentOnItsWay } from './orders-pages.queries.js';
import { ORDERS } from './orders.words.js';

export const ORDERS_ROOM = '/kerja/pesanan';

/** All orders of an agency, in the columns of their road. */
export function OrdersBoardPage({ visit, agencies, agencyId, orders }: { readonly visit: Visit; readonly agencies: readonly NamedAgency[]; readonly agencyId: string; readonly orders: readonly OrderLine[] }) {
  const { language } = visit;
  const { board: words } = ORDERS[language];
  return (
    <Frame visit={visit} title={words.title} room={ORDERS_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {agencies.length < 2 ? null : <p class="lum-actions">{agencies.map(({ id, name }) => <a key={id} href={`${ORDERS_ROOM}?agencyId=${id}`} aria-current={id === agencyId ? 'page' : undefined}>{name}</a>)}</p>}
      {orders.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : (
        <div class="lum-board">{words.columns.map(({ name, states }) => (
          <section key={name}>
            <Column visit={visit} name={name} orders={orders.filter(({ state }) => (states as readonly string[]).includes(state))} />
          </section>
        ))}</div>
      )}
    </Frame>
  );
}

function Column({ visit: { language, now }, name, orders }: { readonly visit: Visit; readonly name: string; readonly orders: readonly OrderLine[] }) {
  const { board: words, state } = ORDERS[language];
  const heading = <h2>{name} <span class="lum-board__count">{orders.length}</span></h2>;
  if (orders.length === 0) return <>{heading}<p class="lum-quiet lum-board__empty">{words.empty}</p></>;
  return (
    <>{heading}<ul class="lum-lots">{orders.map((order) => {
      const isLate = ['issued', 'signed', 'delivering'].includes(order.state) && new Date(`${order.deliverBy}T17:00:00Z`) < now;
      return (
        <li key={order.id} class="lum-card">
          <a href={`${ORDERS_ROOM}/${order.id}`}>{order.title}</a>
          <span class="lum-under">{order.code}, {order.vendor}</span>
          <span class="lum-number">{money(order.amount)}</span>
          <span class="lum-under">{words.due} {day(order.deliverBy, language)}</span>
          <Tag>{state[order.state] ?? order.state}</Tag>{isLate ? <> <Tag kind="soon">{words.late}</Tag></> : null}
        </li>
      );
    })}</ul></>
  );
}

interface OrderProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly order: OrderView;
  readonly timeline: readonly TimelineEntry[];
  readonly shipments: readonly ShipmentOnItsWay[];
}

/** One order: what is to be done, the goods, the money, and its road. */
export function OrderPage({ visit, form, order, timeline, shipments }: OrderProps) {
  const { language, now } = visit;
  const { one: words, state, invoice: invoiceWords } = ORDERS[language];
  const { acceptance, invoice, termination } = order;
  return (
    <Frame visit={visit} title={`${words.title} ${order.code}`} room={ORDERS_ROOM}>
      <p><a class="govuk-back-link" href={ORDERS_ROOM}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <p><Tag kind="open">{state[order.state] ?? order.state}</Tag></p>
      <h1>{order.title}</h1>
      <p class="lum-lead">{order.code}</p>
      <Steps visit={visit} order={order} shipments={shipments} />
      <Facts facts={[
        [words.vendor, <a href={`/pelaku-usaha/${order.vendorId}`}>{order.vendor}</a>], [words.agency, order.agency], [words.lot, <a href={`/lot/${order.lot}`}>{order.lot}</a>], [words.form, wordFor(order.form)[language]],
        [words.amount, <span class="lum-number">{money(order.amount)}</span>], [words.issued, moment(order.issuedAt, language)], [words.due, `${day(order.deliverBy, language)} (${relative(`${order.deliverBy}T10:00:00Z`, now, language)})`],
      ]} />
      <h2>{words.items}</h2>
      <Sheet label={words.items} rows={order.items} keyOf={({ id }) => id} columns={[
        { head: words.item, cell: ({ name }) => name },
        { head: words.ordered, right: true, cell: ({ quantity, unit }) => amountOf(quantity, unit, language) },
        { head: words.shipped, right: true, cell: ({ shipped, unit }) => amountOf(shipped, unit, language) },
        { head: words.received, right: true, cell: ({ received, unit }) => amountOf(received, unit, language) },
        { head: words.rejected, right: true, cell: ({ rejected, unit }) => amountOf(rejected, unit, language) },
        { head: words.price, right: true, cell: ({ unitPrice }) => <span class="lum-number">{money(unitPrice)}</span> },
        { head: words.total, right: true, cell: ({ lineTotal }) => <span class="lum-number">{money(lineTotal)}</span> },
      ]} />
      {acceptance === null ? null : <><h2>{words.acceptance}</h2><Facts facts={[[acceptance.code, `${moment(acceptance.acceptedAt, language)}, ${words.daysLate(acceptance.daysLate)}`], [words.penalty, money(acceptance.penalty)], [words.payable, <strong class="lum-number">{money(acceptance.payable)}</strong>]]} /></>}
      {invoice === null ? null : <><h2>{words.invoice}</h2><Facts facts={[[invoice.code, <Tag>{invoiceWords[invoice.state] ?? invoice.state}</Tag>], [words.amount, <span class="lum-number">{money(invoice.amount)}</span>], [words.vendorNumber, invoice.vendorNumber], [words.returned, invoice.returnReason]]} /></>}
      {termination === null ? null : <><h2>{words.terminated}</h2><Facts facts={[[moment(termination.endedAt, language), reasonWord(termination.reasonCode, language)], [words.payable, money(termination.deliveredValue)]]} /><blockquote class="lum-quote">{termination.reason}</blockquote></>}
      <h2>{words.story}</h2>
      <ol class="lum-story">{timeline.map(({ what, at, who, daysLate, photo }, place) => (
        <li key={place} class="lum-done"><strong>{words.what[what] ?? what}{daysLate === null || daysLate === 0 ? '' : ` (${words.daysLate(daysLate)})`}</strong><time dateTime={at.toISOString()}>{moment(at, language)}</time> <span class="lum-quiet">{who}</span>{photo === null ? null : <DeliveryPhoto id={photo} alt={words.what[what] ?? what} />}</li>
      ))}</ol>
    </Frame>
  );
}

/** What this reader may do now, the first step as a button. */
function Steps({ visit, order: { id, can }, shipments }: Omit<OrderProps, 'timeline' | 'form'>) {
  const { one: words } = ORDERS[visit.language];
  const at = `${ORDERS_ROOM}/${id}`;
  const links: readonly (readonly [boolean, string, string])[] = [
    ...shipments.map((shipment) => [can.receive, `${at}/terima/${shipment.id}`, `${words.receive} ${shipment.code}`] as const),
    [can.check, `${at}/bayar/checking`, words.pay.check], [can.requestPayment, `${at}/bayar/payment-request`, words.pay.requestPayment],
    [can.orderPayment, `${at}/bayar/payment-order`, words.pay.orderPayment], [can.disburse, `${at}/bayar/disbursement`, words.pay.disburse],
    [can.rateVendor, `${at}/nilai`, words.rate], [can.returnInvoice, `${at}/tagihan-kembali`, words.returnInvoice], [can.sendBack, `${at}/retur`, words.sendBack], [can.terminate, `${at}/putus`, words.terminate],
  ];
  const open = links.filter(([may]) => may);
  if (open.length === 0 && !can.accept) return <p class="lum-quiet">{words.noSteps}</p>;
  return (
    <section class="lum-steps-box">
      <h2>{words.steps}</h2>
      {can.accept ? <><p>{words.acceptWhy}</p><Confirm visit={visit} action={`${at}/bast`}>{words.accept}</Confirm></> : null}
      <p class="lum-buttons">{open.map(([, href, name], place) => <a key={href} class={`govuk-button${place === 0 && !can.accept ? '' : ' govuk-button--secondary'}`} href={href}>{name}</a>)}</p>
    </section>
  );
}
