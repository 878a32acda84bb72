import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTENCES } from '../../src/core/sentences/all.js';
import { CHAPTERS } from '../../src/platform/http/openapi-rooms.js';
import type { ApiDocument } from '../../src/platform/http/openapi.js';
import { inPlainNode } from '../support/plain-node.js';

const ROOT = join(__dirname, '../..');
const COPY = 'docs/openapi.json';
const committed = readFileSync(join(ROOT, COPY), 'utf8');

const freshCopy = () => inPlainNode(
  `require('./src/cli/openapi.ts').freshCopy(require('./src/platform/config.ts').readConfig({})).then((text) => process.stdout.write(text, () => process.exit(0)))`);

describe('the OpenAPI document', () => {
  let fresh: string;
  let document: ApiDocument;
  beforeAll(async () => {
    fresh = await freshCopy();
    document = JSON.parse(fresh) as ApiDocument;
  }, 240_000);
  const operations = () => Object.values(document.paths).flatMap((methods) => Object.values(methods));

  it('is committed as the code would write it today', () => {
    if (fresh === committed) return;
    const lines = committed.split('\n');
    const differing = fresh.split('\n').findIndex((line, at) => line !== lines[at]);
    throw new Error(`${COPY} is not what the code says (first in line ${differing + 1}). Renew it with: npm run openapi`);
  });

  it('gives every operation an id of its own', () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(ids.length).toBeGreaterThan(80);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('says of every operation in both languages what it does: @Does stands over its route', () => {
    expect(operations().filter(({ summary }) => !/^\S.* \/ \S/.test(summary)).map(({ operationId }) => operationId)).toEqual([]);
  });

  it('puts every operation into a chapter that has a name in both languages', () => {
    expect(operations().map(({ tags }) => tags[0] ?? '').filter((tag) => !CHAPTERS.some((chapter) => chapter.tag === tag))).toEqual([]);
  });

  it('names only codes that have sentences', () => {
    const codes = operations().flatMap(({ responses }) => Object.values(responses).flatMap((response) => (response['x-codes'] ?? []) as string[]));
    expect(codes.length).toBeGreaterThan(400);
    expect(codes.filter((code) => SENTENCES[code] === undefined)).toEqual([]);
  });

  it('points to no schema that is not there', () => {
    const pointed = [...fresh.matchAll(/#\/components\/schemas\/([^"]*)/g)].map(([, name]) => name ?? '');
    expect(pointed.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  it('knows the shape of every answer but pictures and files', () => {
    const shapeless = operations().filter(({ responses }) => Object.entries(responses).some(([status, { content }]) => status.startsWith('2')
      && content !== undefined && JSON.stringify(Object.values(content as object)[0]) === '{"schema":{}}'));
    expect(shapeless.map(({ operationId }) => operationId)).toEqual([]);
  });
});
