import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { must } from '../../core/broken-rule.js';
import type { CallerRequest } from './caller.js';

/** A route that takes no body acts on none: what somebody sent and nobody read would be a promise that is not kept. */
@Injectable()
export class NoBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body, url } = context.switchToHttp().getRequest<CallerRequest>();
    must(isEmpty(body) || !url.startsWith('/api/') || takesBody(context), 'request.no-body');
    return true;
  }
}

function isEmpty(body: unknown): boolean {
  return body === undefined || body === null || (typeof body === 'object' && !Array.isArray(body) && Object.keys(body).length === 0);
}

/** Nest keeps a handler's parameters under "kind:position". */
function takesBody(context: ExecutionContext): boolean {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as object;
  return Object.keys(parameters).some((parameter) => parameter.startsWith(`${RouteParamtypes.BODY}:`));
}
