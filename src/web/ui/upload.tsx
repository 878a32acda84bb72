import type { Filled } from '../forms/filled.js';
import { describing } from './inputs.js';

interface UploadProps {
  readonly form: Filled;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** A phone opens the camera on its back at once. */
  readonly camera?: true;
  /** A scan may be a PDF too. */
  readonly papers?: true;
}

/** One picture, or one paper. The kinds are named one by one, so that a phone turns its own kind into one of them. */
export function UploadField({ form, name, label, hint, camera, papers }: UploadProps) {
  const fault = form.fault(name);
  return (
    <div class={`govuk-form-group${fault === null ? '' : ' govuk-form-group--error'}`}>
      <label class="govuk-label" for={name}>{label}</label>
      {hint === undefined ? null : <div class="govuk-hint" id={`${name}-hint`}>{hint}</div>}
      {fault === null ? null : <p class="govuk-error-message" id={`${name}-error`}>{fault.message}</p>}
      <input class="govuk-file-upload" id={name} name={name} type="file" accept={`${papers === true ? 'application/pdf,' : ''}image/jpeg,image/png,image/webp`} {...(camera === true ? { capture: 'environment' } : {})} aria-describedby={describing(name, hint, fault !== null)} />
    </div>
  );
}
