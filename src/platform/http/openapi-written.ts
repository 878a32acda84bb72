import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PREFIX, UNPREFIXED } from './application.js';
import { openApiOf } from './openapi.js';

/** The text of the document. The application is only looked at: in preview mode nothing is built, connected or started. */
export async function writtenApi(module: object, project: string): Promise<string> {
  const app = await NestFactory.create<NestFastifyApplication>(module as never, new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
  app.setGlobalPrefix(PREFIX, { exclude: [...UNPREFIXED] });
  return `${JSON.stringify(openApiOf(app, project), null, 1)}\n`;
}
