import type { Actor } from '../core/actor.js';
import { mayAnywhere, type Ability } from '../core/policy.js';
import type { Language } from '../platform/http/language.js';

/** One place of the signed-in part: who finds it in the menu, and what stands there. */
export interface Room {
  readonly href: string;
  /** Any one of these opens it. */
  readonly needs: readonly Ability[];
  /** Not for those who work for the regency alone, though they might. */
  readonly forVendors?: true;
  readonly name: Readonly<Record<Language, string>>;
  readonly purpose: Readonly<Record<Language, string>>;
}

/** The rooms in the order of the work. */
export const MENU: readonly Room[] = [
  {
    href: '/kerja', needs: ['account.keep'], name: { id: 'Ruang kerja', en: 'My desk' },
    purpose: { id: 'Yang menunggu Anda hari ini.', en: 'What waits for you today.' },
  },
  {
    href: '/usaha', needs: ['vendor.register'], forVendors: true, name: { id: 'Usaha saya', en: 'My business' },
    purpose: { id: 'Profil, verifikasi, produk, dan foto.', en: 'Profile, verification, products and pictures.' },
  },
];

export function roomsOf(by: Actor): readonly Room[] {
  return MENU.filter(({ needs, forVendors = false }) => needs.some((ability) => mayAnywhere(by, ability)) && (!forVendors || by.vendorIds.length > 0 || by.appointments.length === 0));
}
