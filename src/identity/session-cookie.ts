import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { must } from '../core/broken-rule.js';
import type { Config } from '../platform/config.js';
import type { CallerRequest } from '../platform/http/caller.js';
import { CONFIG } from '../platform/tokens.js';

/** How long a session lasts at most. */
export const SESSION_HOURS = 12;

/** The session's token in a browser: `__Host-lumbung` and Secure exactly when the public address is https. */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly secure: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = config.publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-lumbung' : 'lumbung';
  }

  /** Its age is told, not its end: the clock of a phone may be wrong. */
  set(reply: FastifyReply, { token }: { readonly token: string }): void {
    void reply.setCookie(this.name, token, { ...this.shape(), maxAge: SESSION_HOURS * 3600 });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.shape());
  }

  /** Null when there is none, or when the request shows an API key: a key stands alone, whatever cookies travel with it. */
  of({ cookies, headers }: CallerRequest): string | null {
    const token = cookies[this.name];
    return token === undefined || token.length > 100 || apiKeyIn(headers.authorization) !== null ? null : token;
  }

  /** For what only a person at a screen may do: keys that make keys would outlive their theft. */
  expect(request: CallerRequest): string {
    const token = this.of(request);
    must(token, 'account.session-needed');
    return token;
  }

  private shape() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}

/** `Authorization: Bearer lumbung_…`. */
export function apiKeyIn(authorization: string | undefined): string | null {
  return /^Bearer (lumbung_[A-Za-z0-9_-]{20,100})$/.exec(authorization ?? '')?.[1] ?? null;
}
