import { paperTerms } from '../../core/papers.js';
import type { PapersAtClosing } from '../../evaluations/evaluation-papers.queries.js';
import type { Language } from '../../platform/http/language.js';
import type { PaperView, ValidPaper } from '../../vendors/vendor-papers.views.js';
import { day } from '../moments.js';
import { Tag } from '../ui/tags.js';
import { PAPER_WORDS } from './papers.words.js';

/** Until when it holds, in words. */
export function validityOf({ validUntil }: Pick<ValidPaper, 'validUntil'>, language: Language): string {
  const words = PAPER_WORDS[language];
  return validUntil === null ? words.noEnd : words.until(day(validUntil, language));
}

export function PaperTags({ paper, language }: { readonly paper: PaperView; readonly language: Language }) {
  const words = PAPER_WORDS[language];
  const holds = paper.state === 'checked' && !paper.expired;
  return (
    <>
      <Tag {...(holds ? { kind: 'open' as const } : paper.state === 'refused' ? { kind: 'soon' as const } : {})}>{words.states[paper.state] ?? paper.state}</Tag>
      {paper.state !== 'refused' && paper.expired ? <> <Tag kind="soon">{words.expired}</Tag></> : null}
      {paper.state !== 'refused' && paper.endsSoon ? <> <Tag kind="soon">{words.endsSoon}</Tag></> : null}
    </>
  );
}

/** On the public page of a vendor: what the office found right, never the scan. */
export function CheckedPapers({ papers, language }: { readonly papers: readonly PaperView[]; readonly language: Language }) {
  const words = PAPER_WORDS[language];
  if (papers.length === 0) return null;
  return (
    <>
      <h2>{words.shown.title}</h2>
      <ul class="lum-lots">{papers.map((paper) => (
        <li key={paper.id} class="lum-card">
          <strong>{paperTerms(paper.kind)[language]}</strong>
          <span class="lum-under">{paper.number}, {paper.issuer}</span>
          <span>{words.validity} {validityOf(paper, language)}{paper.decidedAt === null ? '' : `; ${words.shown.checked(day(paper.decidedAt, language))}`}</span>
        </li>
      ))}</ul>
    </>
  );
}

/** Beside the checks of a lot: the papers that held when the box was closed. `vendorId` picks those of one vendor; otherwise each stands under its vendor's name. */
export function PapersWhenClosed({ closed, language, vendorId, nameOf }: {
  readonly closed: PapersAtClosing; readonly language: Language; readonly vendorId?: string; readonly nameOf?: (vendorId: string) => string | undefined;
}) {
  const { evaluation: words, shown } = PAPER_WORDS[language];
  const papers = closed.items.filter((paper) => vendorId === undefined || paper.vendorId === vendorId);
  return (
    <>
      <h2>{words.title}</h2>
      <p class="lum-quiet">{words.lead(day(closed.closedOn, language))}</p>
      {papers.length === 0 ? <p>{words.none}</p> : (
        <ul class="lum-lots">{papers.map((paper) => (
          <li key={`${paper.vendorId} ${paper.kind} ${paper.number}`} class="lum-card">
            <strong>{nameOf === undefined ? '' : `${nameOf(paper.vendorId) ?? ''}: `}{paperTerms(paper.kind)[language]}</strong>
            <span class="lum-under">{paper.number}, {paper.issuer}, {validityOf(paper, language)}</span>
            <span>{shown.checked(day(paper.checkedAt, language))}{paper.checkedLater ? <> <Tag>{words.later}</Tag></> : null}</span>
          </li>
        ))}</ul>
      )}
    </>
  );
}
