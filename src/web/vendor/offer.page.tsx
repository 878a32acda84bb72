import { kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import type { LotView } from '../../lots/lots.views.js';
import { assets } from '../assets.js';
import { day, moment, relative } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { money } from '../ui/money.js';
import { OfferSteps } from './offer-steps.js';
import { OFFER } from './offer.words.js';
import { Script } from '../ui/script.js';

export interface OfferPageProps {
  readonly visit: Visit;
  readonly lot: LotView;
  readonly vendor: { readonly id: string; readonly name: string; readonly state: string };
  /** Of the last one that was sent or withdrawn; 0 when there is none. */
  readonly lastVersion: number;
  readonly replaces: boolean;
}

/**
 * The offer form. Every field of it lies in a template: where no script runs there is no form at all, and where one runs nothing of it
 * has a name that could be sent. What leaves the page is the sealed envelope.
 */
export function OfferPage({ visit, lot, vendor, lastVersion, replaces }: OfferPageProps) {
  const { language, now } = visit;
  const words = OFFER[language];
  const hindrance = lot.state !== 'published' ? 'closed' : vendor.state === 'verified' ? null : vendor.state;
  return (
    <Frame visit={visit} title={`${words.title}: ${lot.title}`} room="/usaha/lot" later="/sealer.mjs">
      <p><a class="govuk-back-link" href={`/lot/${lot.code}`}>{words.back}</a></p>
      <p class="lum-step">{words.title} · {lot.code} · {vendor.name}</p>
      <h1>{lot.title}</h1>
      <dl class="lum-strip">
        <div><dt>{words.closes}</dt><dd>{lot.closesAt === null ? '' : <time dateTime={lot.closesAt}>{moment(lot.closesAt, language)}</time>}</dd></div>
        {lot.closesAt === null || hindrance === 'closed' ? null : <div><dt>{words.left}</dt><dd class="lum-number"><span data-until={lot.closesAt}>{relative(lot.closesAt, now, language)}</span></dd></div>}
        <div><dt>{words.estimate}</dt><dd class="lum-number">{money(lot.ownerEstimate)}</dd></div>
      </dl>
      {hindrance === null ? (
        <>
          {replaces ? <p class="govuk-inset-text">{words.replaces}</p> : null}
          <noscript><div class="lum-empty"><h2>{words.noScript.title}</h2><p>{words.noScript.why}</p><p>{words.noScript.what}</p></div></noscript>
          <div id="tawar" data-lot={lot.id} data-vendor={vendor.id} data-version={String(lastVersion + 1)} data-manifest={lot.manifestHash ?? ''} data-estimate={String(lot.ownerEstimate)} data-closes={lot.closesAt ?? ''}>
            <OfferSteps language={language} lot={lot} deliverBy={day(lot.deliverBy, language)} to={`${lot.address}, ${kecamatanName(lot.kecamatan as KecamatanCode)}`} />
          </div>
          <Script src={assets().scripts.offer} />
        </>
      ) : <div class="lum-empty"><p>{words.notYet[hindrance]}</p><p><a href="/usaha">{words.toBusiness}</a></p></div>}
    </Frame>
  );
}
