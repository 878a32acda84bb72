import type { LotView } from '../../lots/lots.views.js';
import type { Language } from '../../platform/http/language.js';
import { COUNTER } from '../counter/counter.words.js';
import { VendorWord } from '../counter/vendor-word.js';
import { amountOf } from '../ui/money.js';
import { OFFER, STATEMENTS } from './offer.words.js';

interface Props {
  readonly language: Language;
  readonly lot: LotView;
  readonly deliverBy: string;
  readonly to: string;
  /** At a counter: whether a code went to the vendor's e-mail. Attachments are for the vendor's own hands. */
  readonly counter?: { readonly codeSent: boolean };
}

/** One screen for each question, asleep until the page's script wakes them. */
export function OfferSteps(props: Props) {
  const { language, counter } = props;
  const words = OFFER[language];
  return (
    <>
      <p class="lum-empty" id="tawar-tidak-aman" hidden>{words.insecure}</p>
      <p class="lum-empty" id="tawar-terlalu-tua" hidden>{words.tooOld}</p>
      <template id="tawar-langkah">
        <p class="lum-step" data-count><span>{words.step} </span><span data-at>1</span><span> {words.of} {counter === undefined ? 5 : 4}</span></p>
        <Prices {...props} />
        <Delivery {...props} />
        <Statements {...props} />
        {counter === undefined ? <Attachments {...props} /> : null}
        <Check {...props} />
        <Sending {...props} />
        <p class="lum-quiet">{counter === undefined ? words.kept : COUNTER[language].form.kept} <button type="button" class="lum-link" data-forget>{counter === undefined ? words.forget : COUNTER[language].form.forget}</button></p>
      </template>
    </>
  );
}

function Prices({ language, lot }: Props) {
  const { prices: words, next } = OFFER[language];
  return (
    <section data-step="harga" hidden>
      <div class="govuk-error-summary" tabindex={-1} data-summary hidden><h2 class="govuk-error-summary__title">{words.mend}</h2><ul class="govuk-list govuk-error-summary__list" data-faults /></div>
      <h2 tabindex={-1}>{words.title}</h2>
      <p class="lum-quiet">{words.hint}</p>
      {lot.items.map((item) => {
        const [id, unit] = [`harga-${item.id}`, amountOf(1000, item.unit, language).replace(/^1 /, '')];
        return (
          <div class="govuk-form-group lum-price" key={item.id} data-item={item.id} data-quantity={String(item.quantity)} data-name={item.name}>
            <label class="govuk-label" for={id}>{item.name}<span class="lum-quiet lum-label-more">, {words.price} {words.per} {unit}</span></label>
            <div class="govuk-hint" id={`${id}-hint`}>{amountOf(item.quantity, item.unit, language)}{item.specification === '' ? '' : `. ${item.specification}`}</div>
            <p class="govuk-error-message" id={`${id}-error`} hidden>{words.fault}</p>
            <div class="govuk-input__wrapper"><div class="govuk-input__prefix" aria-hidden="true">Rp</div><input class="govuk-input govuk-input--width-10" id={id} type="text" inputMode="numeric" autocomplete="off" maxLength={24} aria-describedby={`${id}-hint ${id}-error`} /></div>
            <p class="lum-line-total">{words.lineTotal}: <output class="lum-number" for={id}>–</output></p>
          </div>
        );
      })}
      <Total language={language} />
      <p class="govuk-inset-text" data-above hidden>{words.above}</p>
      <button class="govuk-button" type="button" data-next>{next}</button>
    </section>
  );
}

function Total({ language }: { readonly language: Language }) {
  const { prices, check } = OFFER[language];
  return (
    <div class="lum-total" role="group" aria-label={prices.total}>
      <p><span>{prices.total}</span> <strong class="lum-number" data-total>–</strong></p>
      <p class="lum-quiet"><span class="govuk-visually-hidden">{check.words}: </span><span lang="id" data-words /></p>
    </div>
  );
}

function Delivery({ language, deliverBy, to }: Props) {
  const { delivery: words } = OFFER[language];
  return (
    <section data-step="kirim" hidden>
      <h2 tabindex={-1}>{words.title}</h2>
      <p>{words.to}: {to}</p>
      <Ticks id="sanggup" options={[['deliver', words.statement(deliverBy)]]} fault={words.fault} />
      <Turns language={language} />
    </section>
  );
}

function Statements({ language }: Props) {
  const { statements: words } = OFFER[language];
  return (
    <section data-step="pernyataan" hidden>
      <h2 tabindex={-1}>{words.title}</h2>
      <p>{words.lead}</p>
      <Ticks id="nyata" options={STATEMENTS.map((code) => [code, words[code]])} fault={words.fault} />
      <Turns language={language} />
    </section>
  );
}

