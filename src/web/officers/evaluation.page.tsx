import type { AwardView } from '../../awards/awards.views.js';
import { CHECK_KINDS, missingChecks, type CheckKind } from '../../core/evaluation.js';
import { wordFor } from '../../core/history/words.js';
import type { PapersAtClosing } from '../../evaluations/evaluation-papers.queries.js';
import type { EvaluationView } from '../../evaluations/evaluations.queries.js';
import type { PublicOffer } from '../../offers/offers.queries.js';
import { ComparisonTable, reasonWord, type Comparison } from '../audit/comparison.page.js';
import { OfferDocumentsPart } from '../audit/offer-documents.part.js';
import type { Filled } from '../forms/filled.js';
import { moment } from '../moments.js';
import { PapersWhenClosed } from '../papers/paper-parts.js';
import { Confirm, ErrorSummary } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { money } from '../ui/money.js';
import { Facts, Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';
import { AwardPart } from './award.part.js';
import { EVALUATION } from './evaluation.words.js';
import type { LotDesk } from './lot-desk.queries.js';

export interface EvaluationProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly desk: LotDesk;
  readonly compared: Comparison;
  /** Null before the first round. */
  readonly evaluation: EvaluationView | null;
  readonly award: AwardView | null;
  /** Null for a lot without an hour. */
  readonly papers: PapersAtClosing | null;
  readonly can: { readonly declare: boolean; readonly start: boolean; readonly fail: boolean; readonly issue: boolean };
}

/** All offers of a lot side by side: prices, checks with their reasons, ranking, and the one step that comes next. */
export function EvaluationPage(props: EvaluationProps) {
  const { visit, form, desk, compared, evaluation, award, papers } = props;
  const { language } = visit;
  const { sheet: words } = EVALUATION[language];
  const { lot, offers, sealed, documents } = compared;
  return (
    <Frame visit={visit} title={`${words.title} ${lot.code}`} room="/kerja/paket">
      <p><a class="govuk-back-link" href={`/kerja/lot/${lot.id}`}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead"><strong>{lot.title}</strong> <span class="lum-quiet">{lot.code}{evaluation === null ? '' : `, ${words.round(evaluation.round)}`}</span></p>
      {sealed ? <p class="lum-empty">{words.sealed}</p> : <NextStep {...props} />}
      {award === null ? null : <AwardPart visit={visit} award={award} mayIssue={props.can.issue} orderId={desk.orderId} lotId={lot.id} />}
      <Facts facts={[
        [words.estimate, <span class="lum-number">{money(lot.ownerEstimate)}</span>], [words.vendors, sealed ? null : String(offers.length)], [words.opened, desk.openedAt === null ? null : moment(desk.openedAt, language)],
        [words.method, desk.method === null ? null : wordFor(desk.method)[language]], [words.officer, desk.officer], [words.panel, desk.panel.join(', ')],
      ]} />
      {sealed || offers.length === 0 ? null : (
        <>
          <h2>{words.prices}</h2>
          <ComparisonTable language={language} compared={compared} />
          <h2>{words.checks}</h2>
          <Checks visit={visit} lotId={lot.id} offers={offers} evaluation={evaluation} />
          {documents === null ? null : <OfferDocumentsPart language={language} offers={offers} documents={documents} isAudit={false} />}
          {papers === null ? null : <PapersWhenClosed closed={papers} language={language} nameOf={(id) => offers.find(({ vendorId }) => vendorId === id)?.vendor} />}
        </>
      )}
      {evaluation?.hash == null ? null : <p class="lum-quiet">{words.hash}: <span class="lum-hash">{evaluation.hash}</span>. {words.hashWhy}</p>}
      <p class="lum-actions">{desk.openedAt === null ? null : <a href={`/lot/${lot.code}/berita-acara`}>{words.minutes}</a>} <a href={`/lot/${lot.code}`}>{words.public}</a></p>
    </Frame>
  );
}

