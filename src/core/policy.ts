import type { Actor, Role } from './actor.js';
import { must } from './broken-rule.js';

/** How far a right reaches: one's own agency, one's own vendor, one's own affairs, or the whole regency. */
type Reach = 'agency' | 'vendor' | 'self' | 'regency';

interface Right {
  readonly by: readonly Role[];
  readonly within: Reach;
}

const right = (within: Reach, ...by: Role[]): Right => ({ by, within });

/** Who may do what. The one table that guards, buttons and the permissions page read; no entry, no entry. */
export const POLICY = {
  'account.keep': right('self', 'signed-in'),
  'inbox.read': right('self', 'signed-in'),

  'agency.add': right('regency', 'administrator'),
  'appointment.make': right('regency', 'administrator'),
  'person.invite': right('regency', 'administrator'),
  'person.disable': right('regency', 'administrator'),
  'person.recover': right('regency', 'administrator', 'cooperative-verifier'),
  'queue.tend': right('regency', 'administrator'),
  'bulletin.keep': right('regency', 'administrator', 'cooperative-verifier'),

  'vendor.register': right('self', 'signed-in'),
  'vendor.amend': right('vendor', 'vendor'),
  'vendor.see-private': right('regency', 'vendor', 'cooperative-verifier'),
  'product.keep': right('vendor', 'vendor'),
  'vendor.verify': right('regency', 'cooperative-verifier'),
  'vendor.unmask': right('regency', 'cooperative-verifier'),
  'paper.submit': right('vendor', 'vendor'),
  'paper.check': right('regency', 'cooperative-verifier'),

  'budget-line.add': right('agency', 'pa', 'kpa'),
  'budget-line.see': right('agency', 'pa', 'kpa', 'ppk', 'treasurer', 'requester'),
  'request.draft': right('agency', 'requester'),
  'request.decide': right('agency', 'ppk'),
  'request.see': right('agency', 'requester', 'ppk', 'pa', 'kpa', 'procurement-officer', 'panel-member'),

  'package.assemble': right('agency', 'ppk'),
  'package.announce': right('agency', 'pa', 'kpa'),
  'package.cancel': right('agency', 'ppk', 'pa', 'kpa'),
  'package.replace': right('agency', 'pa', 'kpa'),
  'package.see': right('agency', 'requester', 'ppk', 'pa', 'kpa', 'procurement-officer', 'panel-member'),
  'lot.draft': right('agency', 'ppk'),
  'lot.publish': right('agency', 'procurement-officer', 'panel-member'),
  'lot.extend': right('agency', 'procurement-officer', 'panel-member'),
  'lot.cancel': right('agency', 'ppk', 'pa', 'kpa'),
  'lot.fail': right('agency', 'procurement-officer', 'panel-member'),
  'lot.see-unpublished': right('agency', 'requester', 'ppk', 'pa', 'kpa', 'procurement-officer', 'panel-member'),

  'offer.submit': right('vendor', 'vendor'),
  'offer.see-own': right('vendor', 'vendor'),
  'member-key.keep': right('regency', 'procurement-officer', 'panel-member', 'opening-committee'),
  'lot.open': right('regency', 'procurement-officer', 'panel-member', 'opening-committee'),
  'recovery.ask': right('agency', 'procurement-officer', 'panel-member'),
  'recovery.allow': right('agency', 'pa', 'kpa'),
  'recovery.give-slip': right('vendor', 'vendor'),
  'offer.read-documents': right('agency', 'procurement-officer', 'panel-member', 'ppk', 'vendor'),
  'offer.assist': right('regency', 'cooperative-verifier'),
  'offer.evaluate': right('agency', 'procurement-officer', 'panel-member'),
  'award.decide': right('agency', 'procurement-officer', 'panel-member'),
  'award.consent': right('agency', 'panel-member'),
  'award.object': right('vendor', 'vendor'),
  'objection.answer': right('agency', 'procurement-officer', 'panel-member'),

  'order.issue': right('agency', 'ppk'),
  'order.sign': right('vendor', 'vendor'),
  'order.refuse': right('vendor', 'vendor'),
  'order.terminate': right('agency', 'ppk'),
  'order.ship': right('vendor', 'vendor'),
  'order.receive': right('agency', 'receiver'),
  'order.send-back': right('agency', 'ppk'),
  'order.accept': right('agency', 'ppk'),
  'order.see-as-buyer': right('agency', 'requester', 'ppk', 'pa', 'kpa', 'procurement-officer', 'receiver', 'treasurer'),
  'order.see-as-vendor': right('vendor', 'vendor'),
  'invoice.send': right('vendor', 'vendor'),
  'payment.check': right('agency', 'treasurer'),
  'payment.request': right('agency', 'treasurer'),
  'payment.order': right('agency', 'pa', 'kpa'),
  'payment.disburse': right('agency', 'treasurer'),
  'payment.confirm': right('vendor', 'vendor'),
  'order.rate-vendor': right('agency', 'ppk'),
  'order.rate-buyer': right('vendor', 'vendor'),

  'audit.read': right('regency', 'auditor'),
  'report.read': right('regency', 'auditor'),
  'report.answer': right('regency', 'auditor'),
} as const satisfies Record<string, Right>;

