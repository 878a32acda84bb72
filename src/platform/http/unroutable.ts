import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrokenRule } from '../../core/broken-rule.js';
import { languageOf } from './caller.js';
import { problemOf } from './problem.js';
import { securityHeadersOf } from './security-headers.js';

/** An address that the router cannot even read ("%ff", or a segment without end) is an address at which there is nothing. */
export function unroutable(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  nothingThere(request, reply);
}

export function nothingThere(request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(new BrokenRule('page.not-found'), languageOf(request), request.id);
  void reply.headers(securityHeadersOf(request.url)).status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(problem);
}
