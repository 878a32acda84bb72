import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formatVerifierKey, verifierOf, type SignerKey } from '../../src/log/keys.js';

/** Refuses every head, with a size that it says to know, and shows what it is told to show, or nothing. */
export async function aLyingWitness(key: SignerKey, refuses: 409 | 422, size: number, shows: string | null): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method === 'POST') response.writeHead(refuses).end(refuses === 409 ? `${size}\n` : 'the proof does not hold');
    else if (request.url === '/') response.end(formatVerifierKey(verifierOf(key)));
    else response.writeHead(shows === null ? 404 : 200).end(shows ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => { server.close(); server.closeAllConnections(); await once(server, 'close'); },
  };
}
