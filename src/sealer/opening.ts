import { BrokenRule, must } from '../core/broken-rule.js';
import { toHex, type Bytes } from './bytes.js';
import { examine, type EnvelopeFault, type Examined, type Opened } from './check.js';
import { publicPoints, type SealContext } from './context.js';
import { inspectEnvelope, type Envelope } from './envelope.js';
import { sha256 } from './primitives.js';
import { combine, type Share } from './shamir.js';
import { isCommittedShare, type Answer } from './shares.js';

/**
 * Who did not keep the rules, and how that is known: `computed` can be computed again by anyone, `witnessed` rests on as many members
 * saying the same as the threshold, of whom at least one is honest or the whole scheme is void.
 */
export interface Fault {
  readonly party: 'keeper' | 'vendor' | 'member';
  readonly code: EnvelopeFault | 'envelope.changed-in-keeping' | 'envelope.malformed' | 'envelope.foreign' | 'envelope.unopenable' | 'share.wrong' | 'share.refused-falsely';
  /** The member at fault, or whose wrap or share the vendor spoiled; null when it concerns all. */
  readonly member: number | null;
  readonly proof: 'computed' | 'witnessed';
}

/**
 * `opened`: the offer is read; faults then name members only. `invalid`: it will never count, and the first fault says why.
 * `waiting`: so many shares are still missing. `slip-needed`: too few members are left; only the vendor's slip can decide.
 */
export type Verdict =
  | { readonly outcome: 'opened'; readonly opened: Opened; readonly faults: readonly Fault[] }
  | { readonly outcome: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly outcome: 'waiting'; readonly missing: number; readonly faults: readonly Fault[] }
  | { readonly outcome: 'slip-needed'; readonly faults: readonly Fault[] };

/** An envelope as it was kept, the hash that its receipt and the closing manifest name, and what it must be for. */
export interface KeptEnvelope {
  readonly envelope: Uint8Array;
  readonly envelopeHash: string;
  readonly expected: SealContext;
}

/** Judges one envelope by what the members brought. Pure: the same answers give the same verdict, wherever it is computed. */
export async function openWithShares(kept: KeptEnvelope, answers: readonly Answer[]): Promise<Verdict> {
  const read = await readKept(kept);
  if ('party' in read) return { outcome: 'invalid', faults: [read] };
  const threshold = read.threshold;
  const { good, wrong, refused } = await sort(read, answers);
  const wrongShares = wrong.map((member) => memberFault('share.wrong', member));
  if (good.length < threshold) return undecided(read, good.length, [...wrong, ...refused], refused.length >= threshold, wrongShares);
  const examined = await examine(read, publicPoints(kept.expected.committee), combine(good.slice(0, threshold)));
  return verdict(examined, [...wrongShares, ...falseRefusals(examined, refused)]);
}

/**
 * Opens by the vendor's recovery slip, as when committee keys are lost. The slip can change nothing: it must be the key that was
 * committed to. Answers that members gave before are judged too.
 */
export async function openWithSlip(kept: KeptEnvelope, dataKey: Bytes, answers: readonly Answer[] = []): Promise<Verdict> {
  const read = await readKept(kept);
  if ('party' in read) return { outcome: 'invalid', faults: [read] };
  const examined = await examine(read, publicPoints(kept.expected.committee), dataKey);
  must(examined.shares !== null, 'slip.other-envelope');
  const { wrong, refused } = await sort(read, answers);
  return verdict(examined, [...wrong.map((member) => memberFault('share.wrong', member)), ...falseRefusals(examined, refused)]);
}

/** The envelope, or the one fault that ends it: the keeper changed it, or the vendor sent what is none, or is for something else. */
async function readKept({ envelope, envelopeHash, expected }: KeptEnvelope): Promise<Envelope | Fault> {
  if (toHex(await sha256(envelope)) !== envelopeHash) return { party: 'keeper', code: 'envelope.changed-in-keeping', member: null, proof: 'computed' };
  try {
    return await inspectEnvelope(envelope, expected);
  } catch (broken) {
    if (broken instanceof BrokenRule && (broken.code === 'envelope.malformed' || broken.code === 'envelope.foreign')) {
      return { party: 'vendor', code: broken.code, member: null, proof: 'computed' };
    }
    throw broken;
  }
}

/** The first answer of each member counts. A share that is not the committed one is the member's own doing: their browser would have refused it. */
async function sort(envelope: Envelope, answers: readonly Answer[]) {
  const good: Share[] = [];
  const wrong: number[] = [];
  const refused: number[] = [];
  for (let member = 1; member <= envelope.members; member += 1) {
    const answer = answers.find((given) => given.member === member);
    if (answer === undefined) continue;
    if ('refusal' in answer) refused.push(member);
    else if (await isCommittedShare(envelope, member, answer.share)) good.push({ member, bytes: answer.share });
    else wrong.push(member);
  }
  return { good, wrong, refused };
}

function undecided({ members, threshold }: Envelope, good: number, spent: readonly number[], enoughRefuse: boolean, faults: readonly Fault[]): Verdict {
  if (members - spent.length >= threshold) return { outcome: 'waiting', missing: threshold - good, faults };
  const presumed: readonly Fault[] = enoughRefuse ? [{ party: 'vendor', code: 'envelope.unopenable', member: null, proof: 'witnessed' }] : [];
  return { outcome: 'slip-needed', faults: [...presumed, ...faults] };
}

/** Whoever refused although the wrap, computed again, is right. Nobody is accused where the vendor's own part is wrong or unknown. */
function falseRefusals({ faults, opened }: Examined, refused: readonly number[]): readonly Fault[] {
  const wrapsKnown = opened !== null || faults.every(({ code }) => code === 'envelope.wrap' || code === 'envelope.not-canonical');
  return wrapsKnown ? refused.filter((member) => !faults.some((fault) => fault.member === member)).map((member) => memberFault('share.refused-falsely', member)) : [];
}

function verdict({ faults, opened }: Examined, members: readonly Fault[]): Verdict {
  if (opened !== null) return { outcome: 'opened', opened, faults: members };
  return { outcome: 'invalid', faults: [...faults.map((fault) => ({ party: 'vendor', ...fault, proof: 'computed' } as const)), ...members] };
}

function memberFault(code: 'share.wrong' | 'share.refused-falsely', member: number): Fault {
  return { party: 'member', code, member, proof: 'computed' };
}
