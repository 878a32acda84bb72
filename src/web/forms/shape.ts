/** Where `@ApiProperty` leaves what it was told. */
const NAMES = 'swagger/apiModelPropertiesArray';
const DECLARED = 'swagger/apiModelProperties';

/** What a form's field becomes before the use case sees it. */
export type Kind = 'text' | 'rupiah' | 'quantity' | 'whole' | 'flag' | 'instant' | 'day';

/** The shape of what a use case takes, as its field decorators declare it for the API. */
export type Shape =
  | { readonly kind: Kind; readonly required: boolean; /** A text that may be left empty. */ readonly mayBeEmpty: boolean }
  | { readonly kind: 'list'; readonly of: Shape; readonly required: boolean }
  | { readonly kind: 'part'; readonly fields: ReadonlyMap<string, Shape>; readonly required: boolean };

export type Dto<Body extends object> = new () => Body;

interface Declared {
  readonly type?: unknown;
  readonly isArray?: boolean;
  readonly items?: { readonly type?: string };
  readonly format?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly minLength?: number;
}

/** Reads the shape from the decorators, so that page and API can never take different things. */
export function shapeOf(dto: Dto<object>, required = true): Shape & { readonly kind: 'part' } {
  const prototype = dto.prototype as object;
  const names = (Reflect.getMetadata(NAMES, prototype) ?? []) as readonly string[];
  const fields = names.map((named) => named.slice(1)).map((name) =>
    [name, fieldShape((Reflect.getMetadata(DECLARED, prototype, name) ?? {}) as Declared)] as const);
  return { kind: 'part', fields: new Map(fields), required };
}

function fieldShape({ type, isArray = false, items, ...declared }: Declared): Shape {
  const required = declared.required !== false;
  if (type === 'array') return { kind: 'list', of: { kind: items?.type === 'integer' ? 'whole' : 'text', required: true, mayBeEmpty: false }, required };
  const lazy = isLazy(type) ? type() : null;
  const one: Shape = lazy === null ? { kind: kindOf({ type, ...declared }), required: true, mayBeEmpty: declared.minLength === 0 } : shapeOf([lazy].flat()[0] as Dto<object>);
  return isArray || Array.isArray(lazy) ? { kind: 'list', of: one, required } : { ...one, required };
}

function kindOf({ type, format, description = '' }: Declared): Kind {
  if (type === 'integer' || type === Number) return description.includes('rupiah') ? 'rupiah' : description.includes('thousandths') ? 'quantity' : 'whole';
  if (type === Boolean) return 'flag';
  return format === 'date-time' ? 'instant' : format === 'date' ? 'day' : 'text';
}

function isLazy(type: unknown): type is () => unknown {
  return typeof type === 'function' && !([String, Number, Boolean, Date] as unknown[]).includes(type);
}
