import type { AppointedRole } from '../actor.js';
import type { EventName } from '../events.js';

/** Who is told of an event. `agency`: holders of these roles at the agency concerned; `vendors`: users of these vendors; `regency`: holders anywhere; `person`: the subject. */
export interface Audience {
  readonly agency?: readonly AppointedRole[];
  readonly regency?: readonly AppointedRole[];
  readonly vendors?: 'of-category' | 'that-offered' | 'named' | 'of-order';
  readonly person?: true;
  readonly requester?: true;
}

const selectors: readonly AppointedRole[] = ['procurement-officer', 'panel-member'];

/** An offer's fate is told to its own vendor only; the buyer learns of offers at the opening, like everybody. */
export const AUDIENCES: Readonly<Partial<Record<EventName, Audience>>> = {
  'person.code-handed-over': { person: true },
  'person.contact-changed': { person: true },
  'person.recovered': { person: true },
  'person.second-factor-removed': { person: true },
  'person.second-factor-set': { person: true },
  'person.api-key-made': { person: true },
  'person.appointed': { person: true },
  'person.appointment-ended': { person: true },
  'vendor.registered': { regency: ['cooperative-verifier'] },
  'vendor.verified': { vendors: 'named' },
  'vendor.returned': { vendors: 'named' },
  'vendor.suspended': { vendors: 'named' },
  'vendor.reinstated': { vendors: 'named' },
  'request.submitted': { agency: ['ppk'] },
  'request.accepted': { requester: true },
  'request.returned': { requester: true },
  'request.rejected': { requester: true },
  'package.planned': { agency: ['pa', 'kpa'] },
  'package.announced': { agency: [...selectors, 'ppk'] },
  'lot.prepared': { agency: selectors },
  'lot.published': { vendors: 'of-category' },
  'lot.extended': { vendors: 'of-category' },
  'lot.cancelled': { vendors: 'of-category' },
  'lot.closed': { agency: [...selectors, 'ppk', 'opening-committee'] },
  'lot.failed': { vendors: 'that-offered', agency: ['ppk'] },
  'offer.submitted': { vendors: 'named' },
  'offer.withdrawn': { vendors: 'named' },
  'offer.refused': { vendors: 'named' },
  'lot.opened': { vendors: 'that-offered' },
  'award.decided': { vendors: 'that-offered', agency: ['ppk'] },
  'award.objected': { vendors: 'that-offered', agency: selectors },
  'objection.answered': { vendors: 'that-offered' },
  'award.cancelled': { vendors: 'that-offered', agency: ['ppk'] },
  'award.confirmed': { vendors: 'that-offered', agency: ['ppk'] },
  'order.issued': { vendors: 'of-order' },
  'order.signed': { agency: ['ppk', 'receiver'] },
  'order.shipped': { agency: ['receiver'] },
  'order.received': { vendors: 'of-order', agency: ['ppk'] },
  'order.delivered': { vendors: 'of-order', agency: ['ppk'] },
  'order.accepted': { vendors: 'of-order', agency: ['treasurer'] },
  'order.terminated': { vendors: 'of-order' },
  'invoice.sent': { agency: ['treasurer'] },
  'invoice.returned': { vendors: 'of-order' },
  'invoice.advanced': { vendors: 'of-order', agency: ['pa', 'kpa', 'treasurer'] },
  'invoice.paid': { vendors: 'of-order', agency: ['ppk'] },
  'invoice.received': { agency: ['treasurer', 'ppk'] },
  'order.rated': { vendors: 'of-order', agency: ['ppk'] },
  'report.received': { regency: ['auditor'] },
};
