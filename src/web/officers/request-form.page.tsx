import { CATEGORIES } from '../../core/categories.js';
import { KECAMATAN } from '../../core/kecamatan.js';
import type { BudgetView } from '../../requests/requests.queries.js';
import type { Filled } from '../forms/filled.js';
import { Radios } from '../ui/choices.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { DateField, SelectField, TextArea, TextField } from '../ui/inputs.js';
import { money } from '../ui/money.js';
import type { OwnUnit } from './buying.queries.js';
import { ItemRows } from './item-rows.js';
import type { NamedAgency } from './orders-pages.queries.js';
import { REQUESTS_ROOM } from './requests.page.js';
import { REQUESTS } from './requests.words.js';

export interface RequestFormProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly agencies: readonly NamedAgency[];
  readonly units: readonly OwnUnit[];
  readonly budgetLines: readonly BudgetView[];
  /** Of the request that is changed; null for a new one. */
  readonly requestId: string | null;
}

/** A need, written or changed. */
export function RequestFormPage({ visit, form, agencies, units, budgetLines, requestId }: RequestFormProps) {
  const { language } = visit;
  const { form: words, one } = REQUESTS[language];
  const title = requestId === null ? words.addTitle : words.editTitle;
  const nameOf = (agencyId: string) => agencies.find(({ id }) => id === agencyId)?.name ?? '';
  return (
    <Frame visit={visit} title={title} room={REQUESTS_ROOM}>
      <p><a class="govuk-back-link" href={requestId === null ? REQUESTS_ROOM : `${REQUESTS_ROOM}/${requestId}`}>{one.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{title}</h1>
      <Form visit={visit} form={form}>
        {agencies.length === 1 || requestId !== null ? <Hidden name="agencyId" value={form.value('agencyId') === '' ? (agencies[0]?.id ?? '') : form.value('agencyId')} /> : <SelectField form={form} name="agencyId" label={words.agency} options={agencies.map(({ id, name }) => [id, name] as const)} />}
        {requestId === null ? null : <Hidden name="version" value={form.value('version')} />}
        {form.value('productId') === '' ? null : <Hidden name="productId" value={form.value('productId')} />}
        <SelectField form={form} name="unitId" label={words.unit} options={[['', words.noUnit], ...units.map(({ id, name, agencyId }) => [id, agencies.length === 1 ? name : `${name}, ${nameOf(agencyId)}`] as const)]} />
        <TextField form={form} name="title" label={words.title} hint={words.titleHint} maxLength={160} />
        <Radios form={form} name="category" legend={words.category} options={CATEGORIES.map((each) => ({ value: each.code, text: each[language] }))} />
        <TextArea form={form} name="reason" label={words.reason} hint={words.reasonHint} maxLength={2000} rows={3} />
        <div class="lum-row">
          <TextField form={form} name="beneficiaries" label={words.beneficiaries} inputMode="numeric" width={10} maxLength={12} />
          <DateField form={form} name="neededOn" label={words.needed} />
          <SelectField form={form} name="kecamatan" label={words.kecamatan} options={[['', words.choose], ...KECAMATAN.map(({ code, name }) => [code, name] as const)]} />
        </div>
        <TextField form={form} name="address" label={words.address} maxLength={300} />
        <SelectField form={form} name="budgetLineId" label={words.budget} options={[['', words.choose], ...budgetLines.map(({ id, code, name, year, free }) => [id, `${String(year)} ${code} ${name} (${words.free} ${money(free)})`] as const)]} />
        <ItemRows language={language} form={form} />
        <Button>{words.keep}</Button>
      </Form>
    </Frame>
  );
}
