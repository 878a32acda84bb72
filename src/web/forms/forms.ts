import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../core/actor.js';
import { BrokenRule } from '../../core/broken-rule.js';
import { languageOf, type CallerRequest } from '../../platform/http/caller.js';
import type { Typed } from '../../platform/http/page-form.js';
import { problemOf } from '../../platform/http/problem.js';
import { Pages } from '../pages.js';
import type { Visit } from '../ui/frame.js';
import { Filled } from './filled.js';
import { readForm } from './reading.js';
import type { Dto } from './shape.js';

type Page = (visit: Visit) => VNode;

/** One form: what it is read as, what is done with it, and how it is drawn once more when that cannot be done. */
export interface FormPost<Body extends object> {
  /** Null for a form that asks nothing. */
  readonly dto: Dto<Body> | null;
  /** The use case; answers the address of the page to go on with, or the page itself when no address may hold what it shows. */
  readonly act: (body: Body) => Promise<string | Page>;
  readonly again: (visit: Visit, form: Filled) => VNode | Promise<VNode>;
  /** Null where nobody is signed in yet. */
  readonly by: Actor | null;
  /** The fields that rules of the house are about, by the rule's code. */
  readonly at?: Readonly<Record<string, string>>;
}

/** Takes the forms of the pages: 303 when it is done, 422 and the same form with everything typed when it is not. */
@Injectable()
export class Forms {
  constructor(private readonly pages: Pages) {}

  async take<Body extends object>(request: CallerRequest, reply: FastifyReply, { dto, act, again, by, at = {} }: FormPost<Body>): Promise<void> {
    const typed = (request.body ?? {}) as Typed;
    try {
      const next = await act(dto === null ? {} as Body : await readForm(dto, typed));
      if (typeof next === 'string') goOn(reply, next);
      else await this.pages.send(request, reply, by, next, 200);
    } catch (error) {
      if (!(error instanceof BrokenRule) || !(Object.hasOwn(at, error.code) || canBeMended(error))) throw error;
      const problem = problemOf(error, languageOf(request), request.id);
      const form = Filled.refused(typed, problem, at);
      const status = [400, 401, 404].includes(problem.status) ? 422 : problem.status;
      await this.pages.send(request, reply, by, (visit) => again(visit, form), status);
    }
  }
}

/** The page after: a reload repeats nothing. */
export function goOn(reply: FastifyReply, to: string): void {
  void reply.status(303).header('location', to).header('cache-control', 'no-store').send();
}

/** The same address with the word that it is kept. */
export function kept(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}tersimpan=1`;
}

/** An address of this site, never another's. */
export function ownAddress(wanted: string | undefined, otherwise: string): string {
  return wanted !== undefined && /^\/(?![/\\])[^\u0000-\u001f\u007f]*$/.test(wanted) && wanted.length <= 2000 ? wanted : otherwise;
}

/** For a second use case within one form: a key that is repeated with the form but is not the first one's. */
export function andThen(by: Actor, step: string): Actor {
  return by.once === undefined ? by : { ...by, once: { ...by.once, key: `${by.once.key} ${step}` } };
}

/** For a step that may be repeated without harm, beside the one that the form's key is for. */
export function unkeyed({ once: _, ...by }: Actor): Actor {
  return by;
}

/** Doors and absent things are for the problem page; what was typed wrong is for the form, and so is what a field of it names. */
function canBeMended({ code }: BrokenRule): boolean {
  return !code.startsWith('policy.') && !code.endsWith('.not-found') && code !== 'platform.unexpected';
}
