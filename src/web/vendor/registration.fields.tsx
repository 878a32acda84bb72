import { CATEGORIES } from '../../core/categories.js';
import { KECAMATAN } from '../../core/kecamatan.js';
import { COOPERATIVE_TYPES } from '../../vendors/vendor.entity.js';
import type { Language } from '../../platform/http/language.js';
import type { Filled } from '../forms/filled.js';
import { Checkbox, Radios } from '../ui/choices.js';
import { DateField, MoneyField, QuantityField, SelectField, TextArea, TextField } from '../ui/inputs.js';
import type { StepName } from './registration.steps.js';
import { VENDOR } from './vendor.words.js';

interface Props {
  readonly form: Filled;
  readonly language: Language;
}

export function KindFields({ form, language }: Props) {
  const words = VENDOR[language].registration;
  return (
    <Radios form={form} name="kind" legend={words.kind} options={[
      { value: 'enterprise', text: words.enterprise, hint: words.enterpriseHint }, { value: 'cooperative', text: words.cooperative, hint: words.cooperativeHint }]} />
  );
}

export function IdentityFields({ form, language }: Props) {
  const words = VENDOR[language].registration;
  return (
    <>
      <TextField form={form} name="name" label={words.name} autocomplete="organization" maxLength={160} />
      <TextField form={form} name="nib" label={words.nib} hint={words.nibHint} inputMode="numeric" width={20} maxLength={60} autocomplete="off" />
      <NpwpField form={form} language={language} />
      <Checkbox form={form} name="womenOwned" text={words.women} />
    </>
  );
}

export function NpwpField({ form, language, hint }: Props & { readonly hint?: string }) {
  const words = VENDOR[language].registration;
  return <TextField form={form} name="npwp" label={words.npwp} hint={hint ?? words.npwpHint} inputMode="numeric" width={20} maxLength={60} autocomplete="off" />;
}

export function OwnerFields({ form, language }: Props) {
  const words = VENDOR[language].registration;
  return (
    <>
      <TextField form={form} name="ownerName" label={words.ownerName} autocomplete="name" maxLength={120} />
      <TextField form={form} name="ownerNik" label={words.ownerNik} hint={words.ownerNikHint} inputMode="numeric" width={20} maxLength={60} autocomplete="off" />
      <TextField form={form} name="phone" label={words.phone} hint={words.phoneHint} type="tel" width={20} maxLength={60} autocomplete="tel" />
    </>
  );
}

export function PlaceFields({ form, language }: Props) {
  const words = VENDOR[language].registration;
  return (
    <>
      <SelectField form={form} name="kecamatan" label={words.kecamatan} options={[['', words.choose], ...KECAMATAN.map(({ code, name }) => [code, name] as const)]} />
      <TextArea form={form} name="address" label={words.address} hint={words.addressHint} rows={3} maxLength={300} />
    </>
  );
}

/** One card for each category: ticked, it is sold, with its unit and its capacity. */
export function WorkFields({ form, language, withSales }: Props & { readonly withSales: boolean }) {
  const words = VENDOR[language].registration;
  const rowOf = (code: string, at: number) => CATEGORIES.map((_, row) => row).find((row) => form.value(`capacities.${String(row)}.category`) === code) ?? at;
  return (
    <>
      <fieldset class="govuk-fieldset" id="capacities">
        <legend class="govuk-fieldset__legend">{words.categories}</legend>
        <div class="govuk-hint">{words.categoriesHint}</div>
        {CATEGORIES.map((category, at) => {
          // What was kept without its empty rows stands in rows of its own numbers.
          const row = `capacities.${String(rowOf(category.code, at))}`;
          return (
            <div class={`lum-lot lum-lot--${category.code} lum-card`} key={category.code}>
              <TickedCategory form={form} name={`capacities.${String(at)}.category`} from={`${row}.category`} value={category.code} text={category[language]} />
              <SelectField form={form} name={`capacities.${String(at)}.unit`} from={`${row}.unit`} label={words.unit} options={[['', words.choose], ...category.units.map((unit) => [unit.code, unit[language]] as const)]} />
              <QuantityField form={form} name={`capacities.${String(at)}.perWeek`} from={`${row}.perWeek`} label={words.perWeek} />
            </div>
          );
        })}
      </fieldset>
      {withSales ? <MoneyField form={form} name="yearlySales" label={words.sales} hint={words.salesHint} /> : null}
    </>
  );
}

function TickedCategory({ form, name, from, value, text }: { readonly form: Filled; readonly name: string; readonly from: string; readonly value: string; readonly text: string }) {
  const fault = form.fault(name);
  return (
    <div class="govuk-form-group">
      {fault === null ? null : <p class="govuk-error-message" id={`${name}-error`}>{fault.message}</p>}
      <div class="govuk-checkboxes"><div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={name} name={name} type="checkbox" value={value} checked={form.value(from) === value} aria-describedby={fault === null ? undefined : `${name}-error`} />
        <label class="govuk-label govuk-checkboxes__label" for={name}>{text}</label>
      </div></div>
    </div>
  );
}

export function CooperativeFields({ form, language }: Props) {
  const words = VENDOR[language].registration;
  return (
    <>
      <Radios form={form} name="cooperative.type" legend={words.type} options={COOPERATIVE_TYPES.map((value) => ({ value, text: words.types[value] ?? value }))} />
      <TextField form={form} name="cooperative.members" label={words.members} inputMode="numeric" width={5} maxLength={10} />
      <TextField form={form} name="cooperative.womenMembers" label={words.womenMembers} inputMode="numeric" width={5} maxLength={10} />
      <Checkbox form={form} name="cooperative.kopwan" text={words.kopwan} />
      <TextField form={form} name="cooperative.nikKoperasi" label={words.nikKoperasi} inputMode="numeric" width={20} maxLength={60} autocomplete="off" />
      <TextField form={form} name="cooperative.legalNumber" label={words.legalNumber} width={20} maxLength={80} />
      <DateField form={form} name="cooperative.ratDate" label={words.ratDate} />
    </>
  );
}

export function BankFields({ form, language, hint }: Props & { readonly hint?: string }) {
  const words = VENDOR[language].registration;
  return (
    <>
      <TextField form={form} name="bank.bankCode" label={words.bankCode} hint={words.bankCodeHint} inputMode="numeric" width={5} maxLength={3} autocomplete="off" />
      <TextField form={form} name="bank.account" label={words.account} hint={hint ?? words.accountHint} inputMode="numeric" width={20} maxLength={60} autocomplete="off" />
      <TextField form={form} name="bank.accountName" label={words.accountName} maxLength={120} autocomplete="off" />
    </>
  );
}

export function StepFields({ name, kind, ...props }: Props & { readonly name: StepName; readonly kind: string }) {
  switch (name) {
    case 'jenis': return <KindFields {...props} />;
    case 'identitas': return <IdentityFields {...props} />;
    case 'pengurus': return <OwnerFields {...props} />;
    case 'tempat': return <PlaceFields {...props} />;
    case 'usaha': return <WorkFields {...props} withSales={kind !== 'cooperative'} />;
    case 'koperasi': return <CooperativeFields {...props} />;
    case 'rekening': return <BankFields {...props} />;
  }
}
