import { UnfitBody } from '../../platform/http/problem.js';
import { Choice, Day, Flag, Instant, ListOf, QuantityField, RupiahField, Text, Whole } from '../../platform/http/fields.js';
import { Filled } from './filled.js';
import { readForm } from './reading.js';

class LineDto {
  @Text(20) name!: string;
  @QuantityField() quantity!: number;
}
class OrderDto {
  @Text(20) title!: string;
  @Text(20, { shortest: 0 }) note!: string;
  @RupiahField() price!: number;
  @Whole(1, 100, { optional: true }) people?: number;
  @Flag() urgent!: boolean;
  @Day({ optional: true }) by?: string;
  @Instant({ optional: true }) at?: Date;
  @Choice(['a', 'b'], { optional: true }) kind?: string;
  @ListOf(() => LineDto, 1, 5) lines!: LineDto[];
}

const TYPED = { _token: 'x', title: ' Nasi ', note: '', price: 'Rp 1.250.000', people: '1.00', urgent: 'true', at: '2026-03-03T15:00', 'lines.0.name': 'Ayam', 'lines.0.quantity': '2,5' };

async function faultsOf(typed: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const error: unknown = await readForm(OrderDto, typed).catch((thrown: unknown) => thrown);
  if (!(error instanceof UnfitBody)) throw new Error('the form was taken', { cause: error });
  return error.faults.map(({ field, code }) => `${field} ${code}`);
}

describe('A typed form', () => {
  it('becomes what the API takes', async () => {
    const { people: _, ...typed } = TYPED;
    expect(await readForm(OrderDto, typed)).toEqual({
      title: 'Nasi', note: '', price: 1_250_000, urgent: true, at: new Date('2026-03-03T08:00:00Z'), lines: [{ name: 'Ayam', quantity: 2500 }] });
  });

  it('says of each field what is wrong with it, in the row where it was typed', async () => {
    const typed = { title: '', price: 'seribu', kind: '', 'lines.0.name': '', 'lines.0.quantity': '', 'lines.1.name': 'Ayam', 'lines.1.quantity': '', 'lines.2.name': '', 'lines.2.quantity': '2.5' };
    expect((await faultsOf(typed)).toSorted()).toEqual(['lines.1.quantity field.missing', 'lines.2.name field.missing', 'lines.2.quantity field.quantity-typed', 'price field.rupiah-typed', 'title field.missing']);
    expect(await faultsOf({ ...TYPED, people: '101' })).toEqual(['people field.too-large']);
  });

  it('takes no field that the API does not know, and no prototype', async () => {
    expect(await faultsOf({ ...TYPED, people: '4', role: 'admin' })).toEqual(['role field.unknown']);
    expect(await readForm(OrderDto, { ...TYPED, people: '4', '__proto__.title': 'x' })).toMatchObject({ title: 'Nasi' });
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  it('is filled from what is kept and reads back the same', async () => {
    const kept = { title: 'Nasi', note: '', price: 1_250_000, urgent: false, by: '2026-04-10', lines: [{ name: 'Ayam', quantity: 2500 }, { name: 'Ikan', quantity: 1_000_000 }] };
    const form = Filled.with(OrderDto, kept);
    expect([form.value('price'), form.value('lines.0.quantity'), form.value('lines.1.quantity'), form.rows('lines', 1)]).toEqual(['1.250.000', '2,5', '1.000', 2]);
    const names = ['title', 'note', 'price', 'urgent', 'by', 'lines.0.name', 'lines.0.quantity', 'lines.1.name', 'lines.1.quantity'];
    expect(await readForm(OrderDto, Object.fromEntries(names.map((name) => [name, form.value(name)])))).toEqual(kept);
  });
});
