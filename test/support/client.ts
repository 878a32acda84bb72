import { newId } from '../../src/platform/ids.js';

/** What came back, easy to assert. Bodies are `Json`: tests read them as documents, not as our own types. */
export class Answer {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly text: string,
    private readonly asked: string,
  ) {}

  get body(): Json {
    return this.text === '' ? null : (JSON.parse(this.text));
  }

  /** Fails with the whole answer when the status is another one. */
  expect(status: number, code?: string): this {
    const said = code === undefined ? '' : ` ${code}`;
    if (this.status !== status || (code !== undefined && this.body.code !== code)) {
      throw new Error(`${this.asked}: expected ${status}${said}, got ${this.status} ${this.text.slice(0, 600)}`);
    }
    return this;
  }
}

/** A JSON document as a test reads it. */
export type Json = any;

/** Somebody with a browser or a script: real HTTP, own cookie, a fresh idempotency key for each POST. */
export class Client {
  constructor(readonly base: string, readonly headers: Readonly<Record<string, string>> = {}) {}

  as(headers: Readonly<Record<string, string>>): Client {
    return new Client(this.base, { ...this.headers, ...headers });
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  put(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path, undefined, {});
  }

  async send(method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const url = path.startsWith('/api/') || path === '/' || path.endsWith('z') ? `${this.base}${path}` : `${this.base}/api/v1${path}`;
    const response = await fetch(url, {
      method, redirect: 'manual',
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
        ...this.headers, ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    });
    return new Answer(response.status, response.headers, await response.text(), `${method} ${path}`);
  }
}
