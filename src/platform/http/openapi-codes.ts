import ts from 'typescript';
import { SENTENCES } from '../../core/sentences/all.js';
import { POLICY } from '../../core/policy.js';
import type { Source } from './openapi-source.js';

const isCode = (text: string) => text in SENTENCES && !(text in POLICY);

/** What one function says itself, and which functions of ours it names. */
interface Said {
  readonly codes: readonly string[];
  readonly calls: readonly ts.Node[];
}

/** Finds the codes that a handler's code can say by following its calls through our source; what the database alone refuses is not among them. */
export class SpokenCodes {
  private readonly said = new Map<ts.Node, Said>();

  constructor(private readonly source: Source) {}

  of(handler: ts.MethodDeclaration): readonly string[] {
    const reached = new Set<ts.Node>([handler]);
    for (const node of reached) for (const call of this.saidBy(node).calls) reached.add(call);
    return [...new Set([...reached].flatMap((node) => this.saidBy(node).codes))].sort();
  }

  private saidBy(node: ts.Node): Said {
    const known = this.said.get(node);
    if (known !== undefined) return known;
    const codes: string[] = [];
    const calls: ts.Node[] = [];
    const visit = (part: ts.Node): void => {
      if (ts.isStringLiteralLike(part) && isCode(part.text) && !ts.isElementAccessExpression(part.parent)) codes.push(part.text);
      if (ts.isDecorator(part)) codes.push(...codesOfPipes(part, this.source));
      if (ts.isCallExpression(part)) codes.push(...codesOfStep(part, this.source));
      if (ts.isIdentifier(part)) calls.push(...functionNamed(part, this.source));
      if (!ts.isTypeNode(part)) ts.forEachChild(part, visit);
    };
    visit(node);
    const said = { codes, calls };
    this.said.set(node, said);
    return said;
  }
}

/** The function of ours that a name stands for, called here or handed on: a function, a method, or a constant that holds one. */
function functionNamed(name: ts.Identifier, source: Source): readonly ts.Node[] {
  const declaration = declarationOf(name, source.checker);
  if (declaration === undefined || !source.owns(declaration)) return [];
  const held = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  return held !== undefined && ts.isFunctionLike(held) && 'body' in held && held.body !== undefined ? [held] : [];
}

function declarationOf(node: ts.Node, checker: ts.TypeChecker): ts.Declaration | undefined {
  const named = checker.getSymbolAtLocation(node);
  return (named !== undefined && named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named)?.valueDeclaration;
}

/** `lotId` in `@Param('id', lotId)` is a pipe that knows what to say when the id is none. */
function codesOfPipes({ expression }: ts.Decorator, { checker }: Source): readonly string[] {
  if (!ts.isCallExpression(expression)) return [];
  return expression.arguments.flatMap((argument) => {
    const declaration = ts.isIdentifier(argument) ? declarationOf(argument, checker) : undefined;
    if (declaration === undefined || !ts.isVariableDeclaration(declaration) || declaration.initializer === undefined || !ts.isNewExpression(declaration.initializer)) return [];
    return (declaration.initializer.arguments ?? []).flatMap((code) => (ts.isStringLiteralLike(code) && isCode(code.text) ? [code.text] : []));
  });
}

/** `step(LOT, lot, 'publish', …)` says 'lot.cannot-publish', or what the table says when the condition fails. */
function codesOfStep(call: ts.CallExpression, { checker }: Source): readonly string[] {
  const [machine, , action] = call.arguments;
  if (!ts.isIdentifier(call.expression) || call.expression.text !== 'step' || machine === undefined || action === undefined) return [];
  const table = tableOf(machine, checker);
  if (table === null) return [];
  const name = textOf(fieldOf(table, 'name'));
  const steps = fieldOf(table, 'steps');
  const type = checker.getTypeAtLocation(action);
  const actions = (type.isUnion() ? type.types : [type]).flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return actions.flatMap((each) => [`${name}.cannot-${each}`, ...elseCodes(steps, each)]).filter(isCode);
}

function tableOf(machine: ts.Expression, checker: ts.TypeChecker): ts.ObjectLiteralExpression | null {
  const declaration = declarationOf(machine, checker);
  return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && ts.isObjectLiteralExpression(declaration.initializer) ? declaration.initializer : null;
}

function fieldOf(table: ts.Node | undefined, name: string): ts.Expression | undefined {
  if (table === undefined || !ts.isObjectLiteralExpression(table)) return undefined;
  return table.properties.find((property): property is ts.PropertyAssignment => ts.isPropertyAssignment(property) && (property.name as ts.Identifier).text === name)?.initializer;
}

function elseCodes(steps: ts.Expression | undefined, action: string): readonly string[] {
  const rows = fieldOf(steps, action);
  if (rows === undefined || !ts.isArrayLiteralExpression(rows)) return [];
  return rows.elements.map((row) => textOf(fieldOf(row, 'else'))).filter((code) => code !== '');
}

function textOf(node: ts.Expression | undefined): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : '';
}
