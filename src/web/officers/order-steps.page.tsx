import type { ComponentChildren } from 'preact';
import type { DeliveryPhotoView } from '../../orders/delivery-photos.queries.js';
import { MOST_PHOTOS } from '../../orders/delivery-photos.service.js';
import type { OrderView } from '../../orders/orders.views.js';
import { TERMINATION_REASONS } from '../../orders/orders.dto.js';
import type { Filled } from '../forms/filled.js';
import { moment } from '../moments.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { Radios } from '../ui/choices.js';
import { DeliveryPhoto } from '../ui/delivery-photo.js';
import { UploadField } from '../ui/upload.js';
import { QuantityField, SelectField, TextArea, TextField } from '../ui/inputs.js';
import { amountOf, money } from '../ui/money.js';
import { unitWord } from './units.js';
import { ORDERS_ROOM } from './orders.page.js';
import type { ShipmentOnItsWay } from './orders-pages.queries.js';
import { ORDERS } from './orders.words.js';

export interface StepProps {
  readonly visit: Visit;
  readonly order: OrderView;
  readonly form: Filled;
}

/** One step of one order, on a screen of its own. */
function StepFrame({ visit, order, form, title, lead, action, warning = false, upload = false, children }: StepProps & { readonly title: string; readonly lead: string; readonly action: string; readonly warning?: boolean; readonly upload?: boolean; readonly children: ComponentChildren }) {
  return (
    <Frame visit={visit} title={`${title} ${order.code}`} room={ORDERS_ROOM}>
      <p><a class="govuk-back-link" href={`${ORDERS_ROOM}/${order.id}`}>{order.code}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{title}</h1>
      <p class="lum-lead">{lead}</p>
      <p><strong>{order.title}</strong> <span class="lum-quiet">{order.vendor}</span></p>
      <Form visit={visit} form={form} upload={upload}>{children}<Button {...(warning ? { kind: 'warning' as const } : {})}>{action}</Button></Form>
    </Frame>
  );
}

/** Made for one hand on a phone: each item with its own box. */
export function ReceivePage({ shipment, photos, ...props }: StepProps & { readonly shipment: ShipmentOnItsWay; readonly photos: readonly DeliveryPhotoView[] }) {
  const { language } = props.visit;
  const { receive: words } = ORDERS[language];
  return (
    <StepFrame {...props} title={words.title} lead={words.lead} action={words.action} upload>
      {shipment.note === '' ? null : <p class="govuk-inset-text">{words.note}: {shipment.note}</p>}
      {shipment.items.map(({ orderItemId, name, unit, quantity }, at) => (
        <fieldset key={orderItemId} class="govuk-fieldset lum-item-box">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{name}</legend>
          <p>{words.shipped(amountOf(quantity, unit, language))}</p>
          <Hidden name={`items.${String(at)}.orderItemId`} value={orderItemId} />
          <QuantityField form={props.form} name={`items.${String(at)}.accepted`} label={words.accepted} unit={unitWord(unit, language)} />
          <QuantityField form={props.form} name={`items.${String(at)}.rejected`} label={words.rejected} unit={unitWord(unit, language)} />
          <TextField form={props.form} name={`items.${String(at)}.rejectReason`} label={words.why} hint={words.whyHint} maxLength={500} />
        </fieldset>
      ))}
      <Photos visit={props.visit} form={props.form} photos={photos} />
    </StepFrame>
  );
}

