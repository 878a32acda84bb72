import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { KEY_FIELD, TOKEN_FIELD } from '../../platform/http/page-form.js';
import type { Filled } from '../forms/filled.js';
import { WORDS } from '../words.js';
import type { Visit } from './frame.js';

interface FormProps {
  readonly visit: Visit;
  readonly form: Filled;
  /** Where it is sent; the page's own address when left out. */
  readonly action?: string;
  /** With a file. */
  readonly upload?: boolean;
  readonly children: ComponentChildren;
}

/** A form with its token and its key: sent twice, it acts once; sent from elsewhere, it acts not at all. */
export function Form({ visit, form, action, upload = false, children }: FormProps) {
  return (
    <form method="post" action={action} novalidate {...(upload ? { encType: 'multipart/form-data' } : {})}>
      {visit.person === null ? null : <Hidden name={TOKEN_FIELD} value={visit.person.formToken} />}
      <Hidden name={KEY_FIELD} value={form.value(KEY_FIELD) === '' ? randomUUID() : form.value(KEY_FIELD)} />
      {children}
    </form>
  );
}

export function Hidden({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** What must be mended, first of all on the page and focused; each line leads to its field. */
export function ErrorSummary({ visit, form }: { readonly visit: Visit; readonly form: Filled }) {
  if (!form.isRefused) return null;
  const words = WORDS[visit.language];
  return (
    <div class="govuk-error-summary" data-focus tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{words.mend}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {form.refusal === null ? null : <li>{form.refusal}</li>}
            {form.faults.map(({ field, message }) => <li key={field}><a href={`#${field}`}>{message}</a></li>)}
          </ul>
        </div>
      </div>
    </div>
  );
}

export function Button({ kind, name, value, children }: { readonly kind?: 'secondary' | 'warning'; readonly name?: string; readonly value?: string; readonly children: ComponentChildren }) {
  return <button class={kind === undefined ? 'govuk-button' : `govuk-button govuk-button--${kind}`} type="submit" name={name} value={value}>{children}</button>;
}

/** A form of one button, for a step that needs no answer but yes. */
export function Confirm({ visit, action, kind, hidden = {}, children }: {
  readonly visit: Visit; readonly action: string; readonly kind?: 'secondary' | 'warning'; readonly hidden?: Readonly<Record<string, string>>; readonly children: ComponentChildren;
}) {
  return (
    <form method="post" action={action}>
      {visit.person === null ? null : <Hidden name={TOKEN_FIELD} value={visit.person.formToken} />}
      <Hidden name={KEY_FIELD} value={randomUUID()} />
      {Object.entries(hidden).map(([name, value]) => <Hidden key={name} name={name} value={value} />)}
      <Button {...(kind === undefined ? {} : { kind })}>{children}</Button>
    </form>
  );
}
