import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** A source file of the house, by its path from the root. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** All sources below these folders, in the order of their paths. */
export function sourcesIn(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs)$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(ROOT.length + 1), text: readFileSync(file, 'utf8') }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** What runs in production: sources without their specs. */
export function productionSources(): readonly Source[] {
  return sourcesIn('src').filter(({ path }) => !/\.spec\.tsx?$/.test(path));
}

/** The text of SQL and code without comments, so that what is said about a word is not taken for its use. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*(\/\/|--).*$/gm, '');
}
