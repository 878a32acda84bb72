import type { AppointedRole } from '../actor.js';
import type { EventName } from '../events.js';

/**
 * Who is told of an event. `agency`: holders of these roles at the agency concerned; `vendors`: users of these vendors; `regency`: holders
 * anywhere; `person`: the subject; `requester`: those whose request it is, or whose request is in the package concerned.
 */
export interface Audience {
  readonly agency?: readonly AppointedRole[];
  readonly regency?: readonly AppointedRole[];
  readonly vendors?: 'of-category' | 'of-category-or-with-offer' | 'with-offer' | 'that-offered' | 'in-the-box' | 'named' | 'of-order';
  readonly person?: true;
  readonly requester?: true;
  /** Those who hold the keys of the lot. */
  readonly keyHolders?: true;
  /** Who left a seat of the package, and who was named in their place. */
  readonly replaced?: true;
}

const selectors: readonly AppointedRole[] = ['procurement-officer', 'panel-member'];
const budgetHolders: readonly AppointedRole[] = ['pa', 'kpa'];

/** An offer's fate is told to its own vendor only; the buyer learns of offers at the opening, like everybody. */
export const AUDIENCES: Readonly<Partial<Record<EventName, Audience>>> = {
  'person.code-handed-over': { person: true },
  'person.contact-changed': { person: true },
  'person.recovered': { person: true },
  'person.enabled': { person: true },
  'person.second-factor-removed': { person: true },
  'person.second-factor-set': { person: true },
  'person.api-key-made': { person: true },
  'person.api-key-revoked': { person: true },
  'person.appointed': { person: true },
  'person.appointment-ended': { person: true },
  'vendor.registered': { regency: ['cooperative-verifier'] },
  'vendor.amended': { vendors: 'named' },
  'vendor.verified': { vendors: 'named' },
  'vendor.returned': { vendors: 'named' },
  'vendor.suspended': { vendors: 'named' },
  'vendor.reinstated': { vendors: 'named' },
  'vendor.unmasked': { vendors: 'named' },
  'paper.submitted': { regency: ['cooperative-verifier'] },
  'paper.checked': { vendors: 'named' },
  'paper.refused': { vendors: 'named' },
  'paper.expiring': { vendors: 'named' },
  'request.submitted': { agency: ['ppk'] },
  'request.accepted': { requester: true },
  'request.returned': { requester: true },
  'request.rejected': { requester: true },
  'package.planned': { agency: budgetHolders },
  'package.announced': { agency: [...selectors, 'ppk'], requester: true },
  'package.person-replaced': { replaced: true, agency: ['ppk'] },
  'package.cancelled': { agency: [...selectors, ...budgetHolders], requester: true },
  'lot.prepared': { agency: selectors },
  'lot.published': { vendors: 'of-category', agency: ['ppk'], requester: true },
  'lot.extended': { vendors: 'of-category-or-with-offer', agency: ['ppk'], requester: true },
  'lot.cancelled': { vendors: 'of-category-or-with-offer', agency: [...selectors, 'ppk'], requester: true },
  'lot.closed': { agency: [...selectors, 'ppk'], keyHolders: true },
  'lot.failed': { vendors: 'with-offer', agency: ['ppk'], requester: true },
  'offer.submitted': { vendors: 'named' },
  'offer.withdrawn': { vendors: 'named' },
  'offer.refused': { vendors: 'named' },
  'assistance.begun': { vendors: 'named' },
  'assistance.confirmed': { vendors: 'named' },
  'opening.confirmed': { agency: [...selectors, 'ppk'], keyHolders: true },
  'recovery.asked': { agency: budgetHolders, keyHolders: true },
  'recovery.allowed': { vendors: 'in-the-box', agency: [...selectors, 'ppk'], keyHolders: true },
  'recovery.slip-given': { vendors: 'named' },
  'lot.opened': { vendors: 'that-offered', agency: [...selectors, 'ppk'] },
  'evaluation.finished': { vendors: 'that-offered', agency: [...selectors, 'ppk'] },
  'award.consented': { agency: ['panel-member'] },
  'award.decided': { vendors: 'that-offered', agency: ['ppk', ...budgetHolders], requester: true },
  'award.objected': { vendors: 'that-offered', agency: [...selectors, 'ppk'] },
  'objection.answered': { vendors: 'that-offered', agency: ['ppk'] },
  'award.cancelled': { vendors: 'that-offered', agency: [...selectors, 'ppk'], requester: true },
  'award.confirmed': { vendors: 'that-offered', agency: ['ppk'], requester: true },
  'order.issued': { vendors: 'of-order', agency: ['receiver'], requester: true },
  'order.signed': { agency: ['ppk', 'receiver'] },
  'order.shipped': { agency: ['receiver', 'ppk'] },
  'order.received': { vendors: 'of-order', agency: ['ppk'] },
  'order.delivered': { vendors: 'of-order', agency: ['ppk'], requester: true },
  'order.accepted': { vendors: 'of-order', agency: ['treasurer'], requester: true },
  'order.sent-back': { vendors: 'of-order', agency: ['receiver'] },
  'order.terminated': { vendors: 'of-order', agency: ['ppk', 'receiver', 'treasurer', ...budgetHolders], requester: true },
  'invoice.sent': { agency: ['treasurer'] },
  'invoice.returned': { vendors: 'of-order' },
  'invoice.advanced': { vendors: 'of-order', agency: [...budgetHolders, 'treasurer'] },
  'invoice.paid': { vendors: 'of-order', agency: ['ppk'] },
  'invoice.received': { agency: ['treasurer', 'ppk'] },
  'order.rated': { vendors: 'of-order', agency: ['ppk'] },
  'report.received': { regency: ['auditor'] },
};
