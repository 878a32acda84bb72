import { FAILURE_REASONS } from '../../awards/awards.dto.js';
import type { ObjectionView } from '../../awards/awards.views.js';
import type { CheckKind } from '../../core/evaluation.js';
import { wordFor } from '../../core/history/words.js';
import type { PapersAtClosing } from '../../evaluations/evaluation-papers.queries.js';
import type { LotView } from '../../lots/lots.views.js';
import type { PublicOffer } from '../../offers/offers.queries.js';
import type { ComparedLine } from '../audit/audit-pages.queries.js';
import type { Filled } from '../forms/filled.js';
import { PapersWhenClosed } from '../papers/paper-parts.js';
import { Radios } from '../ui/choices.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { SelectField, TextArea } from '../ui/inputs.js';
import { amountOf, money } from '../ui/money.js';
import { Sheet } from '../ui/sheet.js';
import { EVALUATION } from './evaluation.words.js';

interface ScreenProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly lot: LotView;
}

/** One check of one offer, with what is offered beside the decision. */
export function CheckPage({ visit, form, lot, offer, kind, lines, papers }: ScreenProps & { readonly offer: PublicOffer; readonly kind: CheckKind; readonly lines: readonly ComparedLine[]; readonly papers: PapersAtClosing }) {
  const { language } = visit;
  const { check: words, sheet } = EVALUATION[language];
  const title = words.titles[kind] ?? kind;
  return (
    <Frame visit={visit} title={`${title} ${offer.vendor}`} room="/kerja/paket">
      <p><a class="govuk-back-link" href={`/kerja/lot/${lot.id}/evaluasi`}>{sheet.sheetOpen}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{title}</h1>
      <p class="lum-lead">{words.of} <strong>{offer.vendor}</strong>, {money(offer.correctedTotal)}</p>
      <div class="lum-beside">
        <Form visit={visit} form={form}>
          <Hidden name="kind" value={kind} />
          <Radios form={form} name="passed" legend={words.passed} options={[{ value: 'true', text: words.yes }, { value: 'false', text: words.no }]} />
          <SelectField form={form} name="reasonCode" label={words.code} options={Object.entries(words.codes)} />
          <TextArea form={form} name="reason" label={words.reason} hint={words.reasonHint} maxLength={2000} />
          <Button>{words.action}</Button>
        </Form>
        <section>
          <h2>{words.evidence}</h2>
          <Sheet label={words.evidence} rows={lot.items} keyOf={({ id }) => id} columns={[
            { head: words.item, cell: ({ name, specification }) => <>{name}<span class="lum-under">{specification}</span></> },
            { head: words.asked, right: true, cell: ({ quantity, unit }) => amountOf(quantity, unit, language) },
            { head: words.offered, right: true, cell: ({ id, unit }) => { const line = lines.find(({ itemId }) => itemId === id); return line === undefined ? '–' : amountOf(line.quantity, unit, language); } },
            { head: words.price, right: true, cell: ({ id }) => <span class="lum-number">{money(lines.find(({ itemId }) => itemId === id)?.unitPrice ?? 0)}</span> },
          ]} />
          <p><a href={`/pelaku-usaha/${offer.vendorId}`}>{offer.vendor}</a></p>
          <PapersWhenClosed closed={papers} language={language} vendorId={offer.vendorId} />
        </section>
      </div>
    </Frame>
  );
}

export function AnswerObjectionPage({ visit, form, lot, objection }: ScreenProps & { readonly objection: ObjectionView }) {
  const { objection: words, sheet } = EVALUATION[visit.language];
  return (
    <Frame visit={visit} title={`${words.title} ${objection.code}`} room="/kerja/paket">
      <p><a class="govuk-back-link" href={`/kerja/lot/${lot.id}/evaluasi`}>{sheet.sheetOpen}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <p><strong>{words.grounds}</strong>: {wordFor(objection.grounds)[visit.language]}</p>
      <p><strong>{words.body}</strong></p>
      <blockquote class="lum-quote">{objection.body}</blockquote>
      <Form visit={visit} form={form}>
        <Radios form={form} name="verdict" legend={words.verdict} options={[{ value: 'upheld', text: words.upheld }, { value: 'rejected', text: words.rejected }]} />
        <TextArea form={form} name="answer" label={words.answer} maxLength={4000} rows={8} />
        <Button>{words.action}</Button>
      </Form>
    </Frame>
  );
}

export function FailLotPage({ visit, form, lot }: ScreenProps) {
  const { language } = visit;
  const { fail: words, sheet } = EVALUATION[language];
  return (
    <Frame visit={visit} title={`${words.title} ${lot.code}`} room="/kerja/paket">
      <p><a class="govuk-back-link" href={`/kerja/lot/${lot.id}/evaluasi`}>{sheet.sheetOpen}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      <p><strong>{lot.title}</strong> <span class="lum-quiet">{lot.code}</span></p>
      <Form visit={visit} form={form}>
        <SelectField form={form} name="reasonCode" label={words.code} options={[['', ''], ...FAILURE_REASONS.map((code) => [code, wordFor(code)[language]] as const)]} />
        <TextArea form={form} name="reason" label={words.reason} maxLength={2000} />
        <Button kind="warning">{words.action}</Button>
      </Form>
    </Frame>
  );
}
