import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { must } from '../../core/broken-rule.js';
import type { CallerRequest } from './caller.js';

/** Deeper than any form of ours; what is deeper still would exhaust whoever walks it. */
const DEEPEST = 20;

/** `@ApiConsumes` leaves the kinds of content a handler reads by itself under this name. */
const CONSUMES = 'swagger/apiConsumes';

/**
 * What may come in at all: a form is an object and not bottomless, and a route that takes no body acts on none, since what somebody sent and
 * nobody read would be a promise that is not kept.
 */
@Injectable()
export class BodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body, url, headers } = context.switchToHttp().getRequest<CallerRequest>();
    if (!url.startsWith('/api/')) return true;
    // Who brings nothing has nothing to be refused for: most who ask.
    if (body === undefined && headers['content-type'] === undefined) return true;
    must(isShallow(body), 'request.unreadable');
    const unread = headers['content-type']?.startsWith('multipart/') === true && !takesUpload(context);
    if (takesBody(context)) {
      must(!unread, 'request.wrong-media-type');
      must(body === undefined || isForm(body), 'request.unreadable');
    } else must(isEmpty(body) && !unread, 'request.no-body');
    return true;
  }
}

/** Level by level, so that the walk itself needs no depth. */
function isShallow(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) as unknown[] : []));
    if (level.length === 0) return true;
  }
  return false;
}

function isForm(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function isEmpty(body: unknown): boolean {
  return body === undefined || body === null || (isForm(body) && Object.keys(body).length === 0);
}

/** Nest keeps a handler's parameters under "kind:position". */
function takesBody(context: ExecutionContext): boolean {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as object;
  return Object.keys(parameters).some((parameter) => parameter.startsWith(`${RouteParamtypes.BODY}:`));
}

function takesUpload(context: ExecutionContext): boolean {
  return ((Reflect.getMetadata(CONSUMES, context.getHandler()) ?? []) as readonly string[]).includes('multipart/form-data');
}
