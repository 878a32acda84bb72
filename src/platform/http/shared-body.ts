import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './caller.js';

interface Body {
  readonly text: string;
  readonly etag: string;
  readonly until: number;
}

/** How an answer becomes bytes. */
interface Medium {
  readonly type: string;
  readonly write: (answer: unknown) => string;
}

export const JSON_BODY: Medium = { type: 'application/json; charset=utf-8', write: (answer) => JSON.stringify(answer) };
/** A page that is text already. */
export const HTML: Medium = { type: 'text/html; charset=utf-8', write: String };

const KEEP_MS = 1000;
const MOST_BODIES = 500;

/** One answer for all who ask the same public question within a second: the database is read once, the bytes are made once. */
@Injectable()
export class SharedBodies {
  private readonly bodies = new Map<string, Promise<Body>>();

  async send(request: FastifyRequest, reply: FastifyReply, produce: () => Promise<unknown>, medium = JSON_BODY): Promise<void> {
    const body = await this.bodyOf(medium === HTML ? `${languageOf(request)} ${request.url}` : request.url, produce, medium);
    void reply.header('etag', body.etag).header('cache-control', 'public, max-age=1');
    if (request.headers['if-none-match'] === body.etag) await reply.status(304).send();
    else await reply.header('content-type', medium.type).send(body.text);
  }

  private async bodyOf(key: string, produce: () => Promise<unknown>, medium: Medium): Promise<Body> {
    const kept = this.bodies.get(key);
    if (kept !== undefined && (await kept).until > performance.now()) return kept;
    if (this.bodies.size >= MOST_BODIES) this.bodies.clear();
    const making = makeBody(produce, medium);
    this.bodies.set(key, making);
    making.catch(() => this.bodies.delete(key));
    return making;
  }
}

async function makeBody(produce: () => Promise<unknown>, { write }: Medium): Promise<Body> {
  const text = write(await produce());
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`, until: performance.now() + KEEP_MS };
}
