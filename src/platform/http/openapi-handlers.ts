import ts from 'typescript';
import { SpokenCodes } from './openapi-codes.js';
import { commentOf, type Source } from './openapi-source.js';
import { TypeSchemas, type Schema } from './openapi-types.js';

/** What the source says of a route: its comment, the shape of its answer and the codes it can say. */
export interface Reading {
  readonly comment: string;
  /** Null when the type says nothing of JSON: no content, or a picture. */
  readonly answer: Schema | null;
  readonly codes: readonly string[];
}

/** Reads every handler of every controller; the keys are "LotsController.publish". */
export function readHandlers(source: Source): { readonly handlers: ReadonlyMap<string, Reading>; readonly fields: ReadonlyMap<string, string>; readonly schemas: TypeSchemas } {
  const schemas = new TypeSchemas(source);
  const spoken = new SpokenCodes(source);
  const handlers = new Map<string, Reading>();
  const fields = new Map<string, string>();
  for (const declaration of source.classes()) {
    const name = declaration.name?.text ?? '';
    for (const member of declaration.members) {
      if (ts.isMethodDeclaration(member) && name.endsWith('Controller')) handlers.set(`${name}.${nameOf(member)}`, { ...reading(member, source, schemas), codes: spoken.of(member) });
      if (ts.isPropertyDeclaration(member) && name.endsWith('Dto')) fields.set(`${name}.${nameOf(member)}`, commentOf(source.checker.getSymbolAtLocation(member.name), source.checker));
    }
  }
  return { handlers, fields, schemas };
}

function reading(method: ts.MethodDeclaration, source: Source, schemas: TypeSchemas): Omit<Reading, 'codes'> {
  const type = answerOf(method, source.checker);
  return {
    comment: commentOf(source.checker.getSymbolAtLocation(method.name), source.checker),
    answer: type === null ? null : schemas.of(type),
  };
}

/** The awaited return type; of a shared body, what its producer returns. */
function answerOf(method: ts.MethodDeclaration, checker: ts.TypeChecker): ts.Type | null {
  const signature = checker.getSignatureFromDeclaration(method);
  const awaited = signature === undefined ? undefined : checker.getAwaitedType(signature.getReturnType());
  if (awaited !== undefined && !(awaited.flags & ts.TypeFlags.Void)) return awaited;
  const producer = sharedProducer(method);
  const [call] = producer === null ? [] : checker.getTypeAtLocation(producer).getCallSignatures();
  return call === undefined ? null : (checker.getAwaitedType(call.getReturnType()) ?? null);
}

/** The last argument of `this.shared.send(request, reply, () => …)`. */
function sharedProducer(node: ts.Node): ts.Expression | null {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && /\bshared\.send\w*$/.test(node.expression.getText())) return node.arguments.at(-1) ?? null;
  return ts.forEachChild(node, (child) => sharedProducer(child) ?? undefined) ?? null;
}

function nameOf({ name }: ts.MethodDeclaration | ts.PropertyDeclaration): string {
  return ts.isIdentifier(name) ? name.text : name.getText();
}
