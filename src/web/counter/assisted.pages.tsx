import { kecamatanName, type KecamatanCode } from '../../core/kecamatan.js';
import type { LotView } from '../../lots/lots.views.js';
import type { OwnReceipt } from '../../record/own-papers.js';
import { assets } from '../assets.js';
import { day, moment, relative } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { money } from '../ui/money.js';
import { Facts } from '../ui/sheet.js';
import { KeptLines } from '../vendor/kept-lines.js';
import { OfferSteps } from '../vendor/offer-steps.js';
import { OFFER } from '../vendor/offer.words.js';
import { COUNTER_ROOM } from './counter.pages.js';
import type { Assistance } from './counter.queries.js';
import { COUNTER } from './counter.words.js';
import { Script } from '../ui/script.js';

/** The offer form at the counter: the same seal in the same browser code, with the helper's name above and the vendor's word below. */
export function AssistedOfferPage({ visit, lot, help, isOver }: { readonly visit: Visit; readonly lot: LotView; readonly help: Assistance; readonly isOver: boolean }) {
  const { language, now } = visit;
  const [words, { form }] = [OFFER[language], COUNTER[language]];
  return (
    <Frame visit={visit} title={`${words.title}: ${lot.title}`} room={COUNTER_ROOM} later="/sealer.mjs">
      <p><a class="govuk-back-link" href={`${COUNTER_ROOM}/${help.vendorId}`}>{COUNTER[language].vendor.back}</a></p>
      <p class="lum-step">{words.title} · {lot.code} · {help.vendor}</p>
      <h1>{lot.title}</h1>
      <dl class="lum-strip">
        <div><dt>{form.helper}</dt><dd>{nameOf(help)}</dd></div>
        <div><dt>{form.until}</dt><dd><time dateTime={help.expiresAt.toISOString()}>{moment(help.expiresAt, language)}</time></dd></div>
        {lot.closesAt === null ? null : <div><dt>{words.left}</dt><dd class="lum-number"><span data-until={lot.closesAt}>{relative(lot.closesAt, now, language)}</span></dd></div>}
        <div><dt>{words.estimate}</dt><dd class="lum-number">{money(lot.ownerEstimate)}</dd></div>
      </dl>
      {help.offerId !== null ? <div class="lum-empty"><p>{form.done}</p><p><a href={`${COUNTER_ROOM}/bantuan/${help.id}/tanda-terima`}>{form.receipt}</a></p></div>
        : isOver ? <div class="lum-empty"><p>{form.over}</p><p><a href={`${COUNTER_ROOM}/${help.vendorId}`}>{COUNTER[language].vendor.back}</a></p></div> : (
          <>
            <p class="govuk-inset-text">{form.present(help.vendor)}</p>
            <noscript><div class="lum-empty"><h2>{words.noScript.title}</h2><p>{words.noScript.why}</p></div></noscript>
            <div id="tawar" data-lot={lot.id} data-vendor={help.vendorId} data-assistance={help.id} data-manifest={lot.manifestHash ?? ''} data-estimate={String(lot.ownerEstimate)} data-closes={lot.closesAt ?? ''}>
              <OfferSteps language={language} lot={lot} deliverBy={day(lot.deliverBy, language)} to={`${lot.address}, ${kecamatanName(lot.kecamatan as KecamatanCode)}`} counter={{ codeSent: help.codeSent }} />
            </div>
            <Script src={assets().scripts.offer} />
          </>
        )}
    </Frame>
  );
}

/** Printed at the counter and handed over. What only this browser knows is shown once. */
export function AssistedReceiptPage({ visit, help, receipt, qr }: { readonly visit: Visit; readonly help: Assistance; readonly receipt: OwnReceipt; readonly qr: string }) {
  const { language } = visit;
  const [{ receipt: words }, { receipt: own }] = [OFFER[language], COUNTER[language]];
  return (
    <Frame visit={visit} title={`${words.title} ${receipt.code}`} room={COUNTER_ROOM}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{own.lead(help.vendor)}</p>
      <div class="lum-receipt">
        <div>
          <p class="lum-receipt__label">{words.code}</p>
          <p class="lum-receipt__code">{receipt.code}</p>
          <Facts facts={[
            [own.vendor, help.vendor], [words.lot, `${receipt.title} (${receipt.lot})`], [words.received, moment(receipt.receivedAt, language)], [words.version, String(receipt.version)],
            [own.helper, nameOf(help)], [own.confirmed, help.confirmedBy === 'code' ? own.byCode : own.byPassphrase], [words.hash, <span class="lum-hash">{receipt.envelopeHash}</span>],
          ]} />
        </div>
        <p class="lum-receipt__qr"><img src={`data:image/svg+xml;base64,${Buffer.from(qr).toString('base64')}`} alt={words.qr} width="220" height="220" /></p>
      </div>
      <KeptLines language={language} vendorId={help.vendorId} lotId={help.lotId} hash={receipt.envelopeHash} assistance={help.id}>
        <p class="lum-not-printed">{own.printWhy}</p>
        <p class="lum-not-printed"><button class="govuk-button" type="button" data-print>{own.print}</button></p>
      </KeptLines>
      <p class="lum-not-printed"><a href={COUNTER_ROOM}>{own.next}</a></p>
      <Script src={assets().scripts.receipt} />
    </Frame>
  );
}

function nameOf({ helper, office }: Assistance): string {
  return office === null ? helper : `${helper}, ${office}`;
}
