import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { languageOf, type CallerRequest } from '../platform/http/caller.js';
import { HTML, SharedBodies } from '../platform/http/shared-body.js';
import { CONFIG } from '../platform/tokens.js';
import type { Visit } from './ui/frame.js';

/** Sends pages. A public page is rendered once a second for all who read it in the same language. */
@Injectable()
export class Pages {
  constructor(private readonly shared: SharedBodies, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  async visitOf(request: CallerRequest): Promise<Visit> {
    return { language: languageOf(request), address: request.url, now: await this.clock.now(), demo: this.config.demo };
  }

  async public(request: CallerRequest, reply: FastifyReply, page: (visit: Visit) => Promise<VNode> | VNode): Promise<void> {
    void reply.header('vary', 'accept-language, cookie');
    await this.shared.send(request, reply, async () => documentOf(await page(await this.visitOf(request))), HTML);
  }
}

export function documentOf(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}
