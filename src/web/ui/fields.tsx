import type { ComponentChildren } from 'preact';

interface Labelled {
  readonly name: string;
  readonly label: string;
}

/** One choice of few, as a list that opens. */
export function Select({ name, label, value, options }: Labelled & { readonly value: string | undefined; readonly options: readonly (readonly [string, string])[] }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={name}>{label}</label>
      <select class="govuk-select" id={name} name={name}>
        {options.map(([code, text]) => <option key={code} value={code} selected={code === (value ?? '')}>{text}</option>)}
      </select>
    </div>
  );
}

export function SearchField({ name, label, value }: Labelled & { readonly value: string | undefined }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={name}>{label}</label>
      <input class="govuk-input" id={name} name={name} type="search" value={value} autocomplete="off" maxlength={100} />
    </div>
  );
}

/** Filters fold away on a phone and stand open beside the list on a wide screen. */
export function Filter({ title, action, apply, children }: { readonly title: string; readonly action: string; readonly apply: string; readonly children: ComponentChildren }) {
  return (
    <details class="lum-filter" data-open-when-wide>
      <summary>{title}</summary>
      <form method="get" action={action} role="search">
        {children}
        <button class="govuk-button" type="submit">{apply}</button>
      </form>
    </details>
  );
}
