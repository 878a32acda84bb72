import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { must } from '../core/broken-rule.js';
import { fromBase64 } from '../log/base64.js';
import { cosign, formatVerifierKey, verifierOf, type SignerKey, type VerifierKey } from '../log/keys.js';
import { formatNote, signatureLine } from '../log/note.js';
import { formatSeen, judge, type Seen } from '../log/witness.js';

const LARGEST_REQUEST = 64 * 1024;

export interface Witness {
  readonly port: number;
  /** Whom to believe: goes into LUMBUNG_WITNESSES of the server and to everyone who verifies. */
  readonly key: string;
  stop(): Promise<void>;
}

/**
 * A C2SP tlog-witness with a key and a store of its own. What it signs is on disk before the answer leaves, so that a crash makes it forget nothing.
 * `seconds` tells the time, in seconds since 1970; `logs` whom it witnesses, and may grow. To `GET /` it answers its own verifier key,
 * and to `GET /checkpoint/HASH` the newest head that it signed of the log whose origin has this SHA-256, which C2SP leaves open: its proof in a dispute.
 */
export async function startWitness({ store, name, port, logs, seconds }: {
  readonly store: string; readonly name: string; readonly port: number; readonly logs: readonly VerifierKey[]; readonly seconds: () => number;
}): Promise<Witness> {
  mkdirSync(store, { recursive: true, mode: 0o700 });
  const signer = signerIn(store, name);
  const server = createServer((request, response) => {
    void answer(request, store, logs, signer, seconds).catch(() => ({ status: 500, text: 'the witness failed' })).then(({ status, text }) => {
      response.writeHead(status, { 'content-type': status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8' }).end(text);
    });
  });
  server.listen(port, '0.0.0.0');
  await once(server, 'listening');
  return { port: portOf(server), key: formatVerifierKey(verifierOf(signer)), stop: async () => { server.close(); server.closeAllConnections(); await once(server, 'close'); } };
}

async function answer(request: IncomingMessage, store: string, logs: readonly VerifierKey[], signer: SignerKey, seconds: () => number): Promise<{ readonly status: number; readonly text: string }> {
  if (request.method === 'GET' && request.url === '/') return { status: 200, text: `${formatVerifierKey(verifierOf(signer))}\n` };
  const [, asked] = request.method === 'GET' ? /^\/checkpoint\/([0-9a-f]{64})$/.exec(request.url ?? '') ?? [] : [];
  if (asked !== undefined) return shownOf(store, asked);
  if (request.method !== 'POST' || request.url !== '/add-checkpoint') return { status: 404, text: 'POST /add-checkpoint' };
  const body = await bodyOf(request);
  if (body === null) return { status: 413, text: 'too large' };
  // Judging and keeping are one step without a pause, so two requests at once cannot both win.
  const judged = judge(body, logs, (origin) => readSeen(store, origin));
  if (!('sign' in judged)) return judged;
  const { sign: head } = judged;
  const line = signatureLine(cosign(head.note.text, signer, seconds()));
  const ofLog = { text: head.note.text, signatures: head.note.signatures.filter(({ name: by }) => by === head.origin) };
  keepSeen(store, head.origin, head, `${formatNote(ofLog)}${line}`);
  return { status: 200, text: line };
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST_REQUEST) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function signerIn(store: string, name: string): SignerKey {
  const file = join(store, 'witness.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  const secret = fromBase64(readFileSync(file, 'utf8').trim());
  must(secret?.length === 32, 'log.key-malformed');
  return { name, use: 'witness', secret };
}

function fileOf(store: string, originHash: string): string {
  return join(store, `${originHash.slice(0, 32)}.seen`);
}

function hashOf(origin: string): string {
  return createHash('sha256').update(origin).digest('hex');
}

function shownOf(store: string, originHash: string): { readonly status: number; readonly text: string } {
  const file = fileOf(store, originHash);
  const { signed } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as { readonly signed?: string } : {};
  return signed === undefined ? { status: 404, text: 'nothing signed' } : { status: 200, text: signed };
}

function readSeen(store: string, origin: string): Seen | null {
  const file = fileOf(store, hashOf(origin));
  if (!existsSync(file)) return null;
  const { size, root } = JSON.parse(readFileSync(file, 'utf8')) as { size: number; root: string };
  const bytes = fromBase64(root);
  must(bytes, 'log.checkpoint-malformed');
  return { size, root: bytes };
}

/** Whole or not at all, and on the disk. */
function keepSeen(store: string, origin: string, seen: Seen, signed: string): void {
  const file = fileOf(store, hashOf(origin));
  const handle = openSync(`${file}.new`, 'w', 0o600);
  writeFileSync(handle, formatSeen(seen, signed));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
  const folder = openSync(store, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
