import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import { must } from '../core/broken-rule.js';
import type { CallerRequest } from '../platform/http/caller.js';
import type { Recognised } from '../platform/http/guard.js';
import { formTokenOf, isPage } from '../platform/http/page-form.js';
import { tokenHash } from '../platform/ids.js';
import { ApiKeys } from './api-keys.service.js';
import { IdentityQueries } from './identity.queries.js';
import { apiKeyIn, SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

/** A browser's cookie. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session') {
  constructor(private readonly known: IdentityQueries, private readonly sessions: Sessions, private readonly cookie: SessionCookie) {
    super();
  }

  async validate(request: CallerRequest): Promise<Recognised | false> {
    const token = this.cookie.of(request);
    if (token === null) return false;
    const found = await this.known.bySession(tokenHash(token));
    if (found === null) return false;
    if (found.stale) await this.sessions.seen(tokenHash(token));
    return { actor: found.actor, byCookie: true, formToken: isPage(request) ? formTokenOf(token) : null };
  }
}

/** `Authorization: Bearer lumbung_…`, for machines. */
@Injectable()
export class ApiKeyStrategy extends PassportStrategy(CustomStrategy, 'api-key') {
  constructor(private readonly known: IdentityQueries, private readonly keys: ApiKeys) {
    super();
  }

  async validate(request: CallerRequest): Promise<Recognised | false> {
    const key = apiKeyIn(request.headers.authorization);
    if (key === null) return false;
    const found = await this.known.byApiKey(tokenHash(key));
    if (found === null) return false;
    if (found.stale) await this.keys.used(tokenHash(key));
    return { actor: found.actor, byCookie: false, formToken: null };
  }
}

/** Phone number or e-mail, and a password. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(LocalStrategy, 'local') {
  constructor(private readonly sessions: Sessions) {
    super({ usernameField: 'login', passwordField: 'password', session: false });
  }

  async validate(login: unknown, password: unknown): Promise<{ readonly personId: string }> {
    must(typeof login === 'string' && typeof password === 'string' && password.length <= 200, 'account.wrong-login');
    return { personId: await this.sessions.checkPassword(login, password) };
  }
}
