import type { BudgetView } from '../../requests/requests.queries.js';
import type { Filled } from '../forms/filled.js';
import { Button, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { MoneyField, SelectField, TextField } from '../ui/inputs.js';
import { money } from '../ui/money.js';
import type { NamedAgency } from './orders-pages.queries.js';
import { ORDERS } from './orders.words.js';

export const BUDGET_ROOM = '/kerja/anggaran';

/** Each budget line as one bar: spent, committed, reserved, promised, free. */
export function BudgetPage({ visit, lines, mayAdd }: { readonly visit: Visit; readonly lines: readonly BudgetView[]; readonly mayAdd: boolean }) {
  const { budget: words } = ORDERS[visit.language];
  return (
    <Frame visit={visit} title={words.title} room={BUDGET_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {mayAdd ? <p><a class="govuk-button govuk-button--secondary" href={`${BUDGET_ROOM}/baru`}>{words.add}</a></p> : null}
      {lines.length === 0 ? <div class="lum-empty"><p><strong>{words.none}</strong></p><p>{words.noneWhy}</p></div> : (
        <ul class="lum-lots">{lines.map((line) => <li key={line.id} class="lum-card"><Line line={line} words={words} /></li>)}</ul>
      )}
    </Frame>
  );
}

function Line({ line: { code, name, year, ceiling, reserved, committed, spent, promised, free }, words }: { readonly line: BudgetView; readonly words: (typeof ORDERS)['id']['budget'] }) {
  const parts = [['spent', spent], ['committed', committed - spent], ['reserved', reserved], ['promised', promised], ['free', Math.max(0, free)]] as const;
  const width = (amount: number) => Math.round((amount / Math.max(1, ceiling)) * 1000);
  const placed = parts.map(([part, amount], at) => ({ part, amount, x: width(parts.slice(0, at).reduce((before, [, each]) => before + each, 0)) }));
  return (
    <>
      <h2 class="lum-duty__title">{name}</h2>
      <p class="lum-under">{code}, {year}. {words.ceiling} <strong class="lum-number">{money(ceiling)}</strong></p>
      <svg class="lum-budget" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {placed.map(({ part, amount, x }) => <rect key={part} class={`lum-budget__${part}`} x={x} width={width(amount)} height="20" />)}
      </svg>
      <dl class="lum-legend">{parts.map(([part, amount]) => <div key={part} class={`lum-legend__${part}`}><dt>{words[part]}</dt><dd class="lum-number">{money(amount)}</dd></div>)}</dl>
    </>
  );
}

export function AddBudgetLinePage({ visit, form, agencies }: { readonly visit: Visit; readonly form: Filled; readonly agencies: readonly NamedAgency[] }) {
  const { budget: words } = ORDERS[visit.language];
  return (
    <Frame visit={visit} title={words.add} room={BUDGET_ROOM}>
      <p><a class="govuk-back-link" href={BUDGET_ROOM}>{words.title}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.add}</h1>
      <Form visit={visit} form={form}>
        <SelectField form={form} name="agencyId" label={words.agency} options={agencies.map(({ id, name }) => [id, name] as const)} />
        <TextField form={form} name="year" label={words.year} inputMode="numeric" width={4} maxLength={4} />
        <TextField form={form} name="code" label={words.code} maxLength={80} width={20} />
        <TextField form={form} name="name" label={words.name} maxLength={160} />
        <MoneyField form={form} name="ceiling" label={words.ceiling} />
        <Button>{words.action}</Button>
      </Form>
    </Frame>
  );
}
