import { CATEGORIES } from '../../core/categories.js';
import type { Language } from '../../platform/http/language.js';
import type { Typed } from '../../platform/http/page-form.js';
import { Filled } from '../forms/filled.js';
import { MoneyField, QuantityField, SelectField, TextArea, TextField } from '../ui/inputs.js';
import { RowBox } from './row-box.js';
import { REQUESTS } from './requests.words.js';

const MORE = '_more';

/** Goods, each in a box of its own; a button adds one without losing a letter, with JavaScript or without. */
export function ItemRows({ language, form, category }: { readonly language: Language; readonly form: Filled; readonly category?: string }) {
  const { form: words } = REQUESTS[language];
  const units = CATEGORIES.filter(({ code }) => category === undefined || code === category).flatMap((each) => each.units);
  const options = [['', words.choose], ...new Map(units.map((unit) => [unit.code, unit[language]]))] as readonly (readonly [string, string])[];
  return (
    <>
      <h2 id="items">{words.items}</h2>
      <p class="lum-quiet">{words.emptyRow}</p>
      {Array.from({ length: form.rows('items', 1) }, (_, at) => (
        <RowBox key={at} form={form} row={`items.${String(at)}`} legend={words.item(at + 1)} needs={['name', 'quantity', 'unit', 'unitEstimate']} line={lineOf(form, at, new Map(options))}>
          <TextField form={form} name={`items.${String(at)}.name`} label={words.name} maxLength={160} />
          <TextArea form={form} name={`items.${String(at)}.specification`} label={words.specification} rows={2} maxLength={2000} />
          <div class="lum-row lum-row--pair">
            <QuantityField form={form} name={`items.${String(at)}.quantity`} label={words.quantity} />
            <SelectField form={form} name={`items.${String(at)}.unit`} label={words.unit_} options={options} />
            <MoneyField form={form} name={`items.${String(at)}.unitEstimate`} label={words.price} />
          </div>
        </RowBox>
      ))}
      <p><button class="govuk-button govuk-button--secondary" type="submit" name={MORE} value="items">{words.more}</button></p>
    </>
  );
}

function lineOf(form: Filled, at: number, units: ReadonlyMap<string, string>): string {
  const typed = (field: string) => form.value(`items.${String(at)}.${field}`);
  return `${typed('name')}, ${typed('quantity')} ${units.get(typed('unit')) ?? typed('unit')}, Rp\u00a0${typed('unitEstimate')}`;
}

/** The same form with one more row, when that was what the button asked; otherwise null. */
export function withOneMore(typed: Typed): Filled | null {
  const list = typed[MORE];
  if (typeof list !== 'string') return null;
  const rows = new Filled(typed).rows(list, 1);
  const first = { items: 'name', sources: 'source' }[list] ?? 'name';
  return new Filled({ ...typed, [`${list}.${String(rows)}.${first}`]: '' });
}
