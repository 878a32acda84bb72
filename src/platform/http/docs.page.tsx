import { SENTENCES } from '../../core/sentences/all.js';
import type { Role } from '../../core/actor.js';
import { curlOf, resolved } from './docs.example.js';
import { DOCS_WORDS, ROLE_NAMES } from './docs.words.js';
import type { Language } from './language.js';
import type { ApiDocument } from './openapi.js';
import type { Operation, Who } from './openapi-operation.js';
import type { Schema } from './openapi-types.js';

interface Reader {
  readonly document: ApiDocument;
  readonly language: Language;
  readonly publicUrl: string;
}

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The whole API on one page, by room in the order of the work: who may call, what to send, what comes back, what can be refused. */
export function Docs(reader: Reader) {
  const { document, language } = reader;
  const words = DOCS_WORDS[language];
  const routes = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method, path, operation })));
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <header>
          <h1>{words.title}</h1>
          <p>{spoken(String(document.info['description']), language)}</p>
          <p><a href="/api/openapi.json">{words.document}</a> · <a href={`?lang=${language === 'id' ? 'en' : 'id'}`} lang={language === 'id' ? 'en' : 'id'}>{words.other}</a></p>
        </header>
        <nav aria-label={words.contents}><ol>{document.tags.map(({ name, description }) => <li key={name}><a href={`#${name}`}>{spoken(description, language)}</a></li>)}</ol></nav>
        <main>{document.tags.map(({ name, description }) => (
          <section key={name} id={name}>
            <h2>{spoken(description, language)}</h2>
            {routes.filter(({ operation }) => operation.tags[0] === name).map((route) => <RouteEntry key={route.operation.operationId} route={route} reader={reader} />)}
          </section>
        ))}</main>
      </body>
    </html>
  );
}

function RouteEntry({ route: { method, path, operation }, reader }: { readonly route: Route; readonly reader: Reader }) {
  const { document, language, publicUrl } = reader;
  const words = DOCS_WORDS[language];
  const body = Object.values(operation.requestBody?.content ?? {})[0];
  const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const content = (answer?.[1]['content'] as Readonly<Record<string, { readonly schema: Schema }>> | undefined)?.['application/json'];
  return (
    <details id={operation.operationId}>
      <summary><code>{method.toUpperCase()} {path}</code> <span>{spoken(operation.summary, language)}</span></summary>
      {operation.description === undefined ? null : <p lang="en">{operation.description}</p>}
      <p><b>{words.who}:</b> {whoText(operation['x-who'], language)}</p>
      {operation.parameters.length === 0 ? null : <><h3>{words.parameters}</h3><Fields reader={reader} fields={operation.parameters.map(({ name, required, schema, description }) => ({ name, required, schema, description: spoken(description ?? '', language) }))} /></>}
      {body === undefined ? null : <><h3>{words.fields}</h3><Fields reader={reader} fields={fieldsOf(body.schema, document)} /></>}
      <h3>{words.answer} {answer?.[0]}</h3>
      {content === undefined ? <p>{words.nothing}</p> : <Fields reader={reader} fields={fieldsOf(content.schema, document)} />}
      <h3>{words.refusals}</h3>
      <ul>{codesOf(operation).map((code) => <li key={code}><code>{code}</code> {SENTENCES[code]?.[language]}</li>)}</ul>
      <h3>{words.example}</h3>
      <pre><code>{curlOf(method, path, operation, document, publicUrl)}</code></pre>
    </details>
  );
}

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly description: string;
}

function Fields({ fields, reader: { document, language } }: { readonly fields: readonly Field[]; readonly reader: Reader }) {
  const words = DOCS_WORDS[language];
  return (
    <dl>{fields.map(({ name, required, schema, description }) => (
      <div key={name}>
        <dt><code>{name}</code></dt>
        <dd>{formText(schema, document, language)}, {required ? words.required : words.optional}{description === '' ? null : <>. <span lang="en">{description}</span></>}</dd>
      </div>
    ))}</dl>
  );
}

function fieldsOf(schema: Schema, document: ApiDocument): readonly Field[] {
  const { properties = {}, required = [] } = resolved(schema, document) as { readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[] };
  return Object.entries(properties).map(([name, field]) => ({ name, required: required.includes(name), schema: field, description: typeof field['description'] === 'string' ? field['description'] : '' }));
}

/** "teks 1–160", "daftar: …", or the words to choose from. */
function formText(schema: Schema, document: ApiDocument, language: Language): string {
  const { type = 'JSON', format, enum: choices, minLength, maxLength, minimum, maximum, pattern, items } = resolved(schema, document) as Readonly<Record<string, string | number | undefined>> & { readonly enum?: readonly string[]; readonly items?: Schema };
  if (choices !== undefined) return choices.filter((choice) => choice !== null).join(' | ');
  if (items !== undefined) return `${DOCS_WORDS[language].list} ${nameOf(items) ?? formText(items, document, language)}`;
  const limits = minLength !== undefined || maxLength !== undefined ? ` ${minLength ?? 0}–${maxLength ?? ''}` : minimum !== undefined ? ` ${minimum}–${maximum ?? ''}` : '';
  return `${nameOf(schema) ?? format ?? type}${limits}${pattern === undefined ? '' : ` /${pattern}/`}`;
}

function nameOf(schema: Schema): string | null {
  return typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) ?? null : null;
}

function whoText(who: Who, language: Language): string {
  const words = DOCS_WORDS[language];
  if ('anyone' in who) return words.anyone;
  return `${who.roles.map((role) => ROLE_NAMES[role as Role][language]).join(', ')} ${words.within[who.within as keyof typeof words.within]}`;
}

function codesOf({ responses }: Operation): readonly string[] {
  return Object.values(responses).flatMap((response) => (response['x-codes'] ?? []) as readonly string[]);
}

/** "Indonesian / English": the half that the reader reads. */
function spoken(both: string, language: Language): string {
  const [indonesian = '', english = indonesian] = both.split(' / ');
  return language === 'id' ? indonesian : english;
}
