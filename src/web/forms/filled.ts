import { quantity, quantityText } from '../../core/money.js';
import { KEY_FIELD, type Typed } from '../../platform/http/page-form.js';
import type { FieldFault, Problem } from '../../platform/http/problem.js';
import { shapeOf, type Dto, type Shape } from './shape.js';

/** What a form shows: what stands in its fields, and what is wrong with it. */
export class Filled {
  constructor(
    private readonly typed: Typed,
    readonly faults: readonly FieldFault[] = [],
    /** What is wrong with the whole, when no single field is to blame. */
    readonly refusal: string | null = null,
  ) {}

  /** With what is kept already, written as people write it. */
  static with<Body extends object>(dto: Dto<Body>, kept: { readonly [Name in keyof Body]?: unknown }): Filled {
    const typed: Record<string, string | readonly string[]> = {};
    write(shapeOf(dto), kept, '', typed);
    return new Filled(typed);
  }

  /** As it was sent, with what was found wrong; `at` names the field that a rule of the house is about. */
  static refused(sent: Typed, { code, title, fields }: Problem, at: Readonly<Record<string, string>>): Filled {
    // What was changed after it had been kept is something new.
    const typed = code === 'idempotency.key-reused' ? { ...sent, [KEY_FIELD]: '' } : sent;
    if (fields !== undefined) return new Filled(typed, fields);
    const field = at[code];
    return field === undefined ? new Filled(typed, [], title) : new Filled(typed, [{ field, code, message: title }]);
  }

  value(name: string): string {
    const value = this.typed[name];
    return value === undefined || typeof value === 'string' ? (value ?? '') : (value[0] ?? '');
  }

  values(name: string): readonly string[] {
    const value = this.typed[name];
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  }

  fault(name: string): FieldFault | null {
    return this.faults.find(({ field }) => field === name || (field.startsWith(`${name}.`) && this.typed[name] !== undefined)) ?? null;
  }

  /** How many rows of a list stand in the form: those that were typed, never fewer than `least`. */
  rows(name: string, least: number): number {
    const places = Object.keys(this.typed).flatMap((each) => (each.startsWith(`${name}.`) ? [Number(each.slice(name.length + 1).split('.')[0])] : []));
    return Math.max(least, ...places.filter(Number.isInteger).map((place) => place + 1));
  }

  get isRefused(): boolean {
    return this.faults.length > 0 || this.refusal !== null;
  }
}

export const BLANK = new Filled({});

function write(shape: Shape, kept: unknown, path: string, typed: Record<string, string | readonly string[]>): void {
  if (kept === null || kept === undefined) return;
  if (shape.kind === 'part') {
    for (const [name, of] of shape.fields) write(of, (kept as Readonly<Record<string, unknown>>)[name], path === '' ? name : `${path}.${name}`, typed);
  } else if (shape.kind === 'list' && shape.of.kind !== 'part') typed[path] = (kept as readonly unknown[]).map(String);
  else if (shape.kind === 'list') for (const [at, each] of (kept as readonly unknown[]).entries()) write(shape.of, each, `${path}.${String(at)}`, typed);
  else typed[path] = textOf(shape.kind, kept);
}

function textOf(kind: Shape['kind'], kept: unknown): string {
  if (kind === 'rupiah') return String(kept).replace(/\B(?=(\d{3})+$)/g, '.');
  if (kind === 'quantity') return quantityText(quantity(Number(kept)));
  if (kind === 'instant') return new Date(new Date(kept as string).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
  return kept instanceof Date ? kept.toISOString().slice(0, 10) : String(kept);
}
