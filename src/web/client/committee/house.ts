/** What a member's page asks of the house, and what it answers. */
const API = '/api/v1';

/** What went wrong, in words that the page brought along. */
export class Trouble extends Error {}

export async function fetched<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(`${API}${path}`, { credentials: 'same-origin', ...init, headers: { accept: 'application/json', 'accept-language': document.documentElement.lang, ...init.headers } });
  const body = (await answer.json()) as Answer & { readonly title?: string };
  if (!answer.ok) throw new Trouble(body.title ?? String(answer.status));
  return body;
}

export function send<Answer>(path: string, body: object): Promise<Answer> {
  return fetched<Answer>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': crypto.getRandomValues(new Uint32Array(4)).join('-') } });
}

export function bytes(base64Text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64Text), (letter) => letter.charCodeAt(0));
}

export function base64(from: Uint8Array): string {
  return btoa(String.fromCharCode(...from));
}
