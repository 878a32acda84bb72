import type { Page } from 'playwright-core';
import type { Json } from './client.js';

/** A device with a place for passkeys, as Chromium pretends it; its owner always nods. */
export interface Device {
  /** Takes it away from the browser. */
  remove(): Promise<void>;
}

export async function aDevice(page: Page, { prf = true } = {}): Promise<Device> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true, hasPrf: prf },
  });
  return { remove: () => devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }).then(() => undefined) };
}

/** A passkey of this site that was made for something else; its id, base64. */
export function foreignPasskey(page: Page): Promise<string> {
  return page.evaluate(`navigator.credentials.create({ publicKey: {
    rp: { name: 'Lumbung' }, user: { id: new Uint8Array(16), name: 'lain', displayName: 'lain' }, challenge: new Uint8Array(32), pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    authenticatorSelection: { userVerification: 'required' }, extensions: { prf: {} },
  } }).then(({ rawId }) => btoa(String.fromCharCode(...new Uint8Array(rawId))))`);
}

/** The house lies to the page: each passkey of the member is said to be this one. */
export async function passedOff(page: Page, credentialId: string): Promise<void> {
  await page.route('**/api/v1/me/member-keys', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const answer = await route.fetch();
    const { items } = (await answer.json()) as { readonly items: readonly Json[] };
    return route.fulfill({ response: answer, json: { items: items.map((key) => ({ ...key, passkeys: key.passkeys.map((passkey: Json) => ({ ...passkey, credentialId })) })) } });
  });
}
