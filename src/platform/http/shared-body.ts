import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './caller.js';

interface Body {
  readonly text: string;
  readonly type: string;
  readonly etag: string;
  readonly until: number;
  /** The same bytes for those who take them smaller, made when the first one asks. */
  readonly smaller: Map<Encoding, Promise<Buffer>>;
}

interface Kept {
  readonly making: Promise<Body>;
  /** Null while it is being made. */
  body: Body | null;
  /** Whether nothing but the address decides what is answered, so that the door may answer by itself. */
  readonly atDoor: boolean;
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
const WORTH_SMALLER = 1024;

type Encoding = 'br' | 'gzip';
const SMALLER: Readonly<Record<Encoding, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text) => promisify(gzip)(text),
};

/** One answer for all who ask the same public question within a second: the database is read once, the bytes are made once. */
@Injectable()
export class SharedBodies {
  private readonly kept = new Map<string, Kept>();

  /** For a question that is answered alike whoever asks, however: while the answer is fresh, the next one gets it at the door. */
  sendAtDoor(request: FastifyRequest, reply: FastifyReply, produce: () => Promise<unknown>): Promise<void> {
    return this.keepAndSend(request.url, request, reply, produce, JSON_BODY, true);
  }

  send(request: FastifyRequest, reply: FastifyReply, produce: () => Promise<unknown>, medium = JSON_BODY): Promise<void> {
    const key = medium === HTML ? `${languageOf(request)} ${request.url}` : request.url;
    return this.keepAndSend(key, request, reply, produce, medium, false);
  }

  /** Sends what a question that was routed, judged and answered within the last second left here; false when there is nothing. */
  answer(request: FastifyRequest, reply: FastifyReply): boolean {
    const kept = request.method === 'GET' ? this.kept.get(request.url) : undefined;
    if (kept?.atDoor !== true || kept.body === null || kept.body.until <= performance.now()) return false;
    void respond(request, reply, kept.body);
    return true;
  }

  private async keepAndSend(key: string, request: FastifyRequest, reply: FastifyReply, produce: () => Promise<unknown>, medium: Medium, atDoor: boolean): Promise<void> {
    await respond(request, reply, await this.bodyOf(key, produce, medium, atDoor));
  }

  private async bodyOf(key: string, produce: () => Promise<unknown>, medium: Medium, atDoor: boolean): Promise<Body> {
    const known = this.kept.get(key);
    if (known !== undefined && (known.body === null || known.body.until > performance.now())) return known.making;
    if (this.kept.size >= MOST_BODIES) this.kept.clear();
    const making = makeBody(produce, medium);
    const kept: Kept = { making, body: null, atDoor };
    this.kept.set(key, kept);
    making.then((body) => { kept.body = body; }, () => this.kept.delete(key));
    return making;
  }
}

async function makeBody(produce: () => Promise<unknown>, { write, type }: Medium): Promise<Body> {
  const text = write(await produce());
  return { text, type, etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`, until: performance.now() + KEEP_MS, smaller: new Map() };
}

/** The tag is weak: it means the same answer in whatever encoding. */
async function respond(request: FastifyRequest, reply: FastifyReply, body: Body): Promise<void> {
  void reply.header('etag', body.etag).header('cache-control', 'public, max-age=1');
  if (request.headers['if-none-match'] === body.etag) {
    void reply.status(304).send();
    return;
  }
  void reply.header('content-type', body.type);
  const worthwhile = body.text.length >= WORTH_SMALLER;
  if (worthwhile) void reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '));
  const encoding = worthwhile ? encodingFor(request) : null;
  if (encoding === null) void reply.send(body.text);
  else void reply.header('content-encoding', encoding).send(await smallerBytes(body, encoding));
}

function encodingFor({ headers }: FastifyRequest): Encoding | null {
  const words = (headers['accept-encoding'] ?? '').split(',').filter((word) => !/;\s*q=0(\.0*)?\s*$/.test(word));
  const taken = words.map((word) => word.split(';')[0]?.trim());
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null;
}

function smallerBytes({ smaller, text }: Body, encoding: Encoding): Promise<Buffer> {
  const made = smaller.get(encoding) ?? SMALLER[encoding](text);
  smaller.set(encoding, made);
  return made;
}
