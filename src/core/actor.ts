/** The roles that a decree can give (Perpres 16/2018 art. 8-17; `docs/glossary.md` maps the Indonesian names). */
export const APPOINTED_ROLES = [
  'requester', 'ppk', 'procurement-officer', 'panel-member', 'pa', 'kpa', 'receiver', 'treasurer',
  'opening-committee', 'cooperative-verifier', 'auditor', 'administrator',
] as const;
export type AppointedRole = (typeof APPOINTED_ROLES)[number];

/** Everybody who may act: appointed officials, vendors' people, anyone signed in, and the clock. */
export type Role = AppointedRole | 'vendor' | 'signed-in' | 'clock';

/** One decree in force: a role, the agency it is limited to (null: the whole regency), and the unit. */
export interface Appointment {
  readonly role: AppointedRole;
  readonly agencyId: string | null;
  readonly unitId: string | null;
}

/** The idempotency key a caller sent, bound to its route and to a fingerprint of its body, which is taken when it is needed. */
export interface Once {
  readonly route: string;
  readonly key: string;
  readonly fingerprint: () => Uint8Array;
}

/**
 * Who acts. `pseudonym` is the only name of a person that enters the record; `vendorIds` are the vendors the person may act for.
 * The clock is an actor too.
 */
export interface Actor {
  readonly kind: 'person' | 'clock';
  readonly personId: string;
  readonly pseudonym: string;
  readonly appointments: readonly Appointment[];
  readonly vendorIds: readonly string[];
  /** True when this session proved a second factor; roles of officials sleep until then. */
  readonly secondFactor: boolean;
  /** True when the person has set a second factor and this session has not shown it: a vendor's rights sleep too. */
  readonly awaitsSecondFactor?: boolean;
  readonly once?: Once;
}

/** The actor of all that happens by itself when its hour comes. */
export const CLOCK: Actor = {
  kind: 'clock',
  personId: '00000000-0000-0000-0000-000000000000',
  pseudonym: 'clock',
  appointments: [],
  vendorIds: [],
  secondFactor: false,
};
