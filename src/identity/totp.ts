import { generateSecret, generateURI, verifySync } from 'otplib';

/** RFC 6238 as every authenticator app speaks it: SHA-1, six digits, steps of 30 seconds. */
const STEP_SECONDS = 30;

/** A new secret of 160 bits, in base 32. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** What the app reads from the QR picture. */
export function totpUri(secret: string, label: string): string {
  return generateURI({ issuer: 'Lumbung', label, secret });
}

/** The step for which this code was made, one step early or late allowed; null when it is wrong or was used already. */
export function totpStep(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const result = verifySync({ secret, token: code, epoch: Math.floor(now.getTime() / 1000), period: STEP_SECONDS, epochTolerance: STEP_SECONDS });
  if (!result.valid || !('timeStep' in result)) return null;
  return lastStep === null || result.timeStep > lastStep ? result.timeStep : null;
}
