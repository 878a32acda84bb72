import type { Actor } from '../core/actor.js';
import { canStep } from '../core/machine.js';
import { REQUEST } from '../core/machines/request.js';
import { rolesFor } from '../core/policy.js';
import type { RequestItemRow, RequestRow } from './request.entity.js';

/** A request as its agency sees it. Quantities in thousandths, money in whole rupiah. */
export interface RequestView extends Omit<RequestRow, 'createdAt'> {
  readonly createdAt: string;
  readonly items: readonly Omit<RequestItemRow, 'requestId'>[];
  readonly can: { readonly amend: boolean; readonly submit: boolean; readonly decide: boolean; readonly letGo: boolean };
}

export function requestView(request: RequestRow, items: readonly RequestItemRow[], by: Actor, now: Date): RequestView {
  const requester = rolesFor(by, 'request.draft', request);
  return {
    ...request,
    createdAt: request.createdAt.toISOString(),
    items: items.map(({ requestId: _, ...item }) => item),
    can: {
      amend: requester.length > 0 && (request.state === 'draft' || request.state === 'returned'),
      submit: canStep(REQUEST, request, 'submit', requester, now),
      letGo: request.state === 'accepted' && canStep(REQUEST, request, 'reject', rolesFor(by, 'request.decide', request), now),
      decide: canStep(REQUEST, request, 'accept', rolesFor(by, 'request.decide', request), now),
    },
  };
}