export type Ability = keyof typeof POLICY;

/** What the thing in question belongs to. */
export interface Scope {
  readonly agencyId?: string;
  readonly vendorId?: string;
}

/** Roles whose holders work on public money: they act only with a proven second factor. */
const NEEDS_NO_SECOND_FACTOR: readonly Role[] = ['vendor', 'signed-in', 'clock'];

/** The roles in which this actor may use the ability here; none means no. */
export function rolesFor(actor: Actor, ability: Ability, scope: Scope = {}): readonly Role[] {
  const { by, within }: Right = POLICY[ability];
  return by.filter((role) => holds(actor, role, within, scope));
}

export function may(actor: Actor, ability: Ability, scope: Scope = {}): boolean {
  return rolesFor(actor, ability, scope).length > 0;
}

/** May this actor use the ability on anything at all? The guard at the door asks this; the use case then narrows it to the row. */
export function mayAnywhere(actor: Actor, ability: Ability): boolean {
  const { by }: Right = POLICY[ability];
  return by.some((role) => awake(actor, role) && (role === 'signed-in' ? actor.kind === 'person'
    : role === 'clock' ? actor.kind === 'clock'
    : role === 'vendor' ? actor.vendorIds.length > 0
    : actor.appointments.some((appointment) => appointment.role === role)));
}

/** Not yours is the same as not there: the caller names the code that says so. Answers the roles in which the actor acts. */
export function authorize(actor: Actor, ability: Ability, scope: Scope, notFound: string): readonly [Role, ...Role[]] {
  must(mayAnywhere(actor, ability), 'policy.not-permitted', { ability });
  const [role, ...others] = rolesFor(actor, ability, scope);
  must(role, notFound);
  return [role, ...others];
}

/** The agencies in which the actor may use the ability; 'all' when a decree reaches the whole regency. */
export function agenciesFor(actor: Actor, ability: Ability): readonly string[] | 'all' {
  const { by }: Right = POLICY[ability];
  const held = actor.appointments.filter((appointment) => by.includes(appointment.role) && awake(actor, appointment.role));
  return held.some((appointment) => appointment.agencyId === null) ? 'all' : held.flatMap((appointment) => appointment.agencyId ?? []);
}

function holds(actor: Actor, role: Role, within: Reach, scope: Scope): boolean {
  if (!awake(actor, role)) return false;
  if (role === 'clock') return actor.kind === 'clock';
  if (role === 'signed-in') return actor.kind === 'person';
  if (role === 'vendor') return scope.vendorId !== undefined && actor.vendorIds.includes(scope.vendorId);
  return actor.appointments.some((appointment) => appointment.role === role
    && (within === 'regency' || appointment.agencyId === null || appointment.agencyId === scope.agencyId));
}

/** Whoever has set a second factor means it: until it is shown, the password alone does not act for the vendor either. */
function awake(actor: Actor, role: Role): boolean {
  return actor.secondFactor || (NEEDS_NO_SECOND_FACTOR.includes(role) && !(role === 'vendor' && actor.awaitsSecondFactor === true));
}
