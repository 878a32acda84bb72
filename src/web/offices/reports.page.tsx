import type { ListReportsDto } from '../../audit/reports.dto.js';
import type { ReportLine, ReportView } from '../../audit/reports.views.js';
import type { Page } from '../../platform/http/paging.js';
import type { Filled } from '../forms/filled.js';
import { moment, relative } from '../moments.js';
import { Button, Confirm, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextArea } from '../ui/inputs.js';
import { More } from '../ui/more.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { ADMINISTRATION } from './administration.words.js';

export const REPORTS_ROOM = '/kerja/laporan';

export function ReportsPage({ visit, query, page }: { readonly visit: Visit; readonly query: ListReportsDto; readonly page: Page<ReportLine> }) {
  const { language, now } = visit;
  const { reports: words } = ADMINISTRATION[language];
  return (
    <Frame visit={visit} title={words.title} room={REPORTS_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <nav class="lum-tabs" aria-label={words.state}><ul>{([undefined, 'received', 'examined', 'closed'] as const).map((state) => (
        <li key={state ?? ''}><a href={state === undefined ? REPORTS_ROOM : `${REPORTS_ROOM}?state=${state}`} aria-current={query.state === state ? 'page' : undefined}>{state === undefined ? words.all : words.states[state]}</a></li>
      ))}</ul></nav>
      {page.items.length === 0 ? <div class="lum-empty"><p><strong>{query.state === undefined ? words.none : words.noneSo}</strong></p><p>{words.noneWhy} <a href="/lapor">{words.form}</a></p></div> : (
        <Sheet label={words.title} rows={page.items} keyOf={({ id }) => id} columns={[
          { head: words.code, cell: ({ id, code }) => <a href={`${REPORTS_ROOM}/${id}`}>{code}</a> },
          { head: words.received, cell: ({ receivedAt }) => <><time dateTime={receivedAt}>{moment(receivedAt, language)}</time><span class="lum-under">{relative(receivedAt, now, language)}</span></> },
          { head: words.state, cell: ({ state }) => <Tag {...(state === 'received' ? { kind: 'soon' as const } : {})}>{words.states[state] ?? state}</Tag> },
        ]} />
      )}
      <More path={REPORTS_ROOM} query={query} next={page.next} language={language} />
    </Frame>
  );
}

export function ReportPage({ visit, form, report, lotCode }: { readonly visit: Visit; readonly form: Filled; readonly report: ReportView; readonly lotCode: string | null }) {
  const { language } = visit;
  const { reports: words } = ADMINISTRATION[language];
  const at = `${REPORTS_ROOM}/${report.id}`;
  return (
    <Frame visit={visit} title={`${words.title} ${report.code}`} room={REPORTS_ROOM}>
      <p><a class="govuk-back-link" href={REPORTS_ROOM}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <p><Tag>{words.states[report.state] ?? report.state}</Tag></p>
      <h1>{report.code}</h1>
      <Facts facts={[[words.received, moment(report.receivedAt, language)], [words.lot, lotCode === null ? null : <><a href={`/lot/${lotCode}/riwayat`}>{lotCode}</a></>], [words.contact, report.contact ?? words.noContact]]} />
      <h2>{words.body}</h2>
      <blockquote class="lum-quote">{report.body}</blockquote>
      {report.answer === null ? null : <><h2>{words.answered}</h2><blockquote class="lum-quote">{report.answer}</blockquote></>}
      {report.can.examine ? <Confirm visit={visit} action={`${at}/pemeriksaan`}>{words.examine}</Confirm> : null}
      {report.can.close ? (
        <section class="lum-panel">
          <h2>{words.close}</h2>
          <Form visit={visit} form={form} action={at}>
            <TextArea form={form} name="answer" label={words.answer} maxLength={4000} rows={8} />
            <Button>{words.action}</Button>
          </Form>
        </section>
      ) : null}
    </Frame>
  );
}
