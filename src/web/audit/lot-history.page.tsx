import type { HistoryEntry } from '../../audit/lot-history.views.js';
import type { Page } from '../../platform/http/paging.js';
import { moment } from '../moments.js';
import { ReportLink } from '../reporting/report-link.js';
import { DeliveryPhoto } from '../ui/delivery-photo.js';
import { Frame, type Visit } from '../ui/frame.js';
import { More } from '../ui/more.js';
import type { LotName } from './audit-pages.queries.js';
import { AUDIT } from './audit.words.js';

/** All that happened to a lot, each step with its fingerprint and its proof. */
export function LotHistoryPage({ visit, lot, query, page, withPhotos }: {
  readonly visit: Visit; readonly lot: LotName; readonly query: object; readonly page: Page<HistoryEntry>;
  /** To the inspectorate; everybody else reads of a photo only that it is there. */
  readonly withPhotos: boolean;
}) {
  const { language } = visit;
  const words = AUDIT[language].trail;
  const path = `/lot/${lot.code}/riwayat`;
  return (
    <Frame visit={visit} title={`${words.title} ${lot.code}`} place="lots">
      <p><a class="govuk-back-link" href={`/lot/${lot.code}`}>{words.back}</a></p>
      <h1>{words.title}</h1>
      <p class="lum-lead"><strong>{lot.title}</strong> <span class="lum-quiet">{lot.code}</span></p>
      <p>{words.lead}</p>
      {page.items.length === 0 ? <p class="lum-empty">{words.none}</p> : (
        <ol class="lum-story">{page.items.map(({ id, kind, at, sentence, facts, words: reason, by, leafHash }) => (
          <li key={id} class="lum-done">
            <strong>{sentence[language]}</strong>
            <time dateTime={at}>{moment(at, language)}</time>
            <span class="lum-quiet"> {words.by}: {by.office[language]}{by.person === null ? '' : ` (${by.person})`}</span>
            {reason === null ? null : <blockquote class="lum-quote">{reason}</blockquote>}
            {withPhotos && kind === 'delivery-photo.added' ? <DeliveryPhoto id={String(facts['photo'])} alt={sentence[language]} door="audit/" /> : null}
            <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{words.proof}<span class="govuk-visually-hidden">: {sentence[language]}</span></span></summary>
              <div class="govuk-details__text"><p>{words.leaf}</p><p class="lum-hash">{leafHash}</p><p><a href={`/api/v1/events/${id}/proof`}>{words.proof}<span class="govuk-visually-hidden">: {sentence[language]}</span></a></p></div></details>
          </li>
        ))}</ol>
      )}
      <More path={path} query={query} next={page.next} language={language} />
      <p class="lum-quiet">{words.sealed}</p>
      <p class="lum-actions"><a href="/catatan">{words.log}</a> <ReportLink language={language} lot={lot.code} /></p>
    </Frame>
  );
}
