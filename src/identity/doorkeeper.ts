import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { Doorkeeper, type Recognised } from '../platform/http/guard.js';
import type { CallerRequest } from '../platform/http/caller.js';

/** Asks passport's strategies in turn: an API key first (it ignores cookies), then the session. */
@Injectable()
export class PassportDoorkeeper extends Doorkeeper {
  recognise(request: CallerRequest): Promise<Recognised | null> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, recognised: Recognised | false | undefined) =>
        error === null || error === undefined ? resolve(recognised || null) : reject(error instanceof Error ? error : new Error('a strategy failed', { cause: error }));
      (passport.authenticate(['api-key', 'session'], { session: false }, answer) as (request: unknown, reply: unknown, next: (error?: unknown) => void) => void)(
        request, {}, reject);
    });
  }
}
