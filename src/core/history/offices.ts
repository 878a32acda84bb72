import type { Role } from '../actor.js';
import type { EventName } from '../events.js';
import { POLICY, type Ability } from '../policy.js';

/** Facts of an event as its record holds them. */
export type RecordedFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** An appointment that the actor held, or holds, with the name of its agency. */
export interface HeldOffice {
  readonly role: Role;
  readonly agencyId: string | null;
  readonly agency: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** Under which right each kind of event came about; the clock's have none. */
const DONE_UNDER: Readonly<Partial<Record<EventName, Ability>>> = {
  'request.drafted': 'request.draft', 'request.amended': 'request.draft', 'request.submitted': 'request.draft',
  'request.accepted': 'request.decide', 'request.returned': 'request.decide', 'request.rejected': 'request.decide',
  'package.assembled': 'package.assemble', 'package.planned': 'package.assemble', 'package.announced': 'package.announce', 'package.cancelled': 'package.cancel', 'package.person-replaced': 'package.replace',
  'lot.drafted': 'lot.draft', 'lot.amended': 'lot.draft', 'lot.prepared': 'lot.draft', 'lot.reworked': 'lot.draft', 'lot.retendered': 'lot.draft',
  'lot.published': 'lot.publish', 'lot.extended': 'lot.extend', 'lot.cancelled': 'lot.cancel', 'lot.failed': 'lot.fail',
  'offer.submitted': 'offer.submit', 'offer.withdrawn': 'offer.submit', 'offer.refused': 'offer.submit',
  'opening.confirmed': 'lot.open', 'lot.opened': 'lot.open', 'opening.fault-found': 'lot.open', 'offer.opened': 'lot.open',
  'evaluation.declared': 'offer.evaluate', 'evaluation.started': 'offer.evaluate', 'offer.checked': 'offer.evaluate', 'evaluation.finished': 'offer.evaluate',
  'award.consented': 'award.consent', 'award.decided': 'award.decide', 'award.objected': 'award.object', 'objection.answered': 'objection.answer', 'award.cancelled': 'award.decide',
  'order.issued': 'order.issue', 'order.signed': 'order.sign', 'order.shipped': 'order.ship', 'order.received': 'order.receive', 'order.delivered': 'order.receive',
  'order.accepted': 'order.accept', 'order.sent-back': 'order.send-back', 'invoice.sent': 'invoice.send', 'invoice.returned': 'payment.check',
  'invoice.paid': 'payment.disburse', 'invoice.received': 'payment.confirm', 'report.examined': 'report.answer', 'report.closed': 'report.answer',
};
const PAYMENT_STEPS: Readonly<Record<string, Ability>> = { checked: 'payment.check', spp: 'payment.request', spm: 'payment.order', sp2d: 'payment.disburse' };

/** In which role a person did this: the one that the right is given to and that they held at that instant, in this agency. Null when the record does not tell. */
export function officeHeld(kind: EventName, facts: RecordedFacts, at: Date, held: readonly HeldOffice[], agencyId: string): HeldOffice | null {
  const roles = rolesBehind(kind, facts);
  const then = held.filter((office) => wasHeld(office, at) && (office.agencyId === null || office.agencyId === agencyId));
  for (const role of roles) {
    const office = then.find((each) => each.role === role);
    if (office !== undefined) return office;
  }
  return null;
}

/** Whether this kind of event is done for a vendor. */
export function isDoneByVendor(kind: EventName, facts: RecordedFacts): boolean {
  return rolesBehind(kind, facts).includes('vendor');
}

function rolesBehind(kind: EventName, facts: RecordedFacts): readonly Role[] {
  if (kind === 'opening.confirmed' && typeof facts['role'] === 'string') return [facts['role'] as Role];
  const ability = abilityBehind(kind, facts);
  return ability === undefined ? [] : POLICY[ability].by;
}

function abilityBehind(kind: EventName, facts: RecordedFacts): Ability | undefined {
  if (kind === 'invoice.advanced') return PAYMENT_STEPS[String(facts['step'])];
  if (kind === 'order.terminated') return facts['reason'] === 'vendor-refused' ? 'order.refuse' : 'order.terminate';
  if (kind === 'lot.failed' && facts['reason'] === 'order-refused') return 'order.refuse';
  if (kind === 'lot.failed' && facts['reason'] === 'order-terminated') return 'order.terminate';
  if (kind === 'delivery-photo.added') return facts['side'] === 'sending' ? 'order.ship' : 'order.receive';
  if (kind === 'order.rated') return facts['side'] === 'buyer' ? 'order.rate-vendor' : 'order.rate-buyer';
  return DONE_UNDER[kind];
}

function wasHeld({ from, until }: HeldOffice, at: Date): boolean {
  return (from === null || Date.parse(from) <= at.getTime()) && (until === null || !(Date.parse(until) <= at.getTime()));
}
