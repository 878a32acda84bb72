import { typedQuantity, typedRupiah, typedWhole } from '../../core/typed-numbers.js';
import type { Typed } from '../../platform/http/page-form.js';
import { UnfitBody } from '../../platform/http/problem.js';
import { validationPipe } from '../../platform/http/validation.js';
import { shapeOf, type Dto, type Kind, type Shape } from './shape.js';

/** Names and places of lists are joined by dots: "items.0.quantity". */
type Tree = { readonly [name: string]: Tree } | string | readonly string[];
type Fault = UnfitBody['faults'][number];

/** The typed rows that became the elements of a list, by the list's path; empty ones fell away. */
type Rows = Map<string, readonly string[]>;

interface Found {
  readonly faults: Fault[];
  readonly rows: Rows;
}

/** What was typed becomes what the API takes, and is judged by the same rules; what cannot be read breaks 'request.unfit' with its fields. */
export async function readForm<Body extends object>(dto: Dto<Body>, typed: Typed): Promise<Body> {
  const faults: Fault[] = [];
  const rows: Rows = new Map();
  const body = valueOf(shapeOf(dto), treeOf(typed), '', { faults, rows });
  const judged = await validationPipe().transform(body ?? {}, { type: 'body', metatype: dto }).catch((error: unknown) => {
    if (!(error instanceof UnfitBody)) throw error;
    const known = new Set(faults.map(({ field }) => field));
    faults.push(...error.faults.map((fault) => ({ ...fault, field: asTyped(fault.field, rows) })).filter(({ field }) => !known.has(field)).map((fault) => kinder(fault, typed)));
  }) as Body | undefined;
  if (faults.length > 0 || judged === undefined) throw new UnfitBody(faults);
  return judged;
}

function treeOf(typed: Typed): Tree {
  const tree: Record<string, Tree> = {};
  for (const [name, value] of Object.entries(typed)) {
    const path = name.split('.');
    if (name.startsWith('_') || path.includes('__proto__')) continue;
    const last = path.pop() ?? '';
    let branch = tree;
    for (const step of path) {
      if (!Object.hasOwn(branch, step) || typeof branch[step] !== 'object' || Array.isArray(branch[step])) branch[step] = {};
      branch = branch[step] as Record<string, Tree>;
    }
    branch[last] = value;
  }
  return tree;
}

/** Undefined when nothing was typed. */
function valueOf(shape: Shape, tree: Tree | undefined, path: string, found: Found): unknown {
  if (shape.kind === 'part') return partOf(shape.fields, tree, path, found);
  if (shape.kind === 'list') return listOf(shape, tree, path, found);
  const text = (typeof tree === 'string' ? tree : '').trim();
  if (shape.kind === 'flag') return text === '' ? (shape.required ? false : undefined) : text === 'true' ? true : text === 'false' ? false : text;
  if (text === '') return shape.required && shape.mayBeEmpty ? '' : undefined;
  const value = READ[shape.kind](shape.kind === 'text' ? (tree as string) : text);
  if (value === null) found.faults.push({ field: path, code: MISREAD[shape.kind] ?? 'field.unknown', facts: {} });
  return value ?? undefined;
}

function partOf(fields: ReadonlyMap<string, Shape>, tree: Tree | undefined, path: string, found: Found): object | undefined {
  const branch = typeof tree === 'object' && !Array.isArray(tree) ? (tree as Readonly<Record<string, Tree>>) : {};
  const own = [...fields].map(([name, shape]) => [name, valueOf(shape, Object.hasOwn(branch, name) ? branch[name] : undefined, join(path, name), found)] as const);
  const strange = Object.keys(branch).filter((name) => !fields.has(name)).map((name) => [name, branch[name]] as const);
  return path !== '' && isBlank(branch) ? undefined : Object.fromEntries([...own, ...strange].filter(([, value]) => value !== undefined));
}

function isBlank(tree: Tree): boolean {
  return typeof tree === 'string' ? tree.trim() === '' : Object.values(tree).every(isBlank);
}

/** Rows left wholly empty are no rows. */
function listOf({ of, required }: Shape & { readonly kind: 'list' }, tree: Tree | undefined, path: string, found: Found): unknown {
  const parts: readonly (readonly [string, Tree])[] = tree === undefined || tree === '' ? [] : typeof tree === 'string' ? [['0', tree]] : Object.entries(tree);
  const filled = parts.map(([row, part]) => ({ row, value: valueOf(of, part, join(path, row), found) })).filter(({ value }) => value !== undefined);
  found.rows.set(path, filled.map(({ row }) => row));
  const values = filled.map(({ value }) => value);
  return values.length === 0 && !required ? undefined : values;
}

const READ: Readonly<Record<Exclude<Kind, 'flag'>, (text: string) => unknown>> = {
  text: (text) => text, day: (text) => text, rupiah: typedRupiah, quantity: typedQuantity, whole: typedWhole,
  // A browser's date and time has no offset; on these pages it is always WIB.
  instant: (text) => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? `${text}:00+07:00` : text),
};

const MISREAD: Readonly<Partial<Record<Kind, string>>> = { rupiah: 'field.rupiah-typed', quantity: 'field.quantity-typed', whole: 'field.number-typed' };

/** The field as it is named in the form: a list's element goes back to the row in which it was typed. */
function asTyped(field: string, rows: Rows): string {
  return field.split('.').reduce((path, step) => join(path, rows.get(path)?.[Number(step)] ?? step), '');
}

/** To somebody at a form, a field left empty is missing, whatever its kind. */
function kinder(fault: Fault, typed: Typed): Fault {
  if (fault.code === 'field.choice' || fault.code === 'field.flag') return typed[fault.field] === undefined || typed[fault.field] === '' ? { ...fault, code: 'field.not-chosen' } : fault;
  if (fault.code === 'field.too-few' || fault.code === 'field.unknown') return fault;
  return isEmpty(typed[fault.field]) ? { ...fault, code: 'field.missing' } : fault;
}

function isEmpty(value: string | readonly string[] | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
