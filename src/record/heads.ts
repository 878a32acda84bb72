import { createPublicKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checkpointText } from '../log/checkpoint.js';
import { cosign, formatVerifierKey, sign, verifierOf, type SignerKey, type VerifierKey } from '../log/keys.js';
import { formatNote, signatureLine } from '../log/note.js';
import type { Keys } from '../platform/keys.js';
import { KEYS } from '../platform/tokens.js';
import { SequencingPool } from './sequencing-pool.js';

interface State {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly now: Date;
  readonly beatAt: Date | null;
  readonly signed: boolean;
}

/** Even when nothing happens, a head this fresh shows that the log is not frozen. */
const BEAT_EVERY_MS = 30_000;

/** Signs what is committed, never more: a checkpoint for each new size, and a time-stamped word that it is still the newest. */
@Injectable()
export class Heads {
  private readonly secret: Uint8Array;

  constructor(private readonly pool: SequencingPool, @Inject(KEYS) { logSigning }: Keys) {
    this.secret = secretOf(logSigning);
  }

  /** Signs the newest head when nobody has; answers whether there was anything to sign. */
  async publish(): Promise<boolean> {
    const [state] = await this.pool.rows<State>(`
      select s.origin, s.size, s.root, lumbung_now() as now, s.beat_at as "beatAt", exists (select 1 from checkpoint c where c.size = s.size) as signed from log_state s`);
    if (state === undefined) return false;
    const text = checkpointText(state);
    if (!state.signed) {
      const note = formatNote({ text, signatures: [sign(text, this.key(state.origin, 'log'))] });
      await this.pool.rows('insert into checkpoint (size, root, note, signed_at) values ($1, $2, $3, $4) on conflict do nothing', [state.size, state.root, note, state.now]);
    }
    const due = !state.signed || state.beatAt === null || state.now.getTime() - state.beatAt.getTime() >= BEAT_EVERY_MS || state.now < state.beatAt;
    if (!due) return false;
    const beat = signatureLine(cosign(text, this.key(state.origin, 'witness'), Math.floor(state.now.getTime() / 1000)));
    await this.pool.rows('update log_state set beat = $1, beat_at = $2 where size = $3', [beat, state.now, state.size]);
    return !state.signed;
  }

  verifier(origin: string): VerifierKey {
    return verifierOf(this.key(origin, 'log'));
  }

  /** Whom to believe: the log's own key, and the same key as the one that stamps times. */
  verifiers(origin: string): readonly VerifierKey[] {
    return [this.verifier(origin), verifierOf(this.key(origin, 'witness'))];
  }

  words(origin: string): readonly string[] {
    return this.verifiers(origin).map(formatVerifierKey);
  }

  private key(name: string, use: SignerKey['use']): SignerKey {
    return { name, use, secret: this.secret };
  }
}

/** Whom an outsider needs to know to check this log. */
export function logKeyOf(origin: string, logSigning: KeyObject): VerifierKey {
  return verifierOf({ name: origin, use: 'log', secret: secretOf(logSigning) });
}

/** The 32 secret bytes of an Ed25519 key (RFC 8032). */
function secretOf(key: KeyObject): Uint8Array {
  const { d } = key.export({ format: 'jwk' });
  if (d === undefined || createPublicKey(key).asymmetricKeyType !== 'ed25519') throw new Error('the log is signed by an Ed25519 key');
  return new Uint8Array(Buffer.from(d, 'base64url'));
}
