import type { Language } from '../../platform/http/language.js';
import { assets } from '../assets.js';
import { SCAN } from './scan.words.js';
import { Script } from '../ui/script.js';

/** By camera or from a photo; asleep in a template, for without a script it could do nothing. */
export function ScanPart({ language }: { readonly language: Language }) {
  const { client, ...words } = SCAN[language];
  const { scripts } = assets();
  return (
    <>
      <template data-scan data-words={JSON.stringify(client)} data-decoder={scripts.decoder}>
        <h2>{words.title}</h2>
        <div data-scan-camera hidden>
          <button class="govuk-button" type="button" data-scan-start>{words.camera}</button>
          <div data-scan-film hidden>
            <video muted playsInline aria-label={words.film} />
            <button class="govuk-button govuk-button--secondary" type="button" data-scan-stop>{words.stop}</button>
          </div>
        </div>
        <p role="status" aria-live="polite" data-scan-status />
        <div class="govuk-form-group">
          <label class="govuk-label" for="foto-kode">{words.photo}</label>
          <div class="govuk-hint" id="foto-kode-hint">{words.photoHint}</div>
          <input class="govuk-file-upload" id="foto-kode" type="file" accept="image/*" capture="environment" aria-describedby="foto-kode-hint" data-scan-photo />
        </div>
        <h2>{words.typed}</h2>
      </template>
      <Script src={scripts.scan} />
    </>
  );
}
