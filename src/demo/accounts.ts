import { generateSync } from 'otplib';
import type { AppointedRole } from '../core/actor.js';
import type { Category } from '../core/categories.js';
import { FEATURED_COOPERATIVES, FEATURED_ENTERPRISES } from './registers/featured-vendors.js';
import { people } from './registers/people.js';

/** Every demo account opens with these words. They are public on purpose: the demo holds nobody's secret. */
export const DEMO_PASSPHRASE = 'padi menguning di tepi citarum';

/** The authenticator secret that all demo officials share, so that one entry in an app serves every role (RFC 6238, base 32). */
export const DEMO_TOTP_SECRET = 'PADIMENGUNINGDITEPICITARUMBEKASI';

/** The code that an authenticator app shows for the demo's officials at this instant. */
export function demoCode(at: Date): string {
  return generateSync({ secret: DEMO_TOTP_SECRET, epoch: Math.floor(at.getTime() / 1000) });
}

/** An account that the start introduces: what it plays, who that is, and by which words one signs in. */
export interface DemoAccount {
  /** The role of an official; null for somebody who acts for a vendor. */
  readonly role: AppointedRole | null;
  readonly name: string;
  readonly position: string;
  readonly vendorName: string | null;
  /** What that vendor makes first of all. */
  readonly sells: Category | null;
  readonly email: string;
  readonly phone: string;
}

/** Every role at least once, and the people of four vendors; in the order of the work. */
export function demoAccounts(): readonly DemoAccount[] {
  return people().filter(({ introduced }) => introduced).map(({ name, position, email, phone, vendorName, appointments }) => ({
    role: appointments[0]?.role ?? null, name, position, vendorName, sells: soldBy(vendorName), email, phone,
  }));
}

function soldBy(vendorName: string | null): Category | null {
  return [...FEATURED_ENTERPRISES, ...FEATURED_COOPERATIVES].find(({ name }) => name === vendorName)?.capacities[0]?.[0] ?? null;
}
