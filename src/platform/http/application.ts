import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino, type Logger } from 'pino';
import { Clock } from '../clock.js';
import { UPLOAD_LIMITS } from '../files/upload.js';
import { newId } from '../ids.js';
import { PROBLEM_PAGE, showProblemsAsPages, type ProblemPage } from './problem-page.js';
import type { CallerRequest } from './caller.js';
import { nestLogger } from './logger.js';

const LARGEST_BODY = 256 * 1024;

/** What stands beside the API: the paths of pages, and the folder of what browsers load. */
export interface Beside {
  readonly pages: readonly string[];
  readonly assets: string;
}

/** A Nest application on Fastify with our hooks: request ids, arrival stamps, one log line a request, security headers. */
export async function createApplication(module: object, { pages, assets }: Beside, logger: Logger = pino()): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger, disableRequestLogging: true, genReqId: () => newId(), bodyLimit: LARGEST_BODY,
    routerOptions: { ignoreTrailingSlash: true }, trustProxy: 'loopback', forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter, { logger: nestLogger(logger), abortOnError: false });
  await app.register(cookie);
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  await app.register(helmet, { contentSecurityPolicy: contentSecurity(), strictTransportSecurity: false });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(etag, { weak: true });
  await app.register(statics, { root: assets, prefix: '/assets/', immutable: true, maxAge: '365d', preCompressed: true, decorateReply: false });
  addHooks(app);
  showProblemsAsPages(app.getHttpAdapter().getInstance(), app.get<ProblemPage>(PROBLEM_PAGE, { strict: false }));
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', ...pages] });
  app.enableShutdownHooks([]);
  return app;
}

function contentSecurity() {
  return {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'", 'data:'], 'font-src': ["'self'"], 'connect-src': ["'self'"],
      'form-action': ["'self'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"], 'manifest-src': ["'self'"], 'worker-src': ["'self'"],
    },
  };
}

/** The log line names the route, never the address or anything typed; personal data cannot get in. */
function addHooks(app: NestFastifyApplication): void {
  const clock = app.get(Clock);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', async (request) => {
    if (request.method !== 'GET') (request as CallerRequest).receivedAt = await clock.now();
  });
  fastify.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (reply.getHeader('cache-control') === undefined) void reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    request.log.info({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}
