import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { runCommand } from '../../../src/cli/run-command.js';
import type { AwardProof } from '../../../src/log/award-proof.js';
import { checkpointText } from '../../../src/log/checkpoint.js';
import { leafHash } from '../../../src/log/hash.js';
import { parseVerifierKey, sign, type SignerKey, type VerifierKey } from '../../../src/log/keys.js';
import { formatNote } from '../../../src/log/note.js';
import { Tree } from '../../../src/log/tree.js';
import { CLOCK } from '../../../src/core/actor.js';
import { Work } from '../../../src/platform/work.js';
import type { Json } from '../client.js';
import type { Cast } from '../forgeries.js';
import { aMixedLot, awarded } from '../given-judged.js';
import { aPaidInvoice } from '../given-paid.js';
import { anOffice, aPublishedLot } from '../given.js';
import { offer } from '../offers.js';
import { aVendor } from '../people.js';
import { MORNING, type World } from '../world.js';

/** A house in which enough has happened to be rewritten, and what outsiders hold of it. */
export interface Scene {
  readonly world: World;
  /** The house's own signing key: whoever runs the house has it. */
  readonly signer: SignerKey;
  readonly key: VerifierKey;
  /** The auditor's export, line by line. */
  readonly lines: readonly string[];
  /** The leaves as the auditor hashes them, in their order. */
  readonly leaves: readonly Uint8Array[];
  /** A head that somebody kept, some twenty entries ago. */
  readonly kept: { readonly note: string; readonly size: number; readonly root: Uint8Array };
  readonly receipts: readonly Json[];
  readonly refusals: readonly Json[];
  readonly award: AwardProof;
  readonly cast: Cast;
}

export const another = (signer: SignerKey): SignerKey => ({ ...signer, secret: new Uint8Array(32).fill(9) });

export function headOf(leaves: readonly Uint8Array[], signer: SignerKey, size = leaves.length) {
  const tree = Tree.empty();
  tree.append(leaves.slice(0, size));
  const text = checkpointText({ origin: signer.name, size, root: tree.root });
  return { note: formatNote({ text, signatures: [sign(text, signer)] }), size, root: tree.root };
}

/** A leaf of an export: from its bytes, or as the hash that stands there. */
export function leafOf(line: string): Uint8Array {
  const { bytes, leaf } = JSON.parse(line) as { readonly bytes?: string; readonly leaf?: string };
  return bytes === undefined ? new Uint8Array(Buffer.from(leaf ?? '', 'base64')) : leafHash(Buffer.from(bytes));
}

/** `purchases` go the whole way to the payment; as many offers wait in an open box, and as many came too late. */
export async function aScene(world: World, purchases: number): Promise<Scene> {
  const office = await anOffice(world, { ceiling: 900_000_000_000 });
  const vendors = [await aVendor(world, 'Dapur Sari'), await aVendor(world, 'Dapur Ujang')] as const;
  for (let at = 0; at < purchases; at += 1) {
    await aPaidInvoice(world, office, vendors[0]);
    await world.dueWork();
    await world.clock.to(MORNING);
  }
  const mixed = await aMixedLot(world, office);
  await awarded(world, office, mixed);
  const refusals = [];
  for (let at = 0; at < purchases; at += 1) refusals.push((await offer(vendors[0], mixed.lot, 23_000)).expect(422, 'offer.after-deadline').body.facts.attempt as string);
  const receipts = [];
  for (let at = 0; at < purchases; at += 1) {
    const lot = await aPublishedLot(world, office);
    for (const vendor of vendors) receipts.push([vendor, (await offer(vendor, lot, 23_000 + at)).expect(201).body.offerId as string] as const);
    await world.dueWork();
  }
  await world.dueWork();
  const lines = await exported(world);
  const key = (await world.visitor.get('/log')).expect(200).body.keys[0] as string;
  const signer: SignerKey = { name: 'localhost/log', use: 'log', secret: new Uint8Array(Buffer.from(world.keys.logSigning.export({ format: 'jwk' }).d ?? '', 'base64url')) };
  const leaves = lines.slice(1).map(leafOf);
  const papers = await Promise.all(receipts.map(async ([vendor, id]) => (await vendor.get(`/offers/${id}/receipt`)).expect(200).body as Json));
  const proofs = await Promise.all(refusals.map(async (id) => (await vendors[0].get(`/offers/refusals/${id}`)).expect(200).body as Json));
  const award = (await world.visitor.get(`/lots/${mixed.lot.id}/award-proof`)).expect(200).body as AwardProof;
  await waiting(world, purchases);
  return { world, signer, key: parseVerifierKey(key), lines, leaves, kept: headOf(leaves, signer, leaves.length - 20), receipts: papers, refusals: proofs, award, cast: mixed.cast };
}

/** Events that nobody has given their place yet. */
async function waiting(world: World, many: number): Promise<void> {
  const { rows: [person] } = await world.owner.query<{ id: string }>('select id from person limit 1');
  for (let at = 0; at < many; at += 1) await world.app.get(Work).run(CLOCK, async ({ record }) => { record('person.second-factor-set', { subject: person?.id ?? '', facts: {} }); });
}

async function exported(world: World): Promise<readonly string[]> {
  const file = join(world.config.dataDirectory, 'tampered.jsonl');
  const voice = { log: () => undefined, error: (text: string) => { throw new Error(text); } };
  await runCommand(['export', file, '--auditor'], { DATABASE_URL: world.databaseUrl, LUMBUNG_KEYS: world.config.keysDirectory, LUMBUNG_DATA: world.config.dataDirectory }, voice);
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}
