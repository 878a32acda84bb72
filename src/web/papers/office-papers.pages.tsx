import { paperTerms } from '../../core/papers.js';
import type { Language } from '../../platform/http/language.js';
import type { Page } from '../../platform/http/paging.js';
import { PAPER_REASONS } from '../../vendors/vendor-reasons.js';
import type { PaperView, WaitingPaper } from '../../vendors/vendor-papers.views.js';
import type { Filled } from '../forms/filled.js';
import { day, moment, relative } from '../moments.js';
import { Radios } from '../ui/choices.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { SelectField, TextArea } from '../ui/inputs.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { PaperTags, validityOf } from './paper-parts.js';
import { PAPER_WORDS } from './papers.words.js';

export const PAPERS_DESK = '/kerja/verifikasi/surat';
const DESK = '/kerja/verifikasi';

/** On the office's queue page: papers that wait. */
export function PaperQueue({ visit: { language, now }, page }: { readonly visit: Visit; readonly page: Page<WaitingPaper> }) {
  const { office: words, ...common } = PAPER_WORDS[language];
  return (
    <>
      <h2>{words.queue}</h2>
      {page.items.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <>
          <p>{words.queueLead}</p>
          <Sheet label={words.queue} rows={page.items} keyOf={({ id }) => id} columns={[
            { head: common.paper, cell: ({ id, kind, number }) => <><a href={`${PAPERS_DESK}/${id}`}>{paperTerms(kind)[language]}</a><span class="lum-under">{number}</span></> },
            { head: words.vendor, cell: ({ vendor }) => <>{vendor.name}<span class="lum-under">{vendor.code}</span></> },
            { head: words.since, cell: ({ submittedAt }) => (submittedAt === null ? '–' : <>{day(submittedAt, language)}<span class="lum-under">{relative(submittedAt, now, language)}</span></>) },
            { head: words.notes, cell: (paper) => <>{paper.others.length === 0 ? null : <Tag kind="soon">{words.others(paper.others.length)}</Tag>}{paper.expired ? <> <Tag kind="soon">{common.expired}</Tag></> : null}</> },
          ]} />
        </>
      )}
    </>
  );
}

interface DeskProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly paper: WaitingPaper;
  /** All that the same vendor handed in, this one among them. */
  readonly all: readonly PaperView[];
}

/** The paper beside the decision. */
export function PaperDeskPage(props: DeskProps) {
  const { visit, form, paper } = props;
  const { office: words } = PAPER_WORDS[visit.language];
  return (
    <Frame visit={visit} title={`${words.title} ${paper.number}`} room={DESK}>
      <p><a class="govuk-back-link" href={DESK}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <p><PaperTags paper={paper} language={visit.language} /></p>
      <h1>{words.title}</h1>
      <p class="lum-lead">{paperTerms(paper.kind)[visit.language]}, <a href={`${DESK}/${paper.vendor.id}`}>{paper.vendor.name}</a></p>
      <div class="lum-beside">
        <section><h2>{words.evidence}</h2><Evidence {...props} /></section>
        <div><Decision {...props} /></div>
      </div>
    </Frame>
  );
}

function Evidence({ visit: { language }, paper, all }: DeskProps) {
  const { office: words, ...common } = PAPER_WORDS[language];
  const name = paperTerms(paper.kind)[language];
  const address = `/api/v1/papers/${paper.id}/scan`;
  return (
    <>
      <Facts facts={[
        [common.number, <span class="lum-number">{paper.number}</span>], [common.issuer, paper.issuer], [common.validity, `${common.since(day(paper.validFrom, language))}, ${validityOf(paper, language)}`],
        [words.handedIn, paper.submittedAt === null ? null : moment(paper.submittedAt, language)], [words.hash, paper.scan === null ? null : <span class="lum-hash">{paper.scan.hash}</span>], [common.state, paper.reasonCode === null ? null : `${common.states[paper.state] ?? paper.state}: ${common.reasons[paper.reasonCode] ?? paper.reasonCode}`],
      ]} />
      {paper.reason === null ? null : <blockquote class="lum-quote">{paper.reason}</blockquote>}
      {paper.scan?.mediaType === 'image/webp' ? <p><img class="lum-scan" src={address} alt={common.scanOf(name)} /></p> : <p class="lum-buttons"><a class="govuk-button govuk-button--secondary" href={address}>{common.pdf}</a></p>}
      {paper.others.length === 0 ? null : <><h3>{words.same}</h3><ul class="lum-lots">{paper.others.map((vendor) => <li key={vendor.id} class="lum-card"><a href={`${DESK}/${vendor.id}`}>{vendor.name}</a><span class="lum-under">{vendor.code}</span></li>)}</ul></>}
      {all.length < 2 ? null : <><h3>{words.allOf}</h3><PaperLinks papers={all.filter(({ id }) => id !== paper.id)} language={language} /></>}
    </>
  );
}

/** Beside the registration of a vendor: each of its papers, a step away. */
export function PapersOfVendor({ papers, language }: { readonly papers: readonly PaperView[]; readonly language: Language }) {
  const { office: words } = PAPER_WORDS[language];
  return <><h3>{words.papers}</h3>{papers.length === 0 ? <p>{words.noPapers}</p> : <PaperLinks papers={papers} language={language} />}</>;
}

function PaperLinks({ papers, language }: { readonly papers: readonly PaperView[]; readonly language: Language }) {
  return <ul class="lum-lots">{papers.map((paper) => <li key={paper.id} class="lum-card"><a href={`${PAPERS_DESK}/${paper.id}`}>{paperTerms(paper.kind)[language]} {paper.number}</a><span><PaperTags paper={paper} language={language} /></span></li>)}</ul>;
}

function Decision({ visit, form, paper }: DeskProps) {
  const { office: words, reasons } = PAPER_WORDS[visit.language];
  if (!paper.can.refuse) return <p class="lum-quiet">{paper.state === 'refused' ? words.done : words.ownAffair}</p>;
  const onlyRefusal = !paper.can.check;
  const codes = onlyRefusal ? PAPER_REASONS.refused : [...PAPER_REASONS.checked, ...PAPER_REASONS.refused];
  return (
    <section class="lum-panel">
      <h2>{paper.state === 'checked' ? words.withdraw : words.decide}</h2>
      {paper.state === 'checked' ? <p>{words.withdrawWhy}</p> : paper.expired ? <p>{words.over}</p> : null}
      <Form visit={visit} form={form}>
        <Hidden name="version" value={String(paper.version ?? 1)} />
        {onlyRefusal ? <Hidden name="decision" value="refused" /> : <Radios form={form} name="decision" legend={words.outcome} options={[{ value: 'checked', text: words.checked }, { value: 'refused', text: words.refused }]} />}
        <SelectField form={form} name="reasonCode" label={words.code} options={[['', ''], ...codes.map((code) => [code, reasons[code] ?? code] as const)]} />
        <TextArea form={form} name="reason" label={words.words} hint={words.wordsHint} maxLength={2000} />
        <Button {...(onlyRefusal ? { kind: 'warning' as const } : {})}>{words.action}</Button>
      </Form>
    </section>
  );
}
