import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, Once } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { mayAnywhere } from '../../core/policy.js';
import { sha256 } from '../ids.js';
import { CONFIG } from '../tokens.js';
import type { Config } from '../config.js';
import type { CallerRequest } from './caller.js';
import { DOOR, FORM_SIZE, type DoorSign } from './can.js';
import { type FormSize, isPage, KEY_FIELD, readParts, TOKEN_FIELD, typedField } from './page-form.js';

/** Whom the doorkeeper recognised, and by what. */
export interface Recognised {
  readonly actor: Actor;
  readonly byCookie: boolean;
  /** What every form of this session carries; null without a cookie, and where no form is. */
  readonly formToken: string | null;
}

/** Recognises people by what they carry: a session cookie or an API key. The identity room is the doorkeeper. */
export abstract class Doorkeeper {
  /** Null when the request carries nothing that opens; `byCookie` when cross-site checks are due, with what its forms must carry. */
  abstract recognise(request: CallerRequest): Promise<Recognised | null>;
}

/** Default deny: a route without a sign is shut. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly doorkeeper: Doorkeeper,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const sign = this.reflector.get<DoorSign | undefined>(DOOR, context.getHandler());
    const request = context.switchToHttp().getRequest<CallerRequest>();
    if (sign === undefined) throw new Error(`no sign at the door of ${request.method} ${request.routeOptions.url}`);
    if (isPage(request)) this.expectOwnOrigin(request);
    if (sign.kind === 'anyone' && !sign.greets) return true;
    const known = await this.doorkeeper.recognise(request);
    if (known?.byCookie === true) this.expectOwnOrigin(request);
    if (known?.formToken != null) request.formToken = known.formToken;
    if (sign.kind === 'anyone') {
      if (known !== null) request.actor = known.actor;
      return true;
    }
    must(known, 'policy.not-signed-in');
    must(mayAnywhere(known.actor, sign.ability), missingRight(known.actor, sign), { ability: sign.ability });
    await this.expectOwnForm(request, known, this.reflector.get<FormSize | undefined>(FORM_SIZE, context.getHandler()));
    request.actor = request.method === 'POST' && sign.needsKey ? { ...known.actor, once: onceOf(request) } : known.actor;
    return true;
  }

  /** A form on a foreign page must not act with our cookie (RFC 6454 Origin, Fetch Metadata). */
  private expectOwnOrigin(request: CallerRequest): void {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    must(origin === undefined || origin === new URL(this.config.publicUrl).origin || origin === `${request.protocol}://${request.host}`, 'policy.foreign-origin');
    must(site === undefined || site === 'same-origin' || site === 'none', 'policy.foreign-origin');
  }

  /** Beside its origin, a form of a page proves that it was drawn for this very session. */
  private async expectOwnForm(request: CallerRequest, { byCookie, formToken }: Recognised, size: FormSize | undefined): Promise<void> {
    if (!isPage(request) || request.method === 'GET' || request.method === 'HEAD') return;
    await readParts(request, size);
    must(!byCookie || typedField(request, TOKEN_FIELD) === formToken, 'policy.form-of-another-session');
  }
}

/** An official who holds the role but has not shown a second factor is told so. */
function missingRight(actor: Actor, { ability }: { readonly ability: Parameters<typeof mayAnywhere>[1] }): string {
  return mayAnywhere({ ...actor, secondFactor: true }, ability) ? 'policy.second-factor-needed' : 'policy.not-permitted';
}

function onceOf(request: CallerRequest): Once {
  const key = request.headers['idempotency-key'] ?? (isPage(request) ? typedField(request, KEY_FIELD) : undefined);
  must(typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key), 'idempotency.key-missing');
  return {
    route: `${request.method} ${request.url.split('?')[0]}`,
    key,
    fingerprint: () => sha256(JSON.stringify(isPage(request) ? withoutOwn(request.body) : request.body ?? null)),
  };
}

/** The token of a form changes with the session, what it says does not. */
function withoutOwn(body: unknown): unknown {
  return Object.entries(body ?? {}).filter(([name]) => !name.startsWith('_'));
}
