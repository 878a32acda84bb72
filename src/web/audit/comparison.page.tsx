import type { EvaluationResult } from '../../core/evaluation.js';
import type { LotView } from '../../lots/lots.views.js';
import type { PublicOffer } from '../../offers/offers.queries.js';
import type { LotDocumentView } from '../../openings/offer-documents.service.js';
import { percentText, shareOf } from '../../core/shares.js';
import { SENTENCES } from '../../core/sentences/all.js';
import { wordFor } from '../../core/history/words.js';
import type { Language } from '../../platform/http/language.js';
import { ReportLink } from '../reporting/report-link.js';
import { Frame, type Visit } from '../ui/frame.js';
import { amountOf, money } from '../ui/money.js';
import { Tag } from '../ui/tags.js';
import { OfferDocumentsPart } from './offer-documents.part.js';
import type { ComparedLine } from './audit-pages.queries.js';
import { AUDIT } from './audit.words.js';

export interface Comparison {
  readonly lot: LotView;
  readonly sealed: boolean;
  readonly offers: readonly PublicOffer[];
  readonly lines: readonly ComparedLine[];
  /** What came with the offers; null for whoever may not read it. */
  readonly documents: readonly LotDocumentView[] | null;
  /** Of the last finished round; null before. */
  readonly result: EvaluationResult | null;
}

/** The offers of a lot side by side: a column for each vendor, a row for each item. */
export function ComparisonPage({ visit, compared }: { readonly visit: Visit; readonly compared: Comparison }) {
  const { language } = visit;
  const words = AUDIT[language].compare;
  const { lot, sealed, offers, documents } = compared;
  return (
    <Frame visit={visit} title={`${words.title} ${lot.code}`} place="lots">
      <p><a class="govuk-back-link" href={`/lot/${lot.code}`}>{words.back}</a></p>
      <h1>{words.title}</h1>
      <p class="lum-lead"><strong>{lot.title}</strong> <span class="lum-quiet">{lot.code}</span></p>
      {sealed ? <p class="lum-empty">{words.sealed}</p> : offers.length === 0 ? <p class="lum-empty">{words.none}</p> : <><p>{words.lead}</p><ComparisonTable language={language} compared={compared} /></>}
      {sealed || documents === null ? null : <OfferDocumentsPart language={language} offers={offers} documents={documents} isAudit />}
      <p class="lum-actions">{sealed ? null : <a href={`/lot/${lot.code}/berita-acara`}>{words.minutes}</a>} {['awarded', 'ordered', 'completed'].includes(lot.state) ? <a href={`/api/v1/lots/${lot.id}/award-proof`} download>{words.proof}</a> : null} <ReportLink language={language} lot={lot.code} /></p>
    </Frame>
  );
}

export function ComparisonTable({ language, compared: { lot, offers, lines, result } }: { readonly language: Language; readonly compared: Comparison }) {
  const words = AUDIT[language].compare;
  const lineOf = (offerId: string, itemId: string) => lines.find((line) => line.offerId === offerId && line.itemId === itemId);
  const placeOf = (offerId: string) => result?.ranking.find(({ offer }) => offer === offerId);
  return (
    <div class="lum-scroll" tabindex={0} role="region" aria-label={words.title}>
      <table class="lum-items lum-compare" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.item}</th><th role="columnheader" scope="col" class="lum-right">{words.estimate}</th>{offers.map(({ id, vendorId, vendor }) => <th key={id} role="columnheader" scope="col" class="lum-right"><a href={`/pelaku-usaha/${vendorId}`}>{vendor}</a></th>)}</tr></thead>
        <tbody role="rowgroup">{lot.items.map(({ id, name, quantity, unit, unitEstimate }) => {
          const lowest = Math.min(...offers.flatMap((offer) => (offer.fault === null ? (lineOf(offer.id, id)?.unitPrice ?? []) : [])));
          return (
            <tr key={id} role="row">
              <th role="rowheader" scope="row">{name}<span class="lum-under">{amountOf(quantity, unit, language)}</span></th>
              <td role="cell" data-head={words.estimate} class="lum-right lum-compare__estimate"><span class="lum-number">{money(unitEstimate)}</span></td>
              {offers.map((offer) => {
                const line = lineOf(offer.id, id);
                return <td key={offer.id} role="cell" data-head={offer.vendor} class="lum-right">{line === undefined ? <span class="lum-quiet">–</span> : <><span class={line.unitPrice === lowest ? 'lum-number lum-lowest' : 'lum-number'}>{money(line.unitPrice)}</span>{line.unitPrice === lowest ? <span class="govuk-visually-hidden"> {words.lowest}</span> : null}<span class="lum-under">{money(line.lineTotal)}</span>{line.offeredLineTotal === line.lineTotal ? null : <span class="lum-under">{words.offered}: {money(line.offeredLineTotal)}</span>}</>}</td>;
              })}
            </tr>
          );
        })}</tbody>
        <tfoot role="rowgroup">
          <tr role="row"><th role="rowheader" scope="row">{words.total}</th><td role="cell" data-head={words.whole} class="lum-right lum-compare__estimate"><span class="lum-number">{money(lot.ownerEstimate)}</span></td>{offers.map(({ id, vendor, total, correctedTotal }) => (
            <td key={id} role="cell" data-head={vendor} class="lum-right"><strong class="lum-number">{money(correctedTotal)}</strong><span class="lum-under">{percentText(shareOf(correctedTotal, lot.ownerEstimate))}% {words.of}</span>{total === correctedTotal ? null : <span class="lum-under">{words.offered}: {money(total)}</span>}</td>
          ))}</tr>
          {result === null && offers.every(({ fault }) => fault === null) ? null : <tr role="row"><th role="rowheader" scope="row">{words.rank}</th><td role="cell" class="lum-compare__none" />{offers.map(({ id, vendor, fault }) => {
            const place = placeOf(id);
            const reasons = place?.reasonCodes ?? (fault === null ? [] : [fault]);
            return <td key={id} role="cell" data-head={vendor} class="lum-right">{place?.rank == null ? (reasons.length === 0 ? '–' : <><Tag kind="soon">{words.invalid}</Tag><span class="lum-under">{reasons.map((code) => reasonWord(code, language)).join('; ')}</span></>) : <Tag {...(place.rank === 1 ? { kind: 'open' as const } : {})}>{String(place.rank)}</Tag>}</td>;
          })}</tr>}
        </tfoot>
      </table>
    </div>
  );
}

/** A reason by its code, in words where there are any. */
export function reasonWord(code: string, language: Language): string {
  return SENTENCES[code]?.[language].replaceAll(/\{[^}]*\}/g, '…') ?? wordFor(code)[language];
}
