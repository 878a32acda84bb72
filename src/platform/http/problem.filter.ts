import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BrokenRule } from '../../core/broken-rule.js';
import { languageOf, type CallerRequest } from './caller.js';
import { isPage } from './page-form.js';
import { problemOf } from './problem.js';

/** Whoever wants a page and lacks only this is led to where they can get it, and back. */
const WAYS_IN: Readonly<Record<string, string>> = { 'policy.not-signed-in': '/masuk', 'policy.second-factor-needed': '/masuk/kode' };

/** The one place where a broken rule becomes an HTTP answer, and where an unexpected error is logged and hidden. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<CallerRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const rule = ruleOf(error);
    if (rule.code === 'platform.unexpected') request.log.error({ err: error }, 'unexpected');
    const problem = problemOf(rule, languageOf(request), request.id);
    const wayIn = request.method === 'GET' && isPage(request) ? WAYS_IN[rule.code] : undefined;
    if (wayIn !== undefined) {
      void reply.status(303).header('location', `${wayIn}?ke=${encodeURIComponent(request.url)}`).header('cache-control', 'no-store').send();
      return;
    }
    const status = rule.code === 'platform.unexpected' ? 500 : problem.status;
    if (status === 429 || status === 503) void reply.header('retry-after', String(rule.facts['retryAfterSeconds'] ?? 2));
    void reply.status(status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send({ ...problem, status });
  }
}

/** Fastify's and Nest's own refusals get our codes; what nobody foresaw is 'platform.unexpected'. */
function ruleOf(error: unknown): BrokenRule {
  if (error instanceof BrokenRule) return error;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  if (status === 401) return new BrokenRule('account.wrong-login');
  if (status === 404) return new BrokenRule('page.not-found');
  if (status === 413) return new BrokenRule('request.too-large');
  if (status === 415) return new BrokenRule('request.wrong-media-type');
  if (status === 405) return new BrokenRule('request.wrong-method');
  if (status !== undefined && status >= 400 && status < 500) return new BrokenRule('request.unreadable');
  return new BrokenRule('platform.unexpected');
}
