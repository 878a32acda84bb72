import type { RecoveryView } from '../../openings/recoveries.service.js';
import { assets } from '../assets.js';
import type { Filled } from '../forms/filled.js';
import { moment } from '../moments.js';
import { Button, ErrorSummary, Form } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { TextArea } from '../ui/inputs.js';
import { Facts } from '../ui/sheet.js';
import type { BoxedOffer } from './recovery-pages.queries.js';
import { RecoveryRoad, RecoveryState } from './recovery-state.js';
import { RECOVERY } from './recovery.words.js';
import { Script } from '../ui/script.js';

interface SlipProps {
  readonly visit: Visit;
  readonly form: Filled;
  readonly lot: { readonly id: string; readonly code: string; readonly title: string };
  readonly vendorId: string;
  readonly recovery: RecoveryView | null;
  readonly isOpened: boolean;
  readonly offer: BoxedOffer | null;
}

/** A vendor brings the slip that opens its own envelope: typed, as a file, or from the device that sealed it. */
export function SlipPage({ visit, form, lot, vendorId, recovery, isOpened, offer }: SlipProps) {
  const { language, now } = visit;
  const { slip: words, ...all } = RECOVERY[language];
  const isTaken = recovery?.slipsUntil != null && new Date(recovery.slipsUntil) >= now && !isOpened;
  return (
    <Frame visit={visit} title={`${words.title} ${lot.code}`} room="/usaha/penawaran">
      <p><a class="govuk-back-link" href={`/lot/${lot.code}`}>{all.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.title}</h1>
      <p class="lum-lead"><strong>{lot.title}</strong> <span class="lum-quiet">{lot.code}</span></p>
      <RecoveryState visit={visit} recovery={recovery} isOpened={isOpened} />
      {offer === null ? <p class="lum-empty">{words.noOffer}</p> : (
        <>
          <h2>{words.offer}</h2>
          <Facts facts={[[words.code, <span class="lum-code">{offer.code}</span>], [words.received, moment(offer.receivedAt, language)], [words.hash, <span class="lum-hash">{offer.envelopeHash}</span>]]} />
          {offer.given ? <div class="lum-verdict" role="status"><p><strong>{words.given}</strong> {words.keepPaper}</p></div>
            : isTaken ? <SlipForm visit={visit} form={form} lotId={lot.id} vendorId={vendorId} offer={offer} />
            : isOpened ? null : <p class="lum-empty">{words.notNow}</p>}
        </>
      )}
      <RecoveryRoad visit={visit} />
    </Frame>
  );
}

function SlipForm({ visit, form, lotId, vendorId, offer }: { readonly visit: Visit; readonly form: Filled; readonly lotId: string; readonly vendorId: string; readonly offer: BoxedOffer }) {
  const { slip: words } = RECOVERY[visit.language];
  return (
    <>
      <p>{words.why} {words.where}</p>
      <template data-kept-slip data-vendor={vendorId} data-lot={lotId} data-hash={offer.envelopeHash}><p class="govuk-inset-text">{words.here} <button type="button" class="lum-link">{words.use}</button></p></template>
      <Form visit={visit} form={form} upload>
        <TextArea form={form} name="slip" label={words.field} hint={words.fieldHint} rows={4} maxLength={200} />
        <div class="govuk-form-group">
          <label class="govuk-label" for="berkas">{words.file}</label>
          <div class="govuk-hint" id="berkas-hint">{words.fileHint}</div>
          <input class="govuk-file-upload" id="berkas" name="berkas" type="file" accept=".txt,text/plain" aria-describedby="berkas-hint" />
        </div>
        <Button>{words.action}</Button>
      </Form>
      <p class="lum-quiet">{words.lost}</p>
      <Script src={assets().scripts.slip} />
    </>
  );
}
