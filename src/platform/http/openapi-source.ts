import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** A route's handler as its source says it. */
export interface Handler {
  readonly method: ts.MethodDeclaration;
  readonly room: string;
}

/** The server's own source, read by the compiler: what types alone know of the API. Only for making the document, never while serving. */
export class Source {
  readonly checker: ts.TypeChecker;
  private readonly root: string;
  private readonly program: ts.Program;

  constructor(project: string) {
    const config: unknown = ts.readConfigFile(project, (path) => ts.sys.readFile(path)).config;
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(project));
    this.root = resolve(dirname(project), 'src');
    this.program = ts.createProgram(fileNames, { ...options, noEmit: true, incremental: false });
    this.checker = this.program.getTypeChecker();
  }

  /** Whether a node is written by us. */
  owns(node: ts.Node): boolean {
    return resolve(node.getSourceFile().fileName).startsWith(`${this.root}/`);
  }

  /** "lots" for src/lots/lot.entity.ts. */
  roomOf(node: ts.Node): string {
    return relative(this.root, resolve(node.getSourceFile().fileName)).split('/')[0] ?? '';
  }

  /** All classes by name. */
  *classes(): Generator<ts.ClassDeclaration> {
    for (const file of this.program.getSourceFiles()) {
      if (file.isDeclarationFile || !this.owns(file)) continue;
      for (const statement of file.statements) if (ts.isClassDeclaration(statement)) yield statement;
    }
  }

  /** A type that a file exports, by its name. */
  typeNamed(path: string, name: string): ts.Type {
    const file = this.program.getSourceFile(resolve(this.root, path));
    const found = file?.statements.find((statement): statement is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
    if (found === undefined) throw new Error(`src/${path} has no interface ${name}`);
    return this.checker.getTypeAtLocation(found.name);
  }
}

/** The comment over a declaration, as one line; empty when there is none. */
export function commentOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  return ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
}
