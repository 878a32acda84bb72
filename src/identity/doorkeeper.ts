import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { Doorkeeper, type Recognised } from '../platform/http/guard.js';
import type { CallerRequest } from '../platform/http/caller.js';
import { apiKeyIn } from './session-cookie.js';

/** Asks the strategy of passport for what the request shows: an API key, which stands alone whatever cookies travel with it, otherwise the session. */
@Injectable()
export class PassportDoorkeeper extends Doorkeeper {
  recognise(request: CallerRequest): Promise<Recognised | null> {
    const strategy = apiKeyIn(request.headers.authorization) === null ? 'session' : 'api-key';
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, recognised: Recognised | false | undefined) =>
        error === null || error === undefined ? resolve(recognised || null) : reject(error instanceof Error ? error : new Error('a strategy failed', { cause: error }));
      (passport.authenticate(strategy, { session: false }, answer) as (request: unknown, reply: unknown, next: (error?: unknown) => void) => void)(
        request, {}, reject);
    });
  }
}
