import type { OwnReceipt } from '../../record/own-papers.js';
import { assets } from '../assets.js';
import { moment } from '../moments.js';
import { Frame, type Visit } from '../ui/frame.js';
import { KeptLines } from './kept-lines.js';
import { OFFER } from './offer.words.js';
import { Script } from '../ui/script.js';

/** What the vendor holds in hand: code, hash, time, QR; made to be printed. */
export function ReceiptPage({ visit, receipt, vendorId, isOpen }: { readonly visit: Visit; readonly receipt: OwnReceipt; readonly vendorId: string; readonly isOpen: boolean }) {
  const { language } = visit;
  const { receipt: words } = OFFER[language];
  const stands = receipt.kind === 'submitted';
  return (
    <Frame visit={visit} title={`${words.title} ${receipt.code}`} room="/usaha/penawaran">
      <h1>{words.title}</h1>
      <p class="lum-lead">{stands ? words.lead : words.withdrawnLead}</p>
      <div class="lum-receipt">
        <div>
          <p class="lum-receipt__label">{words.code}</p>
          <p class="lum-receipt__code">{receipt.code}</p>
          <dl class="lum-facts">
            <div><dt>{words.lot}</dt><dd><a href={`/lot/${receipt.lot}`}>{receipt.title}</a> ({receipt.lot})</dd></div>
            <div><dt>{words.received}</dt><dd><time dateTime={receipt.receivedAt}>{moment(receipt.receivedAt, language)}</time></dd></div>
            <div><dt>{words.version}</dt><dd>{receipt.version}</dd></div>
            <div><dt>{words.hash}</dt><dd class="lum-hash">{receipt.envelopeHash}</dd></div>
          </dl>
          <p>{receipt.proof === null ? words.pending : words.placed}</p>
        </div>
        <p class="lum-receipt__qr"><img src={`/api/v1/offers/${receipt.offerId}/receipt.svg`} alt={words.qr} width="220" height="220" /></p>
      </div>
      <p>{words.print}</p>
      <p class="lum-actions">
        <a href={`/tanda-terima?envelopeHash=${receipt.envelopeHash}&code=${receipt.code}`}>{words.check}</a>
        <a href={`/api/v1/offers/${receipt.offerId}/receipt`} download>{words.proof}</a>
        <a href="/usaha/penawaran">{words.all}</a>
        {isOpen ? <a href={`/usaha/tawar/${receipt.lot}`}>{words.replace}</a> : null}
        {isOpen && stands ? <a href={`/usaha/penawaran/${receipt.lot}/tarik`}>{words.withdraw}</a> : null}
      </p>
      <KeptLines language={language} vendorId={vendorId} lotId={receipt.lotId} hash={receipt.envelopeHash} />
      <Script src={assets().scripts.receipt} />
    </Frame>
  );
}
