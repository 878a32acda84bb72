import type { Actor } from '../../core/actor.js';
import { must } from '../../core/broken-rule.js';
import { Id } from '../../platform/http/fields.js';

/** `?usaha=` names the vendor when a person acts for several; otherwise it is the first one. */
export class ActingDto {
  @Id({ optional: true }) usaha?: string;
}

export function vendorOf(by: Actor, { usaha }: ActingDto): string {
  const vendorId = usaha ?? by.vendorIds[0];
  must(vendorId !== undefined && by.vendorIds.includes(vendorId), 'vendor.not-found');
  return vendorId;
}
