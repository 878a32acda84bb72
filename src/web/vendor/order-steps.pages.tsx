import type { ComponentChildren } from 'preact';
import type { OrderView } from '../../orders/orders.views.js';
import type { Filled } from '../forms/filled.js';
import { unitWord } from '../officers/units.js';
import { Radios } from '../ui/choices.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { QuantityField, TextArea, TextField } from '../ui/inputs.js';
import { amountOf, money } from '../ui/money.js';
import { UploadField } from '../ui/upload.js';
import { ROOM } from './orders.pages.js';
import { VENDOR_ORDERS } from './orders.words.js';

export interface StepProps {
  readonly visit: Visit;
  readonly order: OrderView;
  readonly form: Filled;
}

/** One step on an order, on a screen of its own. */
function StepPage({ visit, order, form, title, lead, kind, upload = false, children }: StepProps & { readonly title: string; readonly lead: string; readonly kind?: 'warning'; readonly upload?: boolean; readonly children: ComponentChildren }) {
  return (
    <Frame visit={visit} title={`${title} ${order.code}`} room={ROOM}>
      <p><a class="govuk-back-link" href={`${ROOM}/${order.id}`}>{order.code}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <p class="lum-step">{order.title}</p>
      <h1>{title}</h1>
      <p class="lum-lead">{lead}</p>
      <Form visit={visit} form={form} upload={upload}>{children}<Button {...(kind === undefined ? {} : { kind })}>{title}</Button></Form>
    </Frame>
  );
}

export function RefusePage(props: StepProps) {
  const { refusing: words } = VENDOR_ORDERS[props.visit.language];
  return <StepPage {...props} title={words.title} lead={words.lead} kind="warning"><TextArea form={props.form} name="reason" label={words.reason} maxLength={2000} /></StepPage>;
}

export function ShipPage(props: StepProps) {
  const { language } = props.visit;
  const { shipping: words } = VENDOR_ORDERS[language];
  return (
    <StepPage {...props} title={words.title} lead={words.lead} upload>
      {leftToShip(props.order).map(({ id, name, unit, left }, at) => (
        <fieldset key={id} class="govuk-fieldset lum-price">
          <legend class="govuk-fieldset__legend">{name}</legend>
          <Hidden name={`_item.${String(at)}`} value={id} />
          <QuantityField form={props.form} name={`items.${String(at)}.quantity`} label={words.quantity} hint={words.left(amountOf(left, unit, language))} unit={unitWord(unit, language)} />
        </fieldset>
      ))}
      <TextArea form={props.form} name="note" label={words.note} hint={words.noteHint} rows={3} maxLength={500} />
      <UploadField form={props.form} name="photo" label={words.photo} hint={words.photoHint} camera />
    </StepPage>
  );
}

/** What was ordered and neither lies with the buyer nor is on its way. */
export function leftToShip({ items }: OrderView) {
  return items.map((item) => ({ ...item, left: item.quantity - item.shipped + item.rejected })).filter(({ left }) => left > 0);
}

export function InvoicePage(props: StepProps) {
  const { invoicing: words } = VENDOR_ORDERS[props.visit.language];
  const { acceptance, invoice } = props.order;
  return (
    <StepPage {...props} title={words.title} lead={words.lead(money(invoice?.amount ?? acceptance?.payable ?? 0))}>
      {invoice?.returnReason == null ? null : <p class="govuk-inset-text">{words.returned}: {invoice.returnReason}</p>}
      <TextField form={props.form} name="vendorNumber" label={words.number} hint={words.numberHint} width={20} maxLength={60} autocomplete="off" />
    </StepPage>
  );
}

export function ConfirmMoneyPage(props: StepProps) {
  const { confirming: words } = VENDOR_ORDERS[props.visit.language];
  return <StepPage {...props} title={words.title} lead={words.lead}><TextField form={props.form} name="reference" label={words.reference} width={20} maxLength={60} autocomplete="off" /></StepPage>;
}

export function RateBuyerPage(props: StepProps) {
  const { rating: words } = VENDOR_ORDERS[props.visit.language];
  return (
    <StepPage {...props} title={words.title} lead={words.lead}>
      {(['quality', 'cost', 'time', 'service'] as const).map((name) => <Radios key={name} form={props.form} name={name} legend={words[name]} options={words.marks.map(([value, text]) => ({ value, text }))} />)}
      <TextArea form={props.form} name="comment" label={words.comment} rows={3} maxLength={1000} />
    </StepPage>
  );
}
