/** How long a vendor may stand at the counter before their word no longer counts, in milliseconds. */
export const ASSISTANCE_MS = 30 * 60_000;

/** Wrong codes and passphrases that one help bears. */
export const MOST_ATTEMPTS = 5;

/** Whether the vendor's word is still heard: in time, and not after too many wrong ones. */
export function hearsVendor({ expiresAt, attempts }: { readonly expiresAt: Date; readonly attempts: number }, now: Date): boolean {
  return expiresAt > now && attempts < MOST_ATTEMPTS;
}