function NextStep({ visit, compared: { lot, offers }, evaluation, award, can }: EvaluationProps) {
  const { sheet: words } = EVALUATION[visit.language];
  const at = `/kerja/lot/${lot.id}`;
  const rights = evaluation?.can;
  const missing = rights?.check === true ? missingOf(offers, evaluation) : [];
  const first = missing[0];
  const winner = evaluation?.result?.ranking.find(({ rank }) => rank === 1);
  const vendor = offers.find(({ id }) => id === winner?.offer)?.vendor ?? '';
  const steps = [
    can.declare ? <><p>{words.declareWhy}</p><Confirm visit={visit} action={`${at}/pernyataan`}>{words.declare}</Confirm></> : null,
    can.start ? <><p>{words.startWhy}</p><Confirm visit={visit} action={`${at}/evaluasi/mulai`}>{words.start}</Confirm></> : null,
    first === undefined ? null : <><p>{words.checkWhy(missing.length)}</p><p class="lum-buttons"><a class="govuk-button" href={checkAddress(lot.id, first.offer.id, first.kind)}>{words.check}: {first.offer.vendor}</a></p></>,
    rights?.finish === true && first === undefined ? <><p>{words.finishWhy}</p><Confirm visit={visit} action={`${at}/evaluasi/hasil`}>{words.finish}</Confirm></> : null,
    rights?.award === true && winner !== undefined ? <><p>{words.awardWhy(vendor, money(winner.correctedTotal))}</p><Confirm visit={visit} action={`${at}/penetapan`}>{words.award}</Confirm></> : null,
    rights?.consent === true && winner !== undefined && evaluation?.panel != null ? <><p>{words.awardWhy(vendor, money(winner.correctedTotal))} {words.consentWhy(evaluation.panel.consents, evaluation.panel.needed)}</p><Confirm visit={visit} action={`${at}/persetujuan`}>{words.consent}</Confirm></> : null,
    evaluation?.result != null && winner === undefined && award === null ? <p>{words.noWinner}</p> : null,
  ].filter((step) => step !== null);
  if (steps.length === 0 && !can.fail) return award === null ? <p class="lum-quiet">{words.waits}</p> : null;
  return (
    <section class="lum-steps-box">
      <h2>{words.step}</h2>
      {steps[0] ?? null}
      {can.fail ? <p class="lum-buttons"><a class="govuk-button govuk-button--secondary" href={`${at}/gagal`}>{words.fail}</a></p> : null}
    </section>
  );
}

function Checks({ visit: { language }, lotId, offers, evaluation }: { readonly visit: Visit; readonly lotId: string; readonly offers: readonly PublicOffer[]; readonly evaluation: EvaluationView | null }) {
  const { sheet: words, check: { codes } } = EVALUATION[language];
  const mayCheck = evaluation?.can.check === true;
  const found = (offerId: string, kind: CheckKind) => evaluation?.checks?.find((check) => check.offerId === offerId && check.kind === kind);
  const cell = (offer: PublicOffer, kind: CheckKind) => {
    if (offer.fault !== null) return <span class="lum-quiet">{words.unread}</span>;
    const check = found(offer.id, kind);
    return (
      <>
        {check === undefined ? <Tag>{words.open}</Tag> : <><Tag kind={check.passed ? 'open' : 'soon'}>{check.passed ? words.passed : words.failed}</Tag><span class="lum-under">{codes[check.reasonCode] ?? reasonWord(check.reasonCode, language)}{check.reason === '' ? '' : `: ${check.reason}`}</span></>}
        {mayCheck ? <span class="lum-under"><a href={checkAddress(lotId, offer.id, kind)}>{check === undefined ? words.check : words.again}<span class="govuk-visually-hidden"> {words[kind]}, {offer.vendor}</span></a></span> : null}
      </>
    );
  };
  return (
    <Sheet label={words.checks} rows={offers} keyOf={({ id }) => id} columns={[
      { head: words.vendor, cell: ({ vendor, fault }) => <>{vendor}{fault === null ? null : <span class="lum-under">{words.fault}: {reasonWord(fault, language)}</span>}</> },
      { head: words.total, right: true, cell: ({ correctedTotal }) => <span class="lum-number">{money(correctedTotal)}</span> },
      ...CHECK_KINDS.map((kind) => ({ head: words[kind], cell: (offer: PublicOffer) => cell(offer, kind) })),
    ]} />
  );
}

function missingOf(offers: readonly PublicOffer[], evaluation: EvaluationView | null) {
  return offers.flatMap((offer) => {
    const checks = (evaluation?.checks ?? []).filter(({ offerId }) => offerId === offer.id).map(({ kind, passed, reasonCode }) => ({ kind: kind as CheckKind, passed, reasonCode }));
    return missingChecks({ fault: offer.fault, checks }).map((kind) => ({ offer, kind }));
  });
}

function checkAddress(lotId: string, offerId: string, kind: CheckKind): string {
  return `/kerja/lot/${lotId}/periksa/${offerId}/${kind}`;
}
