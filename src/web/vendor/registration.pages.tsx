import { CATEGORIES } from '../../core/categories.js';
import { kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import type { DraftWords } from '../../vendors/registration-drafts.js';
import type { Filled } from '../forms/filled.js';
import { Button, Confirm, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { StepFields } from './registration.fields.js';
import { stepsFor, type StepName } from './registration.steps.js';
import { VENDOR } from './vendor.words.js';

export function StepPage({ visit, form, draft, name }: { readonly visit: Visit; readonly form: Filled; readonly draft: DraftWords; readonly name: StepName }) {
  const words = VENDOR[visit.language].registration;
  const steps = stepsFor(draft);
  const at = steps.indexOf(name);
  const before = steps[at - 1];
  return (
    <Frame visit={visit} title={words.steps[name]} room="/usaha">
      {before === undefined ? null : <p><a class="govuk-back-link" href={`/usaha/daftar/${before}`}>{words.back}</a></p>}
      <ErrorSummary visit={visit} form={form} />
      <p class="lum-step">{words.title} · {words.step(at + 1, steps.length + 1)}</p>
      <h1>{words.steps[name]}</h1>
      <Form visit={visit} form={form} action={`/usaha/daftar/${name}`}>
        <StepFields name={name} kind={String(draft['kind'] ?? '')} form={form} language={visit.language} />
        <Button>{words.next}</Button>
      </Form>
      <p class="lum-quiet">{words.saved}</p>
    </Frame>
  );
}

/** Everything at a glance before it is sent; each line leads back to its question. */
export function CheckPage({ visit, form, draft }: { readonly visit: Visit; readonly form: Filled; readonly draft: DraftWords }) {
  const words = VENDOR[visit.language].registration;
  return (
    <Frame visit={visit} title={words.check} room="/usaha">
      <ErrorSummary visit={visit} form={form} />
      <p class="lum-step">{words.title}</p>
      <h1>{words.check}</h1>
      {stepsFor(draft).map((name) => (
        <section key={name}>
          <div class="lum-section"><h2>{words.steps[name]}</h2><a href={`/usaha/daftar/${name}`}>{words.change}<span class="govuk-visually-hidden"> {words.steps[name]}</span></a></div>
          <dl class="lum-facts">{answersOf(name, draft, visit).map(({ field, label, answer }) => (
            <div key={field} id={field} tabindex={-1}>
              <dt>{label}</dt>
              <dd>{form.fault(field) === null ? null : <span class="govuk-error-message">{form.fault(field)?.message}</span>}{answer}</dd>
            </div>
          ))}</dl>
        </section>
      ))}
      <Form visit={visit} form={form} action="/usaha/daftar/periksa">
        <p>{words.sendHint}</p>
        <Button>{words.send}</Button>
      </Form>
      <Confirm visit={visit} action="/usaha/daftar/hapus" kind="secondary">{words.restart}</Confirm>
    </Frame>
  );
}

interface Answer {
  readonly field: string;
  readonly label: string;
  readonly answer: string;
}

function answersOf(name: StepName, draft: DraftWords, { language }: Visit): readonly Answer[] {
  const words = VENDOR[language].registration;
  const typed = (field: string) => String(draft[field] ?? '');
  const line = (field: string, label: string, answer = typed(field)): Answer => ({ field, label, answer: answer === '' ? words.none : answer });
  const yesNo = (field: string, label: string) => line(field, label, typed(field) === 'true' ? words.yes : words.no);
  switch (name) {
    case 'jenis': return [line('kind', words.kind, typed('kind') === 'cooperative' ? words.cooperative : typed('kind') === 'enterprise' ? words.enterprise : '')];
    case 'identitas': return [line('name', words.name), line('nib', words.nib), line('npwp', words.npwp), yesNo('womenOwned', words.women)];
    case 'pengurus': return [line('ownerName', words.ownerName), line('ownerNik', words.ownerNik), line('phone', words.phone)];
    case 'tempat': return [line('kecamatan', words.kecamatan, nameOfKecamatan(typed('kecamatan'))), line('address', words.address)];
    case 'usaha': return [
      ...CATEGORIES.flatMap((category, at) => (typed(`capacities.${String(at)}.category`) === '' ? []
        : [line(`capacities.${String(at)}`, category[language], `${typed(`capacities.${String(at)}.perWeek`)} ${category.units.find(({ code }) => code === typed(`capacities.${String(at)}.unit`))?.[language] ?? ''}`)])),
      ...(typed('kind') === 'cooperative' ? [] : [line('yearlySales', words.sales, typed('yearlySales') === '' ? '' : `Rp ${typed('yearlySales')}`)])];
    case 'koperasi': return [
      line('cooperative.type', words.type, words.types[typed('cooperative.type')] ?? ''), line('cooperative.members', words.members), line('cooperative.womenMembers', words.womenMembers), yesNo('cooperative.kopwan', words.kopwan),
      line('cooperative.nikKoperasi', words.nikKoperasi), line('cooperative.legalNumber', words.legalNumber), line('cooperative.ratDate', words.ratDate)];
    case 'rekening': return [line('bank.bankCode', words.bankCode), line('bank.account', words.account), line('bank.accountName', words.accountName)];
  }
}

function nameOfKecamatan(code: string): string {
  return /^32\.16\.(0[1-9]|1\d|2[0-3])$/.test(code) ? kecamatanName(code as KecamatanCode) : '';
}
