import type { ComponentChildren } from 'preact';
import { assets } from '../assets.js';
import { BLANK } from '../forms/filled.js';
import type { Visit } from '../ui/frame.js';
import { TextArea, TextField } from '../ui/inputs.js';
import { COMMITTEE } from './committee.words.js';

/** A form that never reaches the server: the browser does what it says. Without JavaScript it stays shut and says why. */
export function CommitteeForm({ visit, task, button, children, more }: { readonly visit: Visit; readonly task: 'make' | 'make-with-passkey' | 'show' | 'open'; readonly button: string; readonly children?: ComponentChildren; readonly more?: ComponentChildren }) {
  const { keys, client } = COMMITTEE[visit.language];
  return (
    <>
      <noscript><p class="govuk-inset-text">{keys.script}</p></noscript>
      <form data-committee={task} data-words={JSON.stringify(client)} novalidate>
        {children}
        <button class={task === 'make-with-passkey' ? 'govuk-button govuk-button--secondary' : 'govuk-button'} type="submit">{button}</button>
        {more}
      </form>
    </>
  );
}

/** The passphrase, or behind a fold the printed backup. */
export function Opener({ visit }: { readonly visit: Visit }) {
  const { keys } = COMMITTEE[visit.language];
  return (
    <>
      <TextField form={BLANK} name="passphrase" label={keys.passphrase} type="password" autocomplete="current-password" width={20} />
      <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{keys.useBackup}</span></summary>
        <div class="govuk-details__text"><TextArea form={BLANK} name="backup" label={keys.backupField} rows={3} /></div></details>
    </>
  );
}

/** The same step, opened by a passkey instead of the passphrase. */
export function ByPasskey({ children }: { readonly children: string }) {
  return <button class="govuk-button govuk-button--secondary" type="submit" data-by="passkey">{children}</button>;
}

/** Where the browser says how far it is, and the scripts that do the work. */
export function CommitteeStatus() {
  const { scripts } = assets();
  return (
    <>
      <p class="lum-status" role="status" data-status hidden />
      <script type="module" src={scripts.committee} data-unlocking={scripts.unlocking} />
    </>
  );
}
