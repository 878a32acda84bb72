import type { FollowUpView } from '../../audit/reports.views.js';
import type { ReportReceipt } from '../../audit/reports.service.js';
import type { Filled } from '../forms/filled.js';
import { moment, relative } from '../moments.js';
import { Button, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextArea, TextField } from '../ui/inputs.js';
import { Facts } from '../ui/sheet.js';
import { REPORTING } from './reporting.words.js';

/** Anyone writes here; nothing on the page knows who. */
export function ReportingPage({ visit, form }: { readonly visit: Visit; readonly form: Filled }) {
  const words = REPORTING[visit.language];
  return (
    <Frame visit={visit} title={words.title} description={words.lead}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{words.safe}</span></summary>
        <div class="govuk-details__text"><ul>{words.safety.map((each) => <li key={each}>{each}</li>)}</ul></div></details>
      <Form visit={visit} form={form} action="/lapor">
        <TextArea form={form} name="body" label={words.body} hint={words.bodyHint} rows={9} maxLength={4000} />
        <TextField form={form} name="lot" label={words.lot} hint={words.lotHint} width={20} maxLength={40} autocomplete="off" />
        <TextField form={form} name="contact" label={words.contact} hint={words.contactHint} maxLength={200} autocomplete="off" />
        <Button>{words.action}</Button>
      </Form>
      <p>{words.have} <a href="/lapor/tindak-lanjut">{words.toFollowUp}</a></p>
    </Frame>
  );
}

/** The one answer that holds the code. */
export function ReportedPage({ visit, receipt: { code, followUpCode, receivedAt } }: { readonly visit: Visit; readonly receipt: ReportReceipt }) {
  const { language } = visit;
  const words = REPORTING[language];
  return (
    <Frame visit={visit} title={words.done}>
      <h1>{words.done}</h1>
      <div class="lum-backup">
        <h2>{words.code}</h2>
        <p class="lum-backup__code">{followUpCode}</p>
        <p>{words.keep}</p>
        <Facts facts={[[words.number, code], [words.received, moment(receivedAt, language)]]} />
      </div>
      <h2>{words.next}</h2>
      <ol class="lum-steps">{words.steps.map((each) => <li key={each}>{each}</li>)}</ol>
      <p><a class="govuk-button govuk-button--secondary" href="/lapor/tindak-lanjut">{words.toFollowUp}</a></p>
    </Frame>
  );
}

export function FollowUpPage({ visit, form }: { readonly visit: Visit; readonly form: Filled }) {
  const words = REPORTING[visit.language];
  return (
    <Frame visit={visit} title={words.followTitle}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.followTitle}</h1>
      <p class="lum-lead">{words.followLead}</p>
      <Form visit={visit} form={form} action="/lapor/tindak-lanjut">
        <TextField form={form} name="followUpCode" label={words.followCode} hint={words.followHint} width={20} maxLength={40} autocomplete="off" />
        <Button>{words.followAction}</Button>
      </Form>
      <p><a href="/lapor">{words.toReport}</a></p>
    </Frame>
  );
}

/** How far it has come, and what the inspectorate answered. */
export function FollowedUpPage({ visit, report }: { readonly visit: Visit; readonly report: FollowUpView }) {
  const { language, now } = visit;
  const words = REPORTING[language];
  const road = [['received', report.receivedAt], ['examined', report.examinedAt], ['closed', report.closedAt]] as const;
  const next = road.find(([, at]) => at === null)?.[0];
  return (
    <Frame visit={visit} title={`${words.followTitle} ${report.code}`}>
      <p><a class="govuk-back-link" href="/lapor/tindak-lanjut">{words.followTitle}</a></p>
      <h1>{report.code}</h1>
      <ol class="lum-story">{road.map(([state, at]) => (
        <li key={state} class={at !== null ? 'lum-done' : state === next ? 'lum-now' : 'lum-ahead'}>
          <strong>{words.states[state]}</strong>
          {at === null ? null : <time dateTime={at}>{moment(at, language)} ({relative(at, now, language)})</time>}
        </li>
      ))}</ol>
      <h2>{words.answer}</h2>
      {report.answer === null ? <p class="lum-empty">{words.noAnswer}</p> : <blockquote class="lum-quote">{report.answer}</blockquote>}
    </Frame>
  );
}