function Attachments({ language }: Props) {
  const { attachments: words } = OFFER[language];
  return (
    <section data-step="lampiran" hidden>
      <h2 tabindex={-1}>{words.title}</h2>
      <p>{words.lead}</p>
      <p class="govuk-error-message" data-unfinished tabindex={-1} hidden>{words.unfinished}</p>
      <div class="govuk-form-group">
        <label class="govuk-label" for="lampiran">{words.add}</label>
        <div class="govuk-hint" id="lampiran-hint">{words.hint}</div>
        <p class="govuk-error-message" data-too-large hidden>{words.tooLarge}</p>
        <input class="govuk-file-upload" id="lampiran" type="file" multiple accept="image/*,application/pdf" aria-describedby="lampiran-hint" data-files />
      </div>
      <ul class="lum-files" data-file-list aria-live="polite" />
      <template data-file-line>
        <li><span data-file-name /> <span class="lum-tag lum-tag--open" data-file-sent>{words.sent}</span> <progress class="lum-progress" max="1" value="0" aria-label={words.sending} /> <button type="button" class="lum-link">{words.remove}</button></li>
      </template>
      <p data-broken hidden>{words.broken} <button type="button" class="lum-link" data-resend>{words.again}</button></p>
      <Turns language={language} />
    </section>
  );
}

function Ticks({ id, options, fault }: { readonly id: string; readonly options: readonly (readonly [string, string])[]; readonly fault: string }) {
  return (
    <div class="govuk-form-group">
      <p class="govuk-error-message" id={`${id}-error`} tabindex={-1} data-fault hidden>{fault}</p>
      <div class="govuk-checkboxes">{options.map(([code, text]) => (
        <div class="govuk-checkboxes__item" key={code}>
          <input class="govuk-checkboxes__input" id={`${id}-${code}`} type="checkbox" data-tick={code} aria-describedby={`${id}-error`} />
          <label class="govuk-label govuk-checkboxes__label" for={`${id}-${code}`}>{text}</label>
        </div>
      ))}</div>
    </div>
  );
}

function Check({ language, deliverBy, counter }: Props) {
  const { check: words, prices, statements, previous } = OFFER[language];
  return (
    <section data-step="periksa" hidden>
      <h2 tabindex={-1}>{words.title}</h2>
      <div class="lum-scroll" tabindex={0} role="region" aria-label={words.title}>
        <table class="lum-items">
          <thead><tr><th scope="col">{words.item}</th><th scope="col" class="lum-right">{prices.price}</th><th scope="col" class="lum-right">{prices.lineTotal}</th></tr></thead>
          <tbody data-lines />
        </table>
      </div>
      <Total language={language} />
      <dl class="lum-facts">
        <div><dt>{words.promised}</dt><dd>{OFFER[language].delivery.statement(deliverBy)}</dd></div>
        {counter === undefined ? <div><dt>{OFFER[language].attachments.title}</dt><dd data-attached>–</dd></div> : null}
        <div><dt>{words.agreed}</dt><dd>{STATEMENTS.map((code) => statements[code]).join(' ')}</dd></div>
      </dl>
      <p>{words.hint}</p>
      {counter === undefined ? null : <VendorWord language={language} codeSent={counter.codeSent} />}
      <p class="lum-buttons"><button class="govuk-button" type="button" data-seal>{words.seal}</button><button class="govuk-button govuk-button--secondary" type="button" data-previous>{previous}</button></p>
    </section>
  );
}

function Sending({ language }: Props) {
  const { sending: words } = OFFER[language];
  return (
    <section data-step="kirimkan" hidden>
      <h2 tabindex={-1}>{words.title}</h2>
      <div role="status" aria-live="polite">
        {(['sealing', 'sending', 'waiting', 'offline', 'late', 'unsent', 'failed'] as const).map((status) => <p key={status} class="govuk-inset-text" data-status={status} hidden>{words[status]}</p>)}
        <p class="govuk-inset-text" data-status="stranger" hidden>{words.stranger} <a href="/masuk" target="_blank">{words.signIn}</a></p>
        <div class="govuk-error-summary" data-status="refused" tabindex={-1} hidden>
          <h3 class="govuk-error-summary__title">{words.refused}</h3>
          <p data-reason />
          <p><a data-proof hidden download>{words.proof}</a></p>
        </div>
      </div>
      <progress class="lum-progress" aria-label={words.title} data-progress hidden />
      <p class="lum-buttons">
        <button class="govuk-button" type="button" data-send hidden>{words.again}</button>
        <button class="govuk-button govuk-button--secondary" type="button" data-change hidden>{words.change}</button>
      </p>
    </section>
  );
}

function Turns({ language }: { readonly language: Language }) {
  const { next, previous } = OFFER[language];
  return <p class="lum-buttons"><button class="govuk-button" type="button" data-next>{next}</button><button class="govuk-button govuk-button--secondary" type="button" data-previous>{previous}</button></p>;
}
