/**
 * A passkey as the lock of an opening key: WebAuthn's prf extension gives 32 bytes that only this authenticator, for this site and this key, can make.
 * They stay in the browser; the server proves nothing by them and learns nothing of them.
 */
export interface PasskeySecret {
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly secret: Uint8Array<ArrayBuffer>;
}

/** `no-passkey`: device or browser has no prf. `passkey-refused`: given up, or not on this device. */
export class PasskeyTrouble extends Error {
  constructor(readonly code: 'no-passkey' | 'passkey-refused' | 'passkey-known') {
    super(code);
  }
}

const NAME = 'Lumbung';
const ALGORITHMS = [-7, -257];

/** A new passkey on this device, and its secret for this key. */
export async function newPasskey(publicKey: string, owner: string, known: readonly Uint8Array<ArrayBuffer>[]): Promise<PasskeySecret> {
  const [id, prf] = [await hashed(`lumbung/1 passkey of ${publicKey}`), await inputFor(publicKey)];
  const made = await asked(() => navigator.credentials.create({
    publicKey: {
      rp: { name: NAME }, user: { id, name: `${owner}, ${publicKey.slice(-8)}`, displayName: owner }, challenge: crypto.getRandomValues(new Uint8Array(32)),
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key' as const, alg })), authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      excludeCredentials: known.map(named), extensions: { prf },
    },
  }));
  const { prf: answer } = made.getClientExtensionResults();
  if (answer?.enabled !== true) throw new PasskeyTrouble('no-passkey');
  const secret = answer.results?.first;
  // Many authenticators say the secret only when they are asked for the passkey.
  return secret === undefined ? secretOf(publicKey, [new Uint8Array(made.rawId)]) : { credentialId: new Uint8Array(made.rawId), secret: bytesOf(secret) };
}

/** The secret of one of these passkeys, whichever is at hand. */
export async function secretOf(publicKey: string, credentialIds: readonly Uint8Array<ArrayBuffer>[]): Promise<PasskeySecret> {
  const prf = await inputFor(publicKey);
  const used = await asked(() => navigator.credentials.get({
    publicKey: { challenge: crypto.getRandomValues(new Uint8Array(32)), allowCredentials: credentialIds.map(named), userVerification: 'required', extensions: { prf } },
  }));
  const secret = used.getClientExtensionResults().prf?.results?.first;
  if (secret === undefined) throw new PasskeyTrouble('no-passkey');
  return { credentialId: new Uint8Array(used.rawId), secret: bytesOf(secret) };
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  if (typeof PublicKeyCredential === 'undefined') throw new PasskeyTrouble('no-passkey');
  const answer = await ask().catch((error: unknown) => {
    throw new PasskeyTrouble(error instanceof DOMException && error.name === 'InvalidStateError' ? 'passkey-known' : 'passkey-refused');
  });
  if (!(answer instanceof PublicKeyCredential)) throw new PasskeyTrouble('passkey-refused');
  return answer;
}

/** Another key, another input: a passkey that opens two keys says two secrets. */
async function inputFor(publicKey: string) {
  return { eval: { first: await hashed(`lumbung/1 member key ${publicKey}`) } };
}

async function hashed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function named(id: Uint8Array<ArrayBuffer>): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id };
}

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  return source instanceof ArrayBuffer ? new Uint8Array(source) : new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength).slice();
}
