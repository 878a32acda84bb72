import type { ComponentChildren } from 'preact';
import type { Language } from '../../platform/http/language.js';
import { OFFER } from './offer.words.js';

interface KeptLinesProps {
  readonly language: Language;
  readonly vendorId: string;
  readonly lotId: string;
  readonly hash: string;
  /** At a counter: shown once, then forgotten. */
  readonly assistance?: string;
  readonly children?: ComponentChildren;
}

/** What only the browser that sealed an offer knows: its recovery slip and its prices. Where no script wakes it, nothing is shown. */
export function KeptLines({ language, vendorId, lotId, hash, assistance, children }: KeptLinesProps) {
  const { receipt: words, prices, check } = OFFER[language];
  return (
    <template data-receipt data-vendor={vendorId} data-lot={lotId} data-hash={hash} {...(assistance === undefined ? {} : { 'data-assistance': assistance })}>
      <section>
        {children}
        <h2>{words.slip}</h2>
        <p class="lum-hash lum-slip" data-slip />
        <p>{assistance === undefined ? words.slipWhy : words.slipPaper}</p>
        <h2>{assistance === undefined ? words.offered : words.offeredPaper}</h2>
        <div class="lum-scroll" tabindex={0} role="region" aria-label={words.offered}>
          <table class="lum-items">
            <thead><tr><th scope="col">{check.item}</th><th scope="col" class="lum-right">{prices.price}</th><th scope="col" class="lum-right">{prices.lineTotal}</th></tr></thead>
            <tbody data-lines />
          </table>
        </div>
        <p>{prices.total}: <strong class="lum-number" data-total /></p>
      </section>
    </template>
  );
}
