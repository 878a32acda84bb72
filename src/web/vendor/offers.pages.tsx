import { SENTENCES } from '../../core/sentences/all.js';
import type { EvaluationView } from '../../evaluations/evaluations.queries.js';
import type { RefusedAttempt } from '../../offers/offers.queries.js';
import { reasonWord } from '../audit/comparison.page.js';
import { relative, shortMoment } from '../moments.js';
import { PUBLIC } from '../public/public.words.js';
import { Confirm } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { LotCard } from '../ui/lot-card.js';
import { money } from '../ui/money.js';
import { Tag } from '../ui/tags.js';
import { OFFERS } from './offers.words.js';
import type { OpenLot, OwnOfferLine } from './vendor-desk.queries.js';

export function OpenLotsPage({ visit, vendor, lots }: { readonly visit: Visit; readonly vendor: { readonly name: string; readonly state: string }; readonly lots: readonly OpenLot[] }) {
  const words = OFFERS[visit.language].lots;
  return (
    <Frame visit={visit} title={words.title} room="/usaha/lot">
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {vendor.state === 'verified' ? null : <p class="govuk-inset-text">{words.notVerified}</p>}
      {lots.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <ul class="lum-lots">{lots.map((lot) => (
          <li key={lot.id}>
            <LotCard lot={lot} visit={visit} heading="h2" />
            <p class="lum-under-card">
              {lot.offered ? <Tag kind="open">{words.offered}</Tag> : vendor.state === 'verified' ? <a class="govuk-button" href={`/usaha/tawar/${lot.code}`}>{words.offer}<span class="govuk-visually-hidden"> {lot.title}</span></a> : null}
              {lot.weeks === null ? null : <span class="lum-quiet">{words.weeks(lot.weeks)}</span>}
            </p>
          </li>
        ))}</ul>
      )}
      <p class="lum-more"><a href="/lot">{words.allLots}</a></p>
    </Frame>
  );
}

export function OwnOffersPage({ visit, offers, refusals }: { readonly visit: Visit; readonly offers: readonly OwnOfferLine[]; readonly refusals: readonly RefusedAttempt[] }) {
  const { language } = visit;
  const words = OFFERS[language].mine;
  return (
    <Frame visit={visit} title={words.title} room="/usaha/penawaran">
      <h1>{words.title}</h1>
      {offers.length === 0 ? <p class="lum-empty">{words.none}</p> : <ul class="lum-lots">{offers.map((offer) => <li key={offer.id}><OwnOfferCard visit={visit} offer={offer} /></li>)}</ul>}
      {refusals.length === 0 ? null : (
        <>
          <h2>{words.refusals}</h2>
          <p>{words.refusalsLead}</p>
          <ul class="lum-lots">{refusals.map(({ id, code, receivedAt }) => (
            <li key={id} class="lum-message">
              <p>{SENTENCES[code]?.[language].replaceAll(/\{[^}]*\}/g, '…') ?? code}</p>
              <p class="lum-quiet"><time dateTime={receivedAt.toISOString()}>{shortMoment(receivedAt, language)}</time> · <a href={`/api/v1/offers/refusals/${id}`} download>{words.proof}</a></p>
            </li>
          ))}</ul>
        </>
      )}
    </Frame>
  );
}

