import type { ComponentChildren } from 'preact';
import type { Filled } from '../forms/filled.js';

/** One row of a list in a form, folded to its line when it is whole; what is missing or wrong stands open. Folded rows are sent all the same. */
export function RowBox({ form, row, legend, needs, line, children }: {
  readonly form: Filled;
  /** As its fields begin: "items.0". */
  readonly row: string;
  readonly legend: string;
  /** The fields without which the row is not whole. */
  readonly needs: readonly string[];
  /** What it says when it is folded. */
  readonly line: string;
  readonly children: ComponentChildren;
}) {
  const isOpen = needs.some((field) => form.value(`${row}.${field}`).trim() === '') || form.faults.some(({ field }) => field === row || field.startsWith(`${row}.`));
  return (
    <details class="lum-item-box" open={isOpen}>
      <summary><strong>{legend}</strong>{isOpen ? null : <span class="lum-item-box__line">{line}</span>}</summary>
      <fieldset class="govuk-fieldset"><legend class="govuk-visually-hidden">{legend}</legend>{children}</fieldset>
    </details>
  );
}
