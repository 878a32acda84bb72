import type { LogView, ReceiptView } from '../../record/record.queries.js';
import type { Filled } from '../forms/filled.js';
import { moment, relative } from '../moments.js';
import { ErrorSummary } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextField } from '../ui/inputs.js';
import { Facts } from '../ui/sheet.js';
import { AUDIT } from './audit.words.js';
import { ScanPart } from './scan.part.js';

/** What became of a question about a receipt. */
export type ReceiptAnswer = { readonly kind: 'asked-nothing' } | { readonly kind: 'missing' } | { readonly kind: 'found'; readonly receipt: ReceiptView };

/** Anyone with a receipt checks it here; the question stands in the address, for it holds no secret. */
export function ReceiptPage({ visit, form, answer }: { readonly visit: Visit; readonly form: Filled; readonly answer: ReceiptAnswer }) {
  const { language } = visit;
  const words = AUDIT[language].receipt;
  return (
    <Frame visit={visit} title={words.title} description={words.lead}>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {answer.kind === 'found' ? <Found visit={visit} receipt={answer.receipt} /> : null}
      {answer.kind === 'missing' ? <div class="lum-verdict lum-verdict--bad" role="status"><h2>{words.missing}</h2><p>{words.missingHint}</p></div> : null}
      <ScanPart language={language} />
      <form method="get" action="/tanda-terima" novalidate>
        <TextField form={form} name="code" label={words.code} hint={words.codeHint} autocomplete="off" width={10} maxLength={20} />
        <TextField form={form} name="envelopeHash" label={words.hash} hint={words.hashHint} autocomplete="off" maxLength={140} />
        <button class="govuk-button" type="submit">{words.action}</button>
      </form>
      <p><a href="/catatan">{AUDIT[language].log.title}</a></p>
    </Frame>
  );
}

function Found({ visit: { language }, receipt: { lot, title, receivedAt, leaf, proof } }: { readonly visit: Visit; readonly receipt: ReceiptView }) {
  const words = AUDIT[language].receipt;
  return (
    <div class="lum-verdict" role="status">
      <h2>{words.found}</h2>
      <Facts facts={[[words.lot, <a href={`/lot/${lot}`}>{title} ({lot})</a>], [words.receivedAt, moment(receivedAt, language)]]} />
      {proof === null ? <p>{words.waiting}</p> : (
        <>
          <p><strong>{words.placed}.</strong></p>
          <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{words.proof}</span></summary>
            <div class="govuk-details__text"><p>{words.proofWhy}</p><pre class="lum-paper" tabindex={0} aria-label={words.proof}>{proof}</pre><p>{words.leaf}</p><pre class="lum-paper" tabindex={0} aria-label={words.leaf}>{leaf}</pre></div></details>
        </>
      )}
    </div>
  );
}

/** How the log stands; null when it has not begun. */
export function LogPage({ visit, log }: { readonly visit: Visit; readonly log: LogView | null }) {
  const { language, now } = visit;
  const words = AUDIT[language].log;
  return (
    <Frame visit={visit} title={words.title} description={words.lead}>
      <h1>{words.title}</h1>
      <p class="lum-lead">{words.lead}</p>
      {log === null ? <div class="lum-empty"><p><strong>{words.begun}</strong></p><p>{words.begunWhy}</p></div> : (
        <>
          <dl class="lum-figures">
            <div><dt>{words.size}</dt><dd>{log.size.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')}</dd></div>
            <div><dt>{words.waiting}</dt><dd>{log.waiting}</dd></div>
            <div><dt>{words.witnesses}</dt><dd>{log.witnesses}</dd></div>
          </dl>
          <Facts facts={[
            [words.origin, log.origin],
            [words.signedAt, `${moment(log.signedAt, language)} (${relative(log.signedAt, now, language)})`],
            [words.freshAt, log.freshAt === null ? null : moment(log.freshAt, language)],
            [words.root, <span class="lum-hash">{log.root}</span>],
            [words.keys, <>{log.keys.map((key) => <span key={key} class="lum-hash">{key} </span>)}</>],
          ]} />
          <p><a href="/log/checkpoint">{words.checkpoint}</a></p>
          <h2>{words.how}</h2>
          <ol class="lum-steps">{words.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        </>
      )}
      <p><a class="govuk-button govuk-button--secondary" href="/tanda-terima">{words.receipt}</a></p>
    </Frame>
  );
}
