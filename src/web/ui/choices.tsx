import type { Filled } from '../forms/filled.js';
import { describing } from './inputs.js';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

interface ChoiceProps {
  readonly form: Filled;
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly Option[];
}

/** One of few. */
export function Radios(props: ChoiceProps) {
  return <Choices {...props} kind="radios" />;
}

/** Any of few. */
export function Checkboxes(props: ChoiceProps) {
  return <Choices {...props} kind="checkboxes" />;
}

/** One statement to agree with, or one thing that is so or not. */
export function Checkbox({ form, name, text, hint }: { readonly form: Filled; readonly name: string; readonly text: string; readonly hint?: string }) {
  const fault = form.fault(name);
  return (
    <div class={`govuk-form-group${fault === null ? '' : ' govuk-form-group--error'}`}>
      {fault === null ? null : <p class="govuk-error-message" id={`${name}-error`}>{fault.message}</p>}
      <div class="govuk-checkboxes"><Item kind="checkboxes" id={name} name={name} option={{ value: 'true', text, ...(hint === undefined ? {} : { hint }) }} isChosen={form.value(name) === 'true'} faultOf={fault === null ? undefined : `${name}-error`} /></div>
    </div>
  );
}

function Choices({ form, name, legend, hint, options, kind }: ChoiceProps & { readonly kind: 'radios' | 'checkboxes' }) {
  const fault = form.fault(name);
  const chosen = form.values(name);
  return (
    <div class={`govuk-form-group${fault === null ? '' : ' govuk-form-group--error'}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describing(name, hint, fault !== null)}>
        <legend class="govuk-fieldset__legend">{legend}</legend>
        {hint === undefined ? null : <div class="govuk-hint" id={`${name}-hint`}>{hint}</div>}
        {fault === null ? null : <p class="govuk-error-message" id={`${name}-error`}>{fault.message}</p>}
        <div class={`govuk-${kind}`}>
          {options.map((option, at) => <Item key={option.value} kind={kind} id={at === 0 ? name : `${name}-${option.value}`} name={name} option={option} isChosen={chosen.includes(option.value)} />)}
        </div>
      </fieldset>
    </div>
  );
}

function Item({ kind, id, name, option: { value, text, hint }, isChosen, faultOf }: {
  readonly kind: 'radios' | 'checkboxes'; readonly id: string; readonly name: string; readonly option: Option; readonly isChosen: boolean; readonly faultOf?: string | undefined;
}) {
  const described = [...(hint === undefined ? [] : [`${id}-item-hint`]), ...(faultOf === undefined ? [] : [faultOf])].join(' ');
  return (
    <div class={`govuk-${kind}__item`}>
      <input class={`govuk-${kind}__input`} id={id} name={name} type={kind === 'radios' ? 'radio' : 'checkbox'} value={value} checked={isChosen} aria-describedby={described === '' ? undefined : described} />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>{text}</label>
      {hint === undefined ? null : <div class={`govuk-hint govuk-${kind}__hint`} id={`${id}-item-hint`}>{hint}</div>}
    </div>
  );
}
