import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Actor } from '../core/actor.js';
import { Visits } from '../bulletins/visits.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { languageOf, type CallerRequest } from '../platform/http/caller.js';
import { HTML, SharedBodies } from '../platform/http/shared-body.js';
import { CONFIG } from '../platform/tokens.js';
import { roomsOf } from './menu.js';
import { PersonQueries } from './person.queries.js';
import type { SignedIn, Visit } from './ui/frame.js';

type Draw = (visit: Visit) => Promise<VNode> | VNode;

/** Sends pages. A public page is rendered once a second for all who read it in the same language. */
@Injectable()
export class Pages {
  constructor(
    private readonly shared: SharedBodies,
    private readonly clock: Clock,
    private readonly persons: PersonQueries,
    private readonly visits: Visits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async visitOf(request: CallerRequest, by: Actor | null = null): Promise<Visit> {
    const person = by === null ? null : await this.signedIn(request, by);
    return { language: languageOf(request), address: request.url, now: await this.clock.now(), demo: this.config.demo, person, isKept: hasWord(request.url, 'tersimpan') };
  }

  async public(request: CallerRequest, reply: FastifyReply, page: Draw): Promise<void> {
    void reply.header('vary', 'accept-language, cookie');
    await this.visits.note(request);
    await this.shared.send(request, reply, async () => documentOf(await page(await this.visitOf(request))), HTML);
  }

  /** The same for all who are not signed in, and with the rooms of whoever is. */
  forAnyone(request: CallerRequest, reply: FastifyReply, by: Actor | null, page: Draw): Promise<void> {
    return by === null ? this.public(request, reply, page) : this.private(request, reply, by, page);
  }

  /** For one person's eyes: nothing between us and the browser keeps it. */
  private(request: CallerRequest, reply: FastifyReply, by: Actor, page: Draw): Promise<void> {
    return this.send(request, reply, by, page, 200);
  }

  async send(request: CallerRequest, reply: FastifyReply, by: Actor | null, page: Draw, status: number): Promise<void> {
    const text = documentOf(await page(await this.visitOf(request, by)));
    void reply.status(status).header('content-type', HTML.type).header('cache-control', 'no-store').send(text);
  }

  private async signedIn(request: CallerRequest, by: Actor): Promise<SignedIn> {
    const { name, unread } = await this.persons.greeting(by.personId);
    return { id: by.personId, name, unread, rooms: roomsOf(by), formToken: request.formToken ?? '', actor: by };
  }
}

export function documentOf(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}

function hasWord(address: string, word: string): boolean {
  return new URLSearchParams(address.split('?')[1] ?? '').has(word);
}
