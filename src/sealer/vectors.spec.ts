import { execFileSync } from 'node:child_process';
import { createDecipheriv, createECDH, createHash, createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextFor, givenCommittee, offerOf, seededRandomness } from '../../test/support/sealing.js';
import { canonicalJson } from '../core/canonical.js';
import { toHex } from './bytes.js';
import { sealOffer } from './seal.js';
import { slipOf } from './slip.js';

/** What `docs/sealed-offers.md` prints as its example: enough for anyone to write a sealer or an opener of their own. */
interface Vector {
  readonly context: ReturnType<typeof contextFor>;
  readonly memberScalars: readonly string[];
  readonly dataKey: string;
  readonly documentKey: string;
  readonly ephemeralScalars: readonly string[];
  readonly offer: string;
  readonly slip: string;
  readonly envelopeHash: string;
  readonly envelope: string;
}

const ROOT = join(__dirname, '../..');
const FILE = join(__dirname, 'vectors.json');
const vectors = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Vector[];
const CASES = [[2, 3, 1], [3, 5, 1], [2, 3, 12]] as const;

describe('the test vectors', () => {
  it.each(CASES.map((one, index) => [...one, index] as const))('of %i of %i with %i lines are what the sealer makes of their randomness', async (threshold, size, lines, index) => {
    const { committee, members } = await givenCommittee(threshold, size);
    const context = contextFor(committee, { version: index + 1 });
    const [seed, offer] = [`vector ${index}`, offerOf(lines, 85_000)];
    const sealed = await sealOffer(context, offer, seededRandomness(seed));
    const random = seededRandomness(seed);
    const [dataKey, documentKey] = [random.bytes(32), random.bytes(32)];
    const ephemeralScalars: string[] = [];
    while (ephemeralScalars.length < size) ephemeralScalars.push(toHex((await random.keyPair()).scalar));
    const vector: Vector = {
      context, memberScalars: members.map(({ pair }) => toHex(pair.scalar)), dataKey: toHex(dataKey), documentKey: toHex(documentKey), ephemeralScalars,
      offer: canonicalJson(offer), slip: await slipOf(sealed.dataKey), envelopeHash: sealed.envelopeHash, envelope: toHex(sealed.envelope),
    };
    expect(vectors[index]).toEqual(vector);
  });

  it.each(vectors.map((vector, index) => [index, vector] as const))('number %i opens for a reader written from the document alone, with nothing of the sealer', (_, vector) => {
    const { threshold } = vector.context.committee;
    for (const first of [1, 2]) {
      const chosen = Array.from({ length: threshold }, (__, at) => first + at);
      expect(openFromDocument(Buffer.from(vector.envelope, 'hex'), chosen, vector.memberScalars)).toBe(vector.offer);
    }
    const spoilt = Buffer.from(vector.envelope, 'hex');
    spoilt[spoilt.length - 20] = (spoilt[spoilt.length - 20] ?? 0) ^ 1;
    expect(() => openFromDocument(spoilt, Array.from({ length: threshold }, (__, at) => 1 + at), vector.memberScalars)).toThrow();
  });

  it('are in the document as they are in the file', () => {
    const [first] = vectors;
    const page = readFileSync(join(ROOT, 'docs/sealed-offers.md'), 'utf8');
    for (const value of [first?.dataKey, first?.documentKey, first?.envelopeHash, first?.slip, first?.offer]) expect(page).toContain(value);
  });
});

describe('the file that browsers and machines load', () => {
  it('is small enough, needs nothing beside it, and seals what the sealer opens', () => {
    const out = join(ROOT, 'node_modules/.cache/lumbung-sealer-spec');
    expect(execFileSync('node', ['scripts/build-sealer.mjs', '--out', out], { cwd: ROOT, encoding: 'utf8' })).toMatch(/sealer\.mjs \d+ bytes, 1[0-4]\d{3} gzip/);
    expect(() => execFileSync('node', ['scripts/build-sealer.mjs', '--out', out, '--most', '1000'], { cwd: ROOT, stdio: 'pipe' })).toThrow();
    const program = `
      import { sealOffer, openWithSlip, machineRandomness } from '${out}/sealer.mjs';
      const context = ${JSON.stringify(vectors[0]?.context)};
      const sealed = await sealOffer(context, { total: 1 }, machineRandomness);
      const { outcome, opened } = await openWithSlip({ ...sealed, expected: context }, sealed.dataKey);
      console.log(outcome, opened.json);`;
    expect(execFileSync('node', ['--input-type=module', '-e', program], { cwd: '/', encoding: 'utf8' }).trim()).toBe('opened {"total":1}');
  }, 120_000);
});

