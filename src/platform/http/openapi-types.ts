import ts from 'typescript';
import { commentOf, type Source } from './openapi-source.js';

/** A schema of OpenAPI 3.0, as far as we write it. */
export type Schema = Readonly<Record<string, unknown>>;

const REF = '#/components/schemas/';

/** Turns the types of our views into schemas of the JSON that they become. What a type does not say is said by no schema: `{}`. */
export class TypeSchemas {
  private readonly named = new Map<ts.Symbol, string>();
  private readonly schemas = new Map<string, Schema>();

  constructor(private readonly source: Source) {}

  /** The named ones met so far. */
  components(): Readonly<Record<string, Schema>> {
    return Object.fromEntries(this.schemas);
  }

  /** The whole shape of an interface that one of our files exports. */
  ofInterface(path: string, name: string): Schema {
    return this.shapeOf(this.source.typeNamed(path, name));
  }

  of(type: ts.Type): Schema {
    const { checker } = this.source;
    if (type.isUnion()) return this.ofUnion(type);
    if (type.flags & ts.TypeFlags.StringLike) return type.isStringLiteral() ? { type: 'string', enum: [type.value] } : { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return type.isNumberLiteral() ? { type: 'integer', enum: [type.value] } : { type: 'integer' };
    if (type.flags & ts.TypeFlags.BooleanLike) return type.flags & ts.TypeFlags.BooleanLiteral ? { type: 'boolean', enum: [checker.typeToString(type) === 'true'] } : { type: 'boolean' };
    if (type.isIntersection() && type.types.some((part) => part.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.StringLike))) return this.ofBrand(type);
    if (checker.isArrayType(type) || checker.isTupleType(type)) return this.ofList(type as ts.TypeReference);
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return {};
    return type.symbol?.name === 'Date' ? { type: 'string', format: 'date-time' } : this.ofObject(type);
  }

  private ofUnion(type: ts.UnionType): Schema {
    const parts = type.types.filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    const nullable = type.types.some((part) => part.flags & ts.TypeFlags.Null) ? { nullable: true } : {};
    const words = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
    if (words.length === parts.length) return { type: 'string', enum: [...words.sort(), ...('nullable' in nullable ? [null] : [])], ...nullable };
    if (parts.every((part) => part.flags & ts.TypeFlags.BooleanLike) && parts.length === 2) return { type: 'boolean', ...nullable };
    const schemas = this.distinct(parts);
    const [only] = schemas;
    if (only === undefined) return nullable;
    if (schemas.length > 1) return { anyOf: schemas, ...nullable };
    return '$ref' in only && 'nullable' in nullable ? { allOf: [only], ...nullable } : { ...only, ...nullable };
  }

  /** Rupiah is a number, a NIB is a text: the brand is for the compiler only. */
  private ofBrand(type: ts.IntersectionType): Schema {
    const bare = type.types.find((part) => part.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.StringLike));
    return bare === undefined ? {} : this.of(bare);
  }

  private ofList(type: ts.TypeReference): Schema {
    const parts = this.distinct(this.source.checker.getTypeArguments(type));
    return { type: 'array', items: parts.length === 1 ? parts[0] : { anyOf: parts } };
  }

  /** Each schema once, in an order that no edit elsewhere can change. */
  private distinct(types: readonly ts.Type[]): readonly Schema[] {
    const schemas = new Map(types.map((type) => this.of(type)).map((schema) => [JSON.stringify(schema), schema]));
    return [...schemas].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, schema]) => schema);
  }

  private ofObject(type: ts.Type): Schema {
    const name = this.nameOf(type);
    if (name === null) return this.shapeOf(type);
    if (!this.schemas.has(name)) {
      this.schemas.set(name, {});
      this.schemas.set(name, this.shapeOf(type));
    }
    return { $ref: `${REF}${name}` };
  }

  /** Interfaces of ours keep their names; two of one name are told apart by their rooms. */
  private nameOf(type: ts.Type): string | null {
    const symbol = type.aliasSymbol ?? type.symbol;
    const [declaration] = symbol?.declarations ?? [];
    const generic = type.aliasTypeArguments ?? this.source.checker.getTypeArguments(type as ts.TypeReference);
    if (declaration === undefined || !(ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) || !this.source.owns(declaration) || generic?.length) return null;
    const known = this.named.get(symbol);
    if (known !== undefined) return known;
    const taken = [...this.named.values()].includes(symbol.name);
    const name = taken ? `${this.source.roomOf(declaration)}.${symbol.name}` : symbol.name;
    this.named.set(symbol, name);
    return name;
  }

  private shapeOf(type: ts.Type): Schema {
    const { checker } = this.source;
    const rest = type.getStringIndexType();
    const fields = checker.getPropertiesOfType(type).filter((field) => !(field.flags & ts.SymbolFlags.Method)).sort(byDeclaration);
    const optional = (field: ts.Symbol) => Boolean(field.flags & ts.SymbolFlags.Optional);
    const required = fields.filter((field) => !optional(field)).map(({ name }) => name);
    if (fields.length === 0 && rest === undefined) return {};
    return {
      type: 'object',
      ...(required.length === 0 ? {} : { required }),
      ...(fields.length === 0 ? {} : { properties: Object.fromEntries(fields.map((field) => [field.name, this.fieldOf(field)])) }),
      ...(rest === undefined ? {} : { additionalProperties: this.of(rest) }),
    };
  }

  private fieldOf(field: ts.Symbol): Schema {
    const { checker } = this.source;
    const schema = this.of(checker.getTypeOfSymbol(field));
    const description = commentOf(field, checker);
    if (description === '') return schema;
    return '$ref' in schema ? { allOf: [schema], description } : { ...schema, description };
  }
}

/** The compiler's own order of picked fields depends on what it read before; where they are written does not. */
function byDeclaration(one: ts.Symbol, other: ts.Symbol): number {
  const [a, b] = [one.declarations?.[0], other.declarations?.[0]];
  if (a === undefined || b === undefined) return one.name < other.name ? -1 : 1;
  const [here, there] = [a.getSourceFile().fileName, b.getSourceFile().fileName];
  return here === there ? a.pos - b.pos : here < there ? -1 : 1;
}