/** Those that are kept already stay, whatever has to be mended in the count. */
function Photos({ visit: { language }, form, photos }: Pick<StepProps, 'visit' | 'form'> & { readonly photos: readonly DeliveryPhotoView[] }) {
  const { receive: words, one } = ORDERS[language];
  const left = MOST_PHOTOS.receiving - photos.filter(({ side }) => side === 'receiving').length;
  return (
    <fieldset class="govuk-fieldset lum-item-box">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{words.photos}</legend>
      {photos.length === 0 ? null : <><p><strong>{words.keptPhotos}</strong></p>{photos.map(({ id, side, addedBy, addedAt }) => <figure key={id} class="lum-figure"><DeliveryPhoto id={id} alt={one.what[`photographed-${side}`] ?? ''} /><figcaption>{words.keptPhotoOf(addedBy, moment(addedAt, language))}</figcaption></figure>)}</>}
      {left > 0 ? <p>{words.photosWhy(left)}</p> : null}
      {Array.from({ length: left }, (_, at) => <UploadField key={at} form={form} name={at === 0 ? 'photo' : `photo${String(at + 1)}`} label={words.photo(at + 1)} hint={words.photoHint} camera />)}
    </fieldset>
  );
}

export function SendBackPage(props: StepProps) {
  const { language } = props.visit;
  const { sendBack: words } = ORDERS[language];
  return (
    <StepFrame {...props} title={words.title} lead={words.lead} action={words.action} warning>
      {props.order.items.filter(({ received }) => received > 0).map(({ id, name, unit, received }, at) => (
        <fieldset key={id} class="govuk-fieldset lum-item-box">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{name}</legend>
          <p>{ORDERS[language].one.received}: {amountOf(received, unit, language)}</p>
          <Hidden name={`_item.${String(at)}`} value={id} />
          <QuantityField form={props.form} name={`items.${String(at)}.quantity`} label={words.quantity} unit={unitWord(unit, language)} />
          <TextField form={props.form} name={`items.${String(at)}.reason`} label={words.why} maxLength={500} />
        </fieldset>
      ))}
    </StepFrame>
  );
}

export function TerminatePage(props: StepProps) {
  const { terminate: words } = ORDERS[props.visit.language];
  return (
    <StepFrame {...props} title={words.title} lead={words.lead} action={words.action} warning>
      <SelectField form={props.form} name="reasonCode" label={words.code} options={[['', ''], ...TERMINATION_REASONS.map((code) => [code, words.codes[code] ?? code] as const)]} />
      <TextArea form={props.form} name="reason" label={words.reason} maxLength={2000} />
    </StepFrame>
  );
}

export function ReturnInvoicePage(props: StepProps) {
  const { returnInvoice: words } = ORDERS[props.visit.language];
  return (
    <StepFrame {...props} title={words.title} lead={words.lead} action={words.action}>
      <TextArea form={props.form} name="reason" label={words.reason} maxLength={2000} />
    </StepFrame>
  );
}

export function PayPage({ door, ...props }: StepProps & { readonly door: string }) {
  const { pay: words, one } = ORDERS[props.visit.language];
  const { invoice, acceptance } = props.order;
  return (
    <StepFrame {...props} title={words.titles[door] ?? door} lead={words.leads[door] ?? ''} action={words.titles[door] ?? door}>
      <dl class="lum-facts">
        <div><dt>{one.invoice}</dt><dd>{invoice?.code} <span class="lum-quiet">({invoice?.vendorNumber})</span></dd></div>
        <div><dt>{one.amount}</dt><dd class="lum-number">{money(invoice?.amount ?? 0)}</dd></div>
        <div><dt>{acceptance?.code}</dt><dd>{one.payable} <span class="lum-number">{money(acceptance?.payable ?? 0)}</span>, {one.daysLate(acceptance?.daysLate ?? 0)}</dd></div>
      </dl>
      <TextField form={props.form} name="reference" label={words.references[door] ?? door} maxLength={60} width={20} autocomplete="off" />
    </StepFrame>
  );
}

export function RatePage(props: StepProps) {
  const { rate: words } = ORDERS[props.visit.language];
  return (
    <StepFrame {...props} title={words.title} lead={words.lead} action={words.action}>
      {(['quality', 'cost', 'time', 'service'] as const).map((name) => <Radios key={name} form={props.form} name={name} legend={words[name]} options={words.marks.map(([value, text]) => ({ value, text }))} />)}
      <TextArea form={props.form} name="comment" label={words.comment} maxLength={1000} rows={3} />
    </StepFrame>
  );
}
