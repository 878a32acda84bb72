import { isSealed } from '../../core/machines/lot.js';
import { kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import type { LotView } from '../../lots/lots.views.js';
import type { PublicOffer } from '../../offers/offers.queries.js';
import { day, moment, relative } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { amountOf, money } from '../ui/money.js';
import { CategoryTag, Tag } from '../ui/tags.js';
import { ReportLink } from '../reporting/report-link.js';
import { LotRoad } from './lot-road.js';
import type { LotStory } from './public.queries.js';
import { PUBLIC } from './public.words.js';

/** A lot from need to payment: what is asked, until when, who offered, who won, where it stands. */
export function LotPage({ visit, lot, story, offers }: {
  readonly visit: Visit; readonly lot: LotView; readonly story: LotStory; readonly offers: readonly PublicOffer[];
}) {
  const { language, now } = visit;
  const { lot: words, state, method, lots } = PUBLIC[language];
  const open = lot.state === 'published';
  return (
    <Frame visit={visit} title={lot.title} place="lots" description={lot.description}>
      <p><a class="govuk-back-link" href="/lot">{words.back}</a></p>
      <p><CategoryTag category={lot.category} language={language} /> <Tag {...(open ? { kind: 'open' as const } : {})}>{state[lot.state]}</Tag></p>
      <h1>{lot.title}</h1>
      <dl class="lum-facts">
        <div><dt>{words.agency}</dt><dd><a href={`/instansi/${encodeURIComponent(story.agencyCode)}`}>{story.agency}</a></dd></div>
        <div><dt>{words.estimate}</dt><dd class="lum-number">{money(lot.ownerEstimate)}</dd></div>
        {lot.closesAt === null ? null : (
          <div><dt>{words.closes}</dt><dd><time dateTime={lot.closesAt}>{moment(lot.closesAt, language)}</time>{' '}
            {open ? <strong>(<span data-until={lot.closesAt}>{relative(lot.closesAt, now, language)}</span>)</strong> : null}</dd></div>
        )}
        <div><dt>{words.deliverTo}</dt><dd>{lot.address}, {kecamatanName(lot.kecamatan as KecamatanCode)}</dd></div>
        <div><dt>{words.deliverBy}</dt><dd>{day(lot.deliverBy, language)}</dd></div>
        {story.method === null ? null : <div><dt>{words.method}</dt><dd>{method[story.method] ?? story.method}</dd></div>}
        <div><dt>{words.code}</dt><dd>{lot.code}</dd></div>
        <div><dt>{words.package}</dt><dd>{story.ocid}</dd></div>
      </dl>
      {open ? <p class="lum-actions"><a class="govuk-button" href={`/usaha/tawar/${lot.code}`}>{words.toOffer}</a> <a href="/bantuan#menawar">{words.howToOffer}</a></p> : null}
      {lot.description === '' ? null : <><h2>{words.description}</h2><p>{lot.description}</p></>}
      <h2>{words.items}</h2>
      <div class="lum-scroll" tabindex={0} role="region" aria-label={words.items}>
        <table class="lum-items">
          <thead><tr><th scope="col">{words.item}</th><th scope="col">{words.quantity}</th><th scope="col">{words.specification}</th></tr></thead>
          <tbody>{lot.items.map((item) => (
            <tr key={item.id}><th scope="row">{item.name}</th><td class="lum-number">{amountOf(item.quantity, item.unit, language)}</td><td>{item.specification}</td></tr>
          ))}</tbody>
        </table>
      </div>
      <h2>{words.offers}</h2>
      <Offers visit={visit} lot={lot} opened={story.openedAt !== null} offers={offers} winner={story.vendorId} />
      {story.vendorId === null ? null : <p><a href={`/api/v1/lots/${lot.id}/award-proof`} download>{words.recompute}</a> (<a href="/verify.mjs" download>verify.mjs</a>)</p>}
      <h2>{words.story}</h2>
      <LotRoad visit={visit} lot={lot} story={story} />
      <p class="lum-actions">
        <a href={`/lot/${lot.code}/riwayat`}>{words.history}</a>
        {story.openedAt === null ? null : <a href={`/lot/${lot.code}/penawaran`}>{words.compare}</a>}
        {story.recovery ? <a href={`/lot/${lot.code}/pemulihan`}>{words.recovery}</a> : null}
        <a href="/kepercayaan">{words.trust}</a>
        <ReportLink language={language} lot={lot.code} />
      </p>
      {lot.manifestHash === null ? null : (
        <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{words.fingerprint}</span></summary>
          <div class="govuk-details__text"><p class="lum-hash">{lot.manifestHash}</p><p>{words.fingerprintWhy}</p><p><a href={`/penyegel?lot=${lot.code}`}>{words.sealer}</a></p></div></details>
      )}
      <p class="lum-quiet">{lots.closes}: WIB (UTC+7)</p>
    </Frame>
  );
}

function Offers({ visit: { language }, lot, opened, offers, winner }: { readonly visit: Visit; readonly lot: LotView; readonly opened: boolean; readonly offers: readonly PublicOffer[]; readonly winner: string | null }) {
  const words = PUBLIC[language].lot;
  if (isSealed(lot.state)) return <p>{words.sealed}</p>;
  if (!opened) return <p>{words.staysSealed}</p>;
  if (offers.length === 0) return <p class="lum-empty">{words.noOffers}</p>;
  return (
    <div class="lum-scroll" tabindex={0} role="region" aria-label={words.offers}>
      <table class="lum-items">
        <thead><tr><th scope="col">{words.vendor}</th><th scope="col" class="lum-right">{words.total}</th><th scope="col">{words.result}</th></tr></thead>
        <tbody>{offers.map((offer) => (
          <tr key={offer.id}>
            <th scope="row"><a href={`/pelaku-usaha/${offer.vendorId}`}>{offer.vendor}</a></th>
            <td class="lum-right lum-number">{money(offer.correctedTotal)}</td>
            <td>{offer.vendorId === winner ? <Tag kind="open">{words.winner}</Tag> : offer.fault === null ? null : <Tag kind="soon">{words.fault}</Tag>}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}
