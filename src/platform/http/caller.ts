import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../core/actor.js';
import type { Language } from './language.js';

/** What the doors hang on a request. */
export interface Caller {
  actor?: Actor;
  /** When the whole body had been read, by the database's clock. */
  receivedAt?: Date;
  /** What the forms of this session carry; the door has compared it already. */
  formToken?: string;
  /** The file that came with a form of a page; the first, when there are several. */
  uploaded?: Buffer;
  /** All files of the form that are not empty. */
  uploads?: readonly Buffer[];
  /** A file of a form that keeps what was typed was too large, and left out. */
  oversized?: boolean;
}

export type CallerRequest = FastifyRequest & Caller;

/** The actor that the door recognised; the door has refused already when there is none. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<CallerRequest>();
  if (actor === undefined) throw new Error('a route asks for its actor, but its door lets anyone in');
  return actor;
});

/** The actor when one was recognised, otherwise null: for public pages that greet. */
export const Visitor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null =>
  context.switchToHttp().getRequest<CallerRequest>().actor ?? null);

/** The instant at which the request had arrived whole. */
export const ReceivedAt = createParamDecorator((_: unknown, context: ExecutionContext): Date => {
  const { receivedAt } = context.switchToHttp().getRequest<CallerRequest>();
  if (receivedAt === undefined) throw new Error('the arrival of this request was not stamped');
  return receivedAt;
});

/** The visitor's language. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<CallerRequest>()));

/** `?lang=` first, then the cookie, then Accept-Language; Indonesian when nothing speaks for English. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  if (lang === 'id' || lang === 'en') return lang;
  const cookie = request.cookies?.['lumbung-lang'];
  if (cookie === 'id' || cookie === 'en') return cookie;
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id';
}
