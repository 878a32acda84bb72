import type { Filled } from '../forms/filled.js';
import { describing } from './inputs.js';

/** One picture, from the folder or straight from the camera. */
export function UploadField({ form, name, label, hint }: { readonly form: Filled; readonly name: string; readonly label: string; readonly hint?: string }) {
  const fault = form.fault(name);
  return (
    <div class={`govuk-form-group${fault === null ? '' : ' govuk-form-group--error'}`}>
      <label class="govuk-label" for={name}>{label}</label>
      {hint === undefined ? null : <div class="govuk-hint" id={`${name}-hint`}>{hint}</div>}
      {fault === null ? null : <p class="govuk-error-message" id={`${name}-error`}>{fault.message}</p>}
      <input class="govuk-file-upload" id={name} name={name} type="file" accept="image/jpeg,image/png,image/webp" aria-describedby={describing(name, hint, fault !== null)} />
    </div>
  );
}