function OwnOfferCard({ visit: { language, now }, offer }: { readonly visit: Visit; readonly offer: OwnOfferLine }) {
  const words = OFFERS[language].mine;
  const stands = offer.kind === 'submitted';
  return (
    <article class="lum-lot">
      <StateTag offer={offer} words={words} />
      <h2 class="lum-lot__title"><a href={`/lot/${offer.lot}`}>{offer.title}</a></h2>
      <dl>
        <div><dt>{PUBLIC[language].lots.agency}</dt><dd>{offer.agency}</dd></div>
        <div><dt>{words.code}</dt><dd class="lum-code">{offer.code}</dd></div>
        <div><dt>{words.received}</dt><dd><time dateTime={offer.receivedAt.toISOString()}>{shortMoment(offer.receivedAt, language)}</time></dd></div>
        <div><dt>{words.closes}</dt><dd><time dateTime={offer.closesAt.toISOString()}>{shortMoment(offer.closesAt, language)}</time> <span class="lum-quiet">({relative(offer.closesAt, now, language)})</span></dd></div>
      </dl>
      <p class="lum-actions">
        <a href={`/usaha/tanda-terima/${offer.id}`}>{words.receipt}</a>
        {offer.open ? <a href={`/usaha/tawar/${offer.lot}`}>{stands ? words.replace : words.again}</a> : null}
        {offer.open && stands ? <a href={`/usaha/penawaran/${offer.lot}/tarik`}>{words.withdraw}</a> : null}
        {stands && offer.slipWanted ? <a class="govuk-button" href={`/usaha/pemulihan/${offer.lot}`}>{words.slip}</a> : null}
        {!offer.open && stands && offer.won !== null ? <a href={`/usaha/hasil/${offer.lot}`}>{words.why}</a> : null}
      </p>
    </article>
  );
}

function StateTag({ offer: { kind, state, won, open }, words }: { readonly offer: OwnOfferLine; readonly words: (typeof OFFERS)['id']['mine'] }) {
  if (kind === 'withdrawn') return <Tag>{words.withdrawn}</Tag>;
  if (won !== null) return won ? <Tag kind="open">{words.won}</Tag> : <Tag>{words.lost}</Tag>;
  if (state === 'failed') return <Tag>{words.failed}</Tag>;
  if (state === 'cancelled') return <Tag>{words.cancelled}</Tag>;
  return <Tag kind="soon">{open || state === 'closed' ? words.sealed : words.waiting}</Tag>;
}

export function WithdrawPage({ visit, lot }: { readonly visit: Visit; readonly lot: { readonly code: string; readonly title: string } }) {
  const words = OFFERS[visit.language].mine;
  return (
    <Frame visit={visit} title={words.withdrawTitle} room="/usaha/penawaran">
      <h1>{words.withdrawTitle}</h1>
      <p class="lum-lead">{lot.title} ({lot.code})</p>
      <p>{words.withdrawLead}</p>
      <Confirm visit={visit} action={`/usaha/penawaran/${lot.code}/tarik`} kind="warning">{words.withdraw}</Confirm>
      <p><a href="/usaha/penawaran">{words.keep}</a></p>
    </Frame>
  );
}

/** Why it went as it went, in the vendor's own words first. */
export function ResultPage({ visit, lot, vendorId, evaluation }: { readonly visit: Visit; readonly lot: { readonly code: string; readonly title: string }; readonly vendorId: string; readonly evaluation: EvaluationView }) {
  const { language } = visit;
  const words = OFFERS[language].result;
  const ranking = evaluation.result?.ranking ?? [];
  const own = ranking.find(({ vendor }) => vendor === vendorId);
  const best = ranking.find(({ rank }) => rank === 1);
  return (
    <Frame visit={visit} title={`${words.title}: ${lot.title}`} room="/usaha/penawaran">
      <p><a class="govuk-back-link" href="/usaha/penawaran">{OFFERS[language].mine.title}</a></p>
      <h1>{words.title}</h1>
      <p class="lum-lead">{lot.title}</p>
      {own === undefined ? <p>{words.notYet}</p> : (
        <>
          <p><strong>{own.rank === 1 ? words.won : words.lost}</strong></p>
          {own.valid ? (own.rank === 1 || best === undefined ? null : <p>{words.lower(money(own.correctedTotal - best.correctedTotal))}</p>) : <><p>{words.invalid}</p><ul>{own.reasonCodes.map((code) => <li key={code}>{reasonWord(code, language)}</li>)}</ul></>}
          <dl class="lum-facts">
            <div><dt>{words.total}</dt><dd class="lum-number">{money(own.correctedTotal)}</dd></div>
            {own.rank === null ? null : <div><dt>{words.rank}</dt><dd>{own.rank} / {ranking.length}</dd></div>}
          </dl>
          {own.rank === 1 ? null : <p>{words.object}</p>}
        </>
      )}
      <p class="lum-actions"><a href={`/lot/${lot.code}`}>{words.lot}</a></p>
    </Frame>
  );
}
