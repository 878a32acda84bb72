import type { ComponentChildren } from 'preact';
import type { Filled } from '../forms/filled.js';

/** What every field of a form has: its place in the form, its words, and what is wrong with it. */
interface FieldProps {
  readonly form: Filled;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Where its value stands in the form, when not under its own name. */
  readonly from?: string;
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'datetime-local';
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'email' | 'tel';
  readonly maxLength?: number;
  /** How wide, in letters; the whole line when left out. */
  readonly width?: 4 | 5 | 10 | 20;
  readonly prefix?: string;
  readonly suffix?: string;
}

export function TextField({ form, name, from = name, label, hint, type = 'text', autocomplete, inputMode, maxLength, width, prefix, suffix }: TextProps) {
  const fault = form.fault(name);
  // Which type it is decides for browsers only; Preact's types know each by itself. A password is typed again: it is never sent back.
  const value = type === 'password' ? undefined : form.value(from);
  const input = (
    <input class={`govuk-input${width === undefined ? '' : ` govuk-input--width-${String(width)}`}${fault === null ? '' : ' govuk-input--error'}`} id={name} name={name} type={type as 'text'} value={value}
      autocomplete={autocomplete} inputMode={inputMode} maxLength={maxLength} spellcheck={type === 'text' && inputMode === undefined ? undefined : false} aria-describedby={describing(name, hint, fault !== null)} />
  );
  return (
    <Group form={form} name={name} label={label} {...(hint === undefined ? {} : { hint })}>
      {prefix === undefined && suffix === undefined ? input : (
        <div class="govuk-input__wrapper">
          {prefix === undefined ? null : <div class="govuk-input__prefix" aria-hidden="true">{prefix}</div>}
          {input}
          {suffix === undefined ? null : <div class="govuk-input__suffix" aria-hidden="true">{suffix}</div>}
        </div>
      )}
    </Group>
  );
}

export function MoneyField(props: FieldProps) {
  return <TextField {...props} prefix="Rp" inputMode="numeric" width={20} maxLength={24} autocomplete="off" />;
}

export function QuantityField({ unit, ...props }: FieldProps & { readonly unit?: string }) {
  return <TextField {...props} {...(unit === undefined ? {} : { suffix: unit })} inputMode="decimal" width={10} maxLength={20} autocomplete="off" />;
}

/** The browser's own calendar; without one, a line of text as "2026-11-24". */
export function DateField(props: FieldProps) {
  return <TextField {...props} type="date" width={10} />;
}

/** A day and an hour in WIB. */
export function MomentField(props: FieldProps) {
  return <TextField {...props} type="datetime-local" width={20} />;
}

export function TextArea({ form, name, label, hint, rows = 5, maxLength }: FieldProps & { readonly rows?: number; readonly maxLength?: number }) {
  const fault = form.fault(name);
  return (
    <Group form={form} name={name} label={label} {...(hint === undefined ? {} : { hint })}>
      <textarea class={`govuk-textarea${fault === null ? '' : ' govuk-textarea--error'}`} id={name} name={name} rows={rows} maxLength={maxLength} aria-describedby={describing(name, hint, fault !== null)}>{form.value(name)}</textarea>
    </Group>
  );
}

export function SelectField({ form, name, from = name, label, hint, options }: FieldProps & { readonly options: readonly (readonly [string, string])[] }) {
  const fault = form.fault(name);
  return (
    <Group form={form} name={name} label={label} {...(hint === undefined ? {} : { hint })}>
      <select class={`govuk-select${fault === null ? '' : ' govuk-select--error'}`} id={name} name={name} aria-describedby={describing(name, hint, fault !== null)}>
        {options.map(([code, text]) => <option key={code} value={code} selected={code === form.value(from)}>{text}</option>)}
      </select>
    </Group>
  );
}

/** A label, a hint, the fault, and the field itself. */
function Group({ form, name, label, hint, children }: FieldProps & { readonly children: ComponentChildren }) {
  const fault = form.fault(name);
  return (
    <div class={`govuk-form-group${fault === null ? '' : ' govuk-form-group--error'}`}>
      <label class="govuk-label" for={name}>{label}</label>
      {hint === undefined ? null : <div class="govuk-hint" id={`${name}-hint`}>{hint}</div>}
      {fault === null ? null : <p class="govuk-error-message" id={`${name}-error`}>{fault.message}</p>}
      {children}
    </div>
  );
}

/** The ids of the hint and of the fault, for those who hear the page. */
export function describing(name: string, hint: string | undefined, isFaulty: boolean): string | undefined {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(isFaulty ? [`${name}-error`] : [])];
  return ids.length === 0 ? undefined : ids.join(' ');
}
