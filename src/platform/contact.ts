import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { must } from '../core/broken-rule.js';

/** How people name themselves at the door: an Indonesian phone number or an e-mail address. */
export type Login = { readonly kind: 'phone' | 'email'; readonly text: string };

/** Reads what was typed; '0812-3456-7890' becomes '+6281234567890', an e-mail becomes lower case. */
export function parseLogin(typed: string): Login {
  return typed.includes('@') ? { kind: 'email', text: parseEmail(typed) } : { kind: 'phone', text: parsePhone(typed) };
}

export function parseEmail(typed: string): string {
  const text = typed.trim().toLowerCase();
  must(/^[^\s@]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text) && text.length <= 254, 'account.email-form');
  return text;
}

export function parsePhone(typed: string): string {
  const phone = parsePhoneNumberFromString(typed.slice(0, 40), 'ID');
  must(phone !== undefined && phone.countryCallingCode === '62' && phone.isPossible(), 'account.phone-form');
  return phone.number;
}
