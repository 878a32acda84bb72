/**
 * Builds the two sealing modules that browsers and machines load, each one file without imports, and says their size and hash:
 * dist/assets/sealer.mjs (vendors; at most 15 KB gzip) and dist/assets/member.mjs (the committee's pages).
 * --out DIR builds elsewhere, --most BYTES sets another limit, --measure also seals and opens with the built file and prints times and bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/assets' }, most: { type: 'string', default: '15000' }, measure: { type: 'boolean', default: false } } });
/** The committee's pages also carry Argon2id. */
const LIMITS = { sealer: Number(values.most), member: 20_000 };

await build({
  entryPoints: Object.fromEntries(Object.keys(LIMITS).map((name) => [name, `src/sealer/${name}.ts`])),
  outdir: values.out, outExtension: { '.js': '.mjs' }, bundle: true, minify: true, format: 'esm', charset: 'utf8', legalComments: 'none',
  // Phones of 2019 and newer.
  target: ['chrome80', 'safari14.1', 'firefox78'],
  // Only reached on Node 18 and older, where WebCrypto is not global.
  external: ['crypto'],
});

for (const [name, most] of Object.entries(LIMITS)) {
  const bytes = readFileSync(join(values.out, `${name}.mjs`));
  const zipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name}.mjs ${bytes.length} bytes, ${zipped} gzip (at most ${most}), sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
  if (zipped > most) {
    console.error(`${name}.mjs is larger than it may be.`);
    process.exitCode = 1;
  }
}
if (values.measure) await measure();

/** The median of 50 turns on this machine, for the two usual committees. */
async function measure() {
  const { sealOffer, openWithSlip, machineRandomness, toHex } = await import(resolve(values.out, 'sealer.mjs'));
  const { makeMemberKey, holdMemberKey, openShare } = await import(resolve(values.out, 'member.mjs'));
  for (const [threshold, size] of [[2, 3], [3, 5]]) {
    const keys = await Promise.all(Array.from({ length: size }, () => makeMemberKey(machineRandomness)));
    const id = '0192a3b4-c5d6-7e8f-9a0b-1c2d3e4f5061';
    const committee = { epoch: 1, threshold, members: keys.map(({ publicKey }) => publicKey) };
    const expected = { lotId: id, vendorId: id, version: 1, manifestHash: toHex(machineRandomness.bytes(32)), committee };
    const offer = { items: Array.from({ length: 4 }, () => ({ lotItemId: id, quantity: 200_000, unitPrice: 85_000, lineTotal: 17_000_000 })), total: 68_000_000 };
    const held = await holdMemberKey(keys[0].pair);
    let sealed = await sealOffer(expected, offer, machineRandomness);
    const seal = await medianOf(async () => { sealed = await sealOffer(expected, offer, machineRandomness); });
    const share = await medianOf(() => openShare(sealed.envelope, expected, 1, held));
    const judge = await medianOf(() => openWithSlip({ ...sealed, expected }, sealed.dataKey));
    console.log(`${threshold} of ${size}, offer of ${JSON.stringify(offer).length} bytes: envelope ${sealed.envelope.length} bytes; `
      + `seal with self-check ${seal} ms, a member's share ${share} ms, judging the opening ${judge} ms`);
  }
}

async function medianOf(work) {
  const times = [];
  for (let turn = 0; turn < 50; turn += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[25].toFixed(1);
}