/** Chapter by chapter what the document says, with Node's own primitives: parse, unwrap by RFC 9180, combine, derive, decrypt, check. */
function openFromDocument(envelope: Buffer, chosen: readonly number[], scalars: readonly string[]): string {
  const sha = (...parts: readonly (Uint8Array | string)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
  const [members, threshold] = [envelope.readUInt8(6), envelope.readUInt8(7)];
  const context = envelope.subarray(0, 112);
  const [commitments, wraps] = [envelope.subarray(112, 208 + 32 * members), 208 + 32 * members];
  const wrapOf = (member: number) => envelope.subarray(wraps + 113 * (member - 1), wraps + 113 * member);
  const encapsulated = Array.from({ length: members }, (_, index) => wrapOf(index + 1).subarray(0, 65));
  const seal = sha('lumbung/1 seal', context, commitments.subarray(32, 96), ...encapsulated);
  const shares = chosen.map((member) => {
    const info = Buffer.concat([Buffer.from('lumbung/1 wrap'), context, seal, Buffer.of(member)]);
    const share = openHpke(scalars[member - 1] ?? '', wrapOf(member), info, commitments);
    if (!sha('lumbung/1 share', seal, Buffer.of(member), share).equals(commitments.subarray(96 + 32 * (member - 1), 96 + 32 * member))) throw new Error('share');
    return { member, share };
  });
  const dataKey = Buffer.from(Array.from({ length: 32 }, (_, at) => lagrangeAtZero(shares.map(({ member, share }) => [member, share.readUInt8(at)]))));
  const keys = Buffer.from(hkdfSync('sha256', dataKey, seal, 'lumbung/1 keys', 32 * (threshold + 1)));
  if (!keys.subarray(0, 32).equals(commitments.subarray(0, 32))) throw new Error('key');
  const start = wraps + 113 * members;
  const body = openGcm(keys.subarray(32, 64), Buffer.alloc(12), envelope.subarray(start), envelope.subarray(0, start));
  const at = 32 + 32 * members;
  const offer = body.subarray(at + 4, at + 4 + body.readUInt32BE(at));
  const salt = Buffer.from(hkdfSync('sha256', dataKey, sha(context), 'lumbung/1 plaintext salt', 32));
  if (!sha('lumbung/1 plaintext', sha(context), salt, offer).equals(commitments.subarray(32, 64))) throw new Error('plaintext');
  if (!sha('lumbung/1 documents', sha(context), body.subarray(0, 32)).equals(commitments.subarray(64, 96))) throw new Error('documents');
  return offer.toString();
}

/** RFC 9180, base mode, KEM 0x0010, KDF 0x0001, AEAD 0x0002, by hand. */
function openHpke(scalar: string, wrapped: Buffer, info: Buffer, bound: Buffer): Buffer {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(Buffer.from(scalar, 'hex'));
  const [enc, sealed] = [wrapped.subarray(0, 65), wrapped.subarray(65)];
  const [kem, suite] = [Buffer.from('4b454d0010', 'hex'), Buffer.from('48504b45001000010002', 'hex')];
  const extract = (id: Buffer, salt: Buffer, label: string, ikm: Buffer) => createHmac('sha256', salt).update(Buffer.concat([Buffer.from('HPKE-v1'), id, Buffer.from(label), ikm])).digest();
  const expand = (id: Buffer, secret: Buffer, label: string, of: Buffer, length: number) => createHmac('sha256', secret)
    .update(Buffer.concat([Buffer.of(0, length), Buffer.from('HPKE-v1'), id, Buffer.from(label), of, Buffer.of(1)])).digest().subarray(0, length);
  const none = Buffer.alloc(0);
  const shared = expand(kem, extract(kem, none, 'eae_prk', curve.computeSecret(enc)), 'shared_secret', Buffer.concat([enc, curve.getPublicKey()]), 32);
  const schedule = Buffer.concat([Buffer.of(0), extract(suite, none, 'psk_id_hash', none), extract(suite, none, 'info_hash', info)]);
  const secret = extract(suite, shared, 'secret', none);
  return openGcm(expand(suite, secret, 'key', schedule, 32), expand(suite, secret, 'base_nonce', schedule, 12), sealed, bound);
}

function openGcm(key: Buffer, nonce: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}

/** In the field of AES, long multiplication and inverses by search. */
function lagrangeAtZero(points: readonly (readonly [number, number])[]): number {
  const times = (a: number, b: number) => {
    let product = 0;
    for (let bit = 0; bit < 8; bit += 1) if ((b >> bit) & 1) product ^= a << bit;
    for (let bit = 14; bit >= 8; bit -= 1) if ((product >> bit) & 1) product ^= 0x11b << (bit - 8);
    return product;
  };
  const inverse = (a: number) => Array.from({ length: 256 }, (_, b) => b).find((b) => times(a, b) === 1) ?? 0;
  return points.reduce((sum, [x, y]) => sum ^ points.filter(([other]) => other !== x).reduce((value, [other]) => times(value, times(other, inverse(other ^ x))), y), 0);
}
