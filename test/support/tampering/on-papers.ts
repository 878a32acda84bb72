import { checkAward } from '../../../src/cli/award/check.js';
import { openCheckpoint } from '../../../src/log/checkpoint.js';
import { cosign, verifierOf, type SignerKey } from '../../../src/log/keys.js';
import { signatureLine } from '../../../src/log/note.js';
import { checkPaper } from '../../../src/log/paper.js';
import type { Json } from '../client.js';
import { signedAnew } from '../dishonest-house.js';
import { LIES } from '../forgeries.js';
import { headOf, type Scene } from './scene.js';
import { findingOf, ROWS, spread, touched, type Rewriting } from './rewriting.js';

export const paperJudged = ({ key }: Scene, paper: Json) => findingOf('verify', () => checkPaper(JSON.stringify(paper), key));
export const awardJudged = ({ key }: Scene, text: string) => findingOf('verify', () => checkAward(text, { key, witnesses: [], since: null }));

const onPaper = (name: string, found: string | RegExp, made: (paper: Json, place: number) => Json, of: 'receipts' | 'refusals' = 'receipts'): Rewriting => ({
  name, row: ROWS.paper, found, at: (scene, place) => paperJudged(scene, made(scene[of][spread(place, scene[of].length)] as Json, place)),
});
const HASH = /^\S{44}$/;
/** The n-th line of this form, touched at its n-th letter. */
const line = (proof: string, form: RegExp, place: number) => {
  const lines = proof.split('\n');
  const places = lines.flatMap((text, at) => (form.test(text) ? [at] : []));
  const at = places[spread(place, places.length)] ?? 0;
  return lines.with(at, touched(lines[at] ?? '', spread(place + 1, 40))).join('\n');
};
const WITNESS: SignerKey = { name: 'inspektorat.example/saksi', use: 'witness', secret: new Uint8Array(32).fill(5) };
const cosigned = (text: string) => signatureLine(cosign(text, WITNESS, 1_772_500_000));
/** What whoever trusts this witness says of a head with this line below it. */
export const witnessLineJudged = ({ key, kept }: Scene, text: string) => findingOf('verify --witness', () => {
  const { witnesses } = openCheckpoint(`${kept.note}${text}`, key, [verifierOf(WITNESS)]);
  if (witnesses !== 1) throw new Error('the witness was not counted');
});
export const trueWitnessLine = ({ kept }: Scene) => cosigned(kept.note.slice(0, kept.note.indexOf('\n\n') + 1));

const differs = 'verify: log.paper-differs';
const nowhere = /^verify: (log\.not-included|log\.paper-malformed|log\.proof-malformed)$/;

export const ON_PAPERS: readonly Rewriting[] = [
  onPaper('the envelope’s hash on a receipt', differs, (paper, place) => ({ ...paper, envelopeHash: touched(paper.envelopeHash, spread(place, 64)) })),
  onPaper('the time on a receipt', differs, (paper, place) => ({ ...paper, receivedAt: touched(paper.receivedAt, 15 + (place % 4)) })),
  onPaper('the version on a receipt', differs, (paper, place) => ({ ...paper, version: paper.version + 1 + place })),
  onPaper('the lot on a receipt', differs, (paper, place) => ({ ...paper, lotId: touched(paper.lotId, 24 + (place % 12)) })),
  onPaper('the offer on a receipt', differs, (paper, place) => ({ ...paper, offerId: touched(paper.offerId, 24 + (place % 12)) })),
  onPaper('why an offer was refused', differs, (paper, place) => ({ ...paper, refusalCode: `offer.${place}` }), 'refusals'),
  onPaper('when a refused offer came', differs, (paper, place) => ({ ...paper, receivedAt: touched(paper.receivedAt, 15 + (place % 4)) }), 'refusals'),
  onPaper('the entry of a receipt', nowhere, (paper, place) => {
    const bytes = Buffer.from(paper.leaf, 'base64');
    return { ...paper, leaf: Buffer.from(touched(bytes.toString('utf8'), spread(place, bytes.length))).toString('base64') };
  }),
  onPaper('a hash in a receipt’s proof', /^verify: (log\.not-included|log\.proof-malformed|note\.\S+)$/, (paper, place) => ({ ...paper, proof: line(paper.proof, HASH, place) })),
  onPaper('the place in a receipt’s proof', 'verify: log.not-included', (paper, place) => ({ ...paper, proof: paper.proof.replace(/index (\d+)/, (_: string, index: string) => `index ${Number(index) + 1 + place}`) })),
  { name: 'a witness’s signature', row: ROWS.witness, found: 'verify --witness: note.false-signature', at: (scene, place) => {
    const right = trueWitnessLine(scene);
    return witnessLineJudged(scene, touched(right, right.length - 6 - spread(place, 80)));
  } },
  { name: 'a witness’s signature under another head', row: ROWS.witness, found: 'verify --witness: note.false-signature', at: (scene, place) => {
    const { note } = headOf(scene.leaves, scene.signer, 1 + place);
    return witnessLineJudged(scene, cosigned(note.slice(0, note.indexOf('\n\n') + 1)));
  } },
  { name: 'an event in an award’s file', row: ROWS.award, found: 'verify: log.not-included', at: (scene, place) => {
    const at = spread(place, scene.award.events.length);
    const event = scene.award.events[at];
    if (event === undefined) return null;
    const bytes = event.bytes.replace(/"at":"2/, '"at":"3');
    return awardJudged(scene, JSON.stringify({ ...scene.award, events: scene.award.events.with(at, { ...event, bytes }) }));
  } },
  { name: 'any letter of an award’s file', row: ROWS.award, found: /^verify: /, at: (scene, place) => {
    const text = JSON.stringify(scene.award);
    // The names of vendors are the site's own word, the key was brought along, and below the log's signature stand those of keys that nobody here trusts.
    const free = [...text.matchAll(/("(?:vendorName|key)":"|(?<=\\n\\n\u2014 [^\\]*)\\n\u2014 )[^"]*"/g)].map(({ index, 0: words, 1: before = '' }) => [index + before.length, index + words.length - 1] as const);
    const at = spread(place, text.length);
    const [, behind] = free.find(([from, to]) => at >= from && at < to) ?? [at, at];
    return awardJudged(scene, touched(text, behind));
  } },
  { name: 'a path in an award’s file', row: ROWS.award, found: 'verify: log.not-included', at: (scene, place) => {
    const at = spread(place, scene.award.events.length);
    const event = scene.award.events[at];
    if (event === undefined) return null;
    const step = spread(place + 1, event.path.length);
    return awardJudged(scene, JSON.stringify({ ...scene.award, events: scene.award.events.with(at, { ...event, path: event.path.with(step, (event.path[step] ?? 0) + 1) }) }));
  } },
  { name: 'an award by a house that signs its lies', row: ROWS.award, found: /^verify: award-proof\./, at: async (scene, place) => {
    const lie = LIES[place % LIES.length];
    const found = await awardJudged(scene, await signedAnew(scene.award, scene.signer.name, scene.world.keys, lie?.forged(scene.award, scene.cast) ?? {}));
    return found === `verify: ${lie?.found}` ? found : null;
  } },
];
