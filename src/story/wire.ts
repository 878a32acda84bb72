import { randomUUID } from 'node:crypto';
import { Differs } from './expectation.js';

/** What came back over the wire. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The cookie that was set, ready to be sent back; null when none was. */
  readonly cookie: string | null;
  readonly asked: string;
}

/** One request as any program would send it: JSON, an idempotency key with each POST, the session in a cookie. */
export async function ask(url: string, method: string, path: string, { body, cookie }: { readonly body?: unknown; readonly cookie?: string | null } = {}): Promise<Answer> {
  const response = await fetch(`${url}${path.endsWith('yz') ? '' : '/api/v1'}${path}`, {
    method, redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...(cookie == null ? {} : { cookie }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text(), cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null, asked: `${method} ${path}` };
}

/** The document in the answer, when its status (and the code of a refusal) is the one that the story tells. */
export function told<Document>({ status, text, asked }: Answer, expected: number, code?: string): Document {
  const document = (text === '' ? null : JSON.parse(text)) as (Document & { readonly code?: string }) | null;
  if (status === expected && (code === undefined || document?.code === code)) return document as Document;
  throw new Differs(`${asked}: diharapkan ${expected} ${code ?? ''}, ternyata ${status} ${text.slice(0, 500)} / expected ${expected} ${code ?? ''}, saw ${status}`);
}
