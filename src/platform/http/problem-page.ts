import type { FastifyInstance } from 'fastify';
import type { CallerRequest } from './caller.js';
import type { Problem } from './problem.js';

/** Draws a problem as a page for people; the pages' room provides it. */
export interface ProblemPage {
  draw(problem: Problem, request: CallerRequest): Promise<string>;
}

export const PROBLEM_PAGE = Symbol('problem page');

/** Whoever asked for a page gets the problem as a page, with the same status; machines keep their JSON. */
export function showProblemsAsPages(fastify: FastifyInstance, page: ProblemPage): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const isProblem = reply.statusCode >= 400 && String(reply.getHeader('content-type')).startsWith('application/problem+json');
    const wantsPage = (request.headers.accept ?? '').includes('text/html') && !request.url.startsWith('/api/');
    if (!isProblem || !wantsPage || typeof payload !== 'string') return done(null, payload);
    page.draw(JSON.parse(payload) as Problem, request as CallerRequest).then((drawn) => {
      void reply.header('content-type', 'text/html; charset=utf-8').removeHeader('content-length');
      done(null, drawn);
    }, done);
  });
}
