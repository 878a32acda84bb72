import { generateSync } from 'otplib';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

const NOON = new Date('2026-03-03T05:00:00.000Z');
const STEP = NOON.getTime() / 30_000;
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const another = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const codeAt = (seconds: number) => generateSync({ secret, epoch: NOON.getTime() / 1000 + seconds });

describe('the code of an authenticator app', () => {
  it('agrees with the test vector of RFC 6238', () => {
    expect(totpStep(secret, '287082', new Date(59_000), null)).toBe(1);
  });

  it('is taken one step early or late, and no further', () => {
    const taken = [-60, -30, 0, 29, 30, 60].map((seconds) => totpStep(secret, codeAt(seconds), NOON, null));
    expect(taken).toEqual([null, STEP - 1, STEP, STEP, STEP + 1, null]);
  });

  it('works once, and an older one no more', () => {
    expect(totpStep(secret, codeAt(0), NOON, STEP)).toBeNull();
    expect(totpStep(secret, codeAt(-30), NOON, STEP)).toBeNull();
    expect(totpStep(secret, codeAt(30), NOON, STEP)).toBe(STEP + 1);
  });

  it('is refused when it was made with another secret', () => {
    expect(totpStep(another, codeAt(0), NOON, null)).toBeNull();
  });

  it('is offered to the app under our name', () => {
    expect(totpUri(newTotpSecret(), 'Siti Aminah')).toMatch(/^otpauth:\/\/totp\/Lumbung:Siti%20Aminah\?.*secret=[A-Z2-7]{32}/);
  });
});
