import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { must } from '../core/broken-rule.js';
import type { Canonical } from '../core/canonical.js';
import { readOffer, type AskedItem } from '../core/offer.js';
import { BadSetting } from '../platform/config.js';
import type { SealContext } from '../sealer/context.js';
import { machineRandomness } from '../sealer/randomness.js';
import { sealOffer } from '../sealer/seal.js';
import { slipOf } from '../sealer/slip.js';
import { WrongUsage, type Command } from './command.js';

const USAGE = 'seal --lot ID --vendor ID [--version N] [--server URL | --sealing FILE] [--out FILE] [--slip FILE] OFFER.json';
const OPTIONS = {
  lot: { type: 'string' }, vendor: { type: 'string' }, version: { type: 'string', default: '1' }, server: { type: 'string' }, sealing: { type: 'string' },
  out: { type: 'string', default: 'offer.sealed.json' }, slip: { type: 'string' },
} as const;
/** Only its owner reads it: whoever has the slip can read the offer. */
const SECRET = 0o600;

type Sealing = Pick<SealContext, 'lotId' | 'manifestHash' | 'committee'>;

/** What the page of a lot does, for machines: the file in `--out` is the body to POST to /lots/:id/offers. */
export const seal: Command = {
  name: 'seal',
  usage: USAGE,
  summary: 'Menyegel penawaran di mesin ini untuk dikirim. / Seals an offer on this machine, ready to be sent.',
  async run(args, { publicUrl }, voice) {
    const { values, positionals: [path, ...more] } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { lot, vendor, out, slip } = values;
    const version = Number(values.version);
    const asked = lot !== undefined && vendor !== undefined && path !== undefined && more.length === 0 && !(values.server !== undefined && values.sealing !== undefined);
    if (!asked || !Number.isInteger(version) || version < 1) throw new WrongUsage(`npm run lumbung -- ${USAGE}`);
    const offer = readJson<Canonical>(path);
    const api = `${(values.server ?? publicUrl).replace(/\/+$/, '')}/api/v1`;
    const sealing = values.sealing === undefined ? await fetched<Sealing>(`${api}/lots/${lot}/sealing`) : readJson<Sealing>(values.sealing);
    if (sealing.lotId !== lot) throw new BadSetting(`Keterangan segel itu milik lot lain. / These sealing particulars are of another lot: ${sealing.lotId}`);
    if (values.sealing === undefined) await expectGoodOffer(offer, `${api}/lots/${lot}`);
    const { envelope, envelopeHash, dataKey } = await sealOffer({ ...sealing, vendorId: vendor, version }, offer, machineRandomness);
    const body = { format: 1, vendorId: vendor, version, manifestHash: sealing.manifestHash, envelope: Buffer.from(envelope).toString('base64') };
    writeFileSync(out, `${JSON.stringify(body)}\n`);
    if (slip !== undefined) writeFileSync(slip, `${await slipOf(dataKey)}\n`, { mode: SECRET });
    voice.log([
      `Tersegel / sealed: ${out} (${envelope.length} bita / bytes)`,
      `Sidik amplop / envelope hash: ${envelopeHash}`,
      slip === undefined ? 'Tanpa kartu pemulihan (--slip FILE). / No recovery slip was kept (--slip FILE).' : `Kartu pemulihan, jaga rahasia / recovery slip, keep it secret: ${slip}`,
    ].join('\n'));
  },
};

/** The same look at items, quantities and sums that the opening takes. */
async function expectGoodOffer(offer: Canonical, lotAddress: string): Promise<void> {
  const { items } = await fetched<{ readonly items: readonly AskedItem[] }>(lotAddress);
  const { fault } = readOffer(offer, items);
  must(fault === null, fault ?? '');
}

async function fetched<Document>(address: string): Promise<Document> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new BadSetting(`${address} tidak terjangkau. / ${address} cannot be reached. ${error instanceof Error ? error.message : ''}`);
  });
  if (!response.ok) throw new BadSetting(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Document;
}

function readJson<Document>(path: string): Document {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Document;
  } catch (error) {
    throw new BadSetting(`${path} tidak terbaca sebagai JSON. / ${path} cannot be read as JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
