import type { ComponentChildren } from 'preact';
import { KECAMATAN } from '../../core/kecamatan.js';
import { PRICE_SOURCE_KINDS } from '../../lots/lots.dto.js';
import type { LotView } from '../../lots/lots.views.js';
import type { Filled } from '../forms/filled.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { DateField, MomentField, MoneyField, SelectField, TextArea, TextField } from '../ui/inputs.js';
import { ItemRows } from './item-rows.js';
import type { LotDesk } from './lot-desk.queries.js';
import { Committee } from './lot-desk.page.js';
import { LOTS } from './lots.words.js';
import { PACKAGES_ROOM } from './packages.page.js';
import { PACKAGES } from './packages.words.js';
import { RowBox } from './row-box.js';
import { REQUESTS } from './requests.words.js';

interface LotFormProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly category: string;
  /** Where one comes back to: the package of a new lot, or the lot itself. */
  readonly back: string;
  readonly isNew: boolean;
}

/** A lot, drafted or changed: nothing that was typed is lost, whatever is wrong with it. */
export function LotFormPage({ visit, form, category, back, isNew }: LotFormProps) {
  const { language } = visit;
  const { form: words } = LOTS[language];
  const title = isNew ? words.addTitle : words.editTitle;
  return (
    <Frame visit={visit} title={title} room={PACKAGES_ROOM}>
      <p><a class="govuk-back-link" href={back}>{LOTS[language].desk.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{title}</h1>
      <Form visit={visit} form={form}>
        {isNew ? null : <Hidden name="version" value={form.value('version')} />}
        <TextField form={form} name="title" label={words.title} maxLength={160} />
        <TextArea form={form} name="description" label={words.description} hint={words.descriptionHint} maxLength={4000} rows={4} />
        <div class="lum-row">
          <DateField form={form} name="deliverBy" label={words.deliverBy} />
          <DateField form={form} name="estimateSetOn" label={words.setOn} />
          <SelectField form={form} name="kecamatan" label={words.kecamatan} options={[['', REQUESTS[language].form.choose], ...KECAMATAN.map(({ code, name }) => [code, name] as const)]} />
        </div>
        <TextField form={form} name="address" label={words.address} maxLength={300} />
        <ItemRows language={language} form={form} category={category} />
        <h2 id="sources">{words.sources}</h2>
        <p class="lum-quiet">{words.sourcesWhy}</p>
        {Array.from({ length: form.rows('sources', 2) }, (_, at) => (
          <RowBox key={at} form={form} row={`sources.${String(at)}`} legend={words.sourceAt(at + 1)} needs={['source', 'kind', 'observedOn', 'amount']} line={`${form.value(`sources.${String(at)}.source`)}, Rp\u00a0${form.value(`sources.${String(at)}.amount`)}`}>
            <TextField form={form} name={`sources.${String(at)}.source`} label={words.source} maxLength={200} />
            <div class="lum-row">
              <SelectField form={form} name={`sources.${String(at)}.kind`} label={words.kind} options={[['', REQUESTS[language].form.choose], ...PRICE_SOURCE_KINDS.map((kind) => [kind, words.kinds[kind] ?? kind] as const)]} />
              <DateField form={form} name={`sources.${String(at)}.observedOn`} label={words.observed} />
              <MoneyField form={form} name={`sources.${String(at)}.amount`} label={words.amount} />
            </div>
          </RowBox>
        ))}
        <p><button class="govuk-button govuk-button--secondary" type="submit" name="_more" value="sources">{words.more}</button></p>
        <Button>{words.keep}</Button>
      </Form>
    </Frame>
  );
}

interface ScreenProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly lot: LotView;
}

function Screen({ visit, form, lot, title, lead, children }: ScreenProps & { readonly title: string; readonly lead: string; readonly children: ComponentChildren }) {
  return (
    <Frame visit={visit} title={`${title} ${lot.code}`} room={PACKAGES_ROOM}>
      <p><a class="govuk-back-link" href={`/kerja/lot/${lot.id}`}>{lot.code}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{title}</h1>
      <p class="lum-lead">{lead}</p>
      <p><strong>{lot.title}</strong></p>
      <Form visit={visit} form={form}>{children}</Form>
    </Frame>
  );
}

export function PublishPage({ desk, ...props }: ScreenProps & { readonly desk: LotDesk }) {
  const { publish: words } = LOTS[props.visit.language];
  return (
    <Screen {...props} title={words.title} lead={words.lead}>
      <p><strong>{words.keys}</strong><br /><Committee language={props.visit.language} desk={desk} /></p>
      <MomentField form={props.form} name="closesAt" label={words.closes} hint={words.closesHint} />
      <Button>{words.action}</Button>
    </Screen>
  );
}

export function ExtendPage(props: ScreenProps) {
  const { extend: words } = LOTS[props.visit.language];
  return (
    <Screen {...props} title={words.title} lead={words.lead}>
      <MomentField form={props.form} name="closesAt" label={words.closes} />
      <TextArea form={props.form} name="reason" label={words.reason} maxLength={2000} />
      <Button>{words.action}</Button>
    </Screen>
  );
}

export function CancelLotPage(props: ScreenProps) {
  const { cancel: words } = PACKAGES[props.visit.language];
  return (
    <Screen {...props} title={words.lotTitle} lead={words.lotLead}>
      <TextArea form={props.form} name="reason" label={words.reason} maxLength={2000} />
      <Button kind="warning">{words.action}</Button>
    </Screen>
  );
}
