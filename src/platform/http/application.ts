import { hash, randomUUID } from 'node:crypto';
import { parse, type ParsedUrlQuery } from 'node:querystring';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { pino, type Logger } from 'pino';
import { Clock } from '../clock.js';
import { UPLOAD_LIMITS } from '../files/upload.js';
import { parseForms } from './page-form.js';
import { PROBLEM_PAGE, showProblemsAsPages, type ProblemPage } from './problem-page.js';
import type { CallerRequest } from './caller.js';
import { nestLogger } from './logger.js';
import { securityHeadersOf } from './security-headers.js';
import { SharedBodies } from './shared-body.js';
import { nothingThere, unroutable } from './unroutable.js';

const LARGEST_BODY = 256 * 1024;

/** Where the API lies, and the few addresses beside the pages that lie elsewhere. */
export const PREFIX = 'api/v1';
export const UNPREFIXED = ['healthz', 'readyz', 'api/openapi.json', 'api/docs', 'api/docs.css'] as const;

/** What stands beside the API: the paths of pages, and the folder of what browsers load. */
export interface Beside {
  readonly pages: readonly string[];
  readonly assets: string;
  /** Whose word about the caller's address is taken (X-Forwarded-For); only this machine's unless said otherwise. */
  readonly proxies?: string;
  /** Whether only its health is shown: a worker answers nobody else. */
  readonly healthOnly?: boolean;
}

const HEALTH: readonly string[] = ['/healthz', '/readyz'];

/** A Nest application on Fastify with our hooks: request ids, arrival stamps, one log line a request, security headers. */
export async function createApplication(module: object, { pages, assets, proxies = 'loopback', healthOnly = false }: Beside, logger: Logger = pino()): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger, logController: new LogController({ disableRequestLogging: true }), genReqId: () => randomUUID(), bodyLimit: LARGEST_BODY,
    routerOptions: { ignoreTrailingSlash: true, querystringParser: answered }, trustProxy: proxies, forceCloseConnections: true, frameworkErrors: unroutable,
  });
  if (healthOnly) showHealthOnly(adapter);
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter, { logger: nestLogger(logger), abortOnError: false });
  parseForms(app, LARGEST_BODY);
  await app.register(cookie);
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(etag, { weak: true, hashFn: (payload) => hash('sha1', payload, 'base64') });
  await app.register(statics, { root: assets, prefix: '/assets/', immutable: true, maxAge: '365d', preCompressed: true, decorateReply: false });
  addHooks(app);
  showProblemsAsPages(app.getHttpAdapter().getInstance(), app.get<ProblemPage>(PROBLEM_PAGE, { strict: false }));
  app.setGlobalPrefix(PREFIX, { exclude: [...UNPREFIXED, ...pages] });
  app.enableShutdownHooks([]);
  return app;
}

/** Before every other hook, and before a body is read. */
function showHealthOnly(adapter: FastifyAdapter): void {
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    if (HEALTH.includes(request.url.split('?')[0] ?? '')) done();
    else nothingThere(request, reply);
  });
}

/** A filter left empty asks nothing: a browser sends every field of a form. */
function answered(query: string): ParsedUrlQuery {
  return Object.fromEntries(Object.entries(parse(query)).filter(([, value]) => value !== ''));
}

/**
 * The log line names the route, never the address or anything typed; personal data cannot get in. Hooks that need not wait do not: a promise for
 * each would cost every request.
 */
function addHooks(app: NestFastifyApplication): void {
  const clock = app.get(Clock);
  const shared = app.get(SharedBodies);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(securityHeadersOf(request.url));
    if (!shared.answer(request, reply)) done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.method === 'GET') return done();
    clock.now().then((now) => { (request as CallerRequest).receivedAt = now; done(); }, done);
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    if (reply.getHeader('cache-control') === undefined) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    request.log.info({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}
