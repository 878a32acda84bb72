import type { Language } from '../../platform/http/language.js';
import { COUNTER } from './counter.words.js';

/** Where the vendor says: yes, this offer is mine. None of its fields has a name: nothing of it is sent but with the sealed offer. */
export function VendorWord({ language, codeSent }: { readonly language: Language; readonly codeSent: boolean }) {
  const { form: words } = COUNTER[language];
  const own = (
    <>
      <Field id="kata-nama" word="login" label={words.login} />
      <Field id="kata-sandi" word="passphrase" label={words.passphrase} hint={words.passphraseHint} isSecret />
    </>
  );
  return (
    <div class="lum-price" role="group" aria-labelledby="konfirmasi">
      <h3 id="konfirmasi">{words.word}</h3>
      <p>{words.wordWhy}</p>
      <p class="govuk-error-message" tabindex={-1} data-word-fault hidden>{words.fault}</p>
      <div class="govuk-form-group">
        <label class="govuk-label" for="nomor-terakhir">{words.last}</label>
        <div class="govuk-hint" id="nomor-terakhir-hint">{words.lastHint}</div>
        <input class="govuk-input govuk-input--width-5" id="nomor-terakhir" type="text" inputMode="numeric" autocomplete="off" maxLength={6} aria-describedby="nomor-terakhir-hint" data-last-version />
      </div>
      {codeSent ? (
        <>
          <Field id="kata-kode" word="code" label={words.code} hint={words.codeHint} isCode />
          <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{words.instead}</span></summary><div class="govuk-details__text">{own}</div></details>
        </>
      ) : <><p>{words.noCode}</p>{own}</>}
    </div>
  );
}

function Field({ id, word, label, hint, isSecret = false, isCode = false }: { readonly id: string; readonly word: string; readonly label: string; readonly hint?: string; readonly isSecret?: boolean; readonly isCode?: boolean }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>{label}</label>
      {hint === undefined ? null : <div class="govuk-hint" id={`${id}-hint`}>{hint}</div>}
      <input class={`govuk-input govuk-input--width-${isCode ? '10' : '20'}`} id={id} type={(isSecret ? 'password' : 'text') as 'text'} inputMode={isCode ? 'numeric' : undefined} autocomplete={isSecret ? 'new-password' : 'off'} maxLength={200}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`} data-word={word} />
    </div>
  );
}
