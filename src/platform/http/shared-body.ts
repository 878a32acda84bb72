import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Body {
  readonly text: string;
  readonly etag: string;
  readonly until: number;
}

const KEEP_MS = 1000;
const MOST_BODIES = 500;

/** One answer for all who ask the same public question within a second: the database is read once, the bytes are made once. */
@Injectable()
export class SharedBodies {
  private readonly bodies = new Map<string, Promise<Body>>();

  async send(request: FastifyRequest, reply: FastifyReply, produce: () => Promise<unknown>): Promise<void> {
    const body = await this.bodyOf(request.url, produce);
    void reply.header('etag', body.etag).header('cache-control', 'public, max-age=1');
    if (request.headers['if-none-match'] === body.etag) await reply.status(304).send();
    else await reply.header('content-type', 'application/json; charset=utf-8').send(body.text);
  }

  private async bodyOf(key: string, produce: () => Promise<unknown>): Promise<Body> {
    const kept = this.bodies.get(key);
    if (kept !== undefined && (await kept).until > performance.now()) return kept;
    if (this.bodies.size >= MOST_BODIES) this.bodies.clear();
    const making = makeBody(produce);
    this.bodies.set(key, making);
    making.catch(() => this.bodies.delete(key));
    return making;
  }
}

async function makeBody(produce: () => Promise<unknown>): Promise<Body> {
  const text = JSON.stringify(await produce());
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`, until: performance.now() + KEEP_MS };
}
