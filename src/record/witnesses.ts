import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { openCheckpoint, type Checkpoint } from '../log/checkpoint.js';
import { parseVerifierKey, trusted, type VerifierKey } from '../log/keys.js';
import { parseNote, parseSignatureLines, signatureLine } from '../log/note.js';
import { consistencyProof } from '../log/proofs.js';
import { nodesFrom } from '../log/tiles.js';
import { formatWitnessRequest } from '../log/witness-request.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/tokens.js';
import { Heads } from './heads.js';
import { RestoreGuard } from './restore-guard.js';
import { SequencingPool } from './sequencing-pool.js';
import { storedTiles } from './stored-tiles.js';
import { readWitnesses, type WitnessAddress } from './witness-addresses.js';

interface Newest {
  readonly origin: string;
  readonly size: number;
  readonly note: string;
  /** The size that this witness signed last, as we remember. */
  readonly last: number;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const PATIENCE_MS = 5_000;

/**
 * Asks each configured witness to sign the newest head, and keeps what it answers. One that is away is told in the log and asked again. One that shows a longer
 * or another log, signed by this log's own key, shuts the doors: the database was restored, or somebody rewrote it. One that only says so raises an alarm.
 */
@Injectable()
export class Witnesses {
  private readonly addresses: readonly WitnessAddress[];
  private readonly keys = new Map<string, VerifierKey>();
  private readonly complaints = new Map<string, string>();
  private readonly logger = new Logger('witnesses');

  constructor(private readonly pool: SequencingPool, private readonly guard: RestoreGuard, private readonly heads: Heads, @Inject(CONFIG) config: Config) {
    this.addresses = readWitnesses(config.witnesses);
  }

  /** Answers how many signed just now. `again` also asks those that have signed the newest head. */
  async ask(again = false): Promise<number> {
    await this.guard.endAllBut(this.addresses.map(({ url }) => url));
    const answers = await Promise.all(this.addresses.map(async (address) => {
      try {
        const signed = await this.askOne(address, again);
        this.complaints.delete(address.url);
        return signed;
      } catch (error) {
        this.complain(address.url, String(error));
        return false;
      }
    }));
    return answers.filter(Boolean).length;
  }

  private async askOne(address: WitnessAddress, again: boolean): Promise<boolean> {
    const key = await this.keyOf(address);
    const [newest] = await this.pool.rows<Newest>(`
      select s.origin, c.size, c.note, coalesce((select max(size) from cosignature where witness = $1), 0) as last
      from log_state s, lateral (select * from checkpoint order by size desc limit 1) c`, [key.name]);
    if (newest === undefined || (newest.last === newest.size && !again)) return false;
    const first = await this.post(address.url, newest, newest.last);
    const known = sizeIn(first);
    // It knows another size than we remember, as after a lost answer: from there once more.
    const stale = known !== null && known <= newest.size && known !== newest.last;
    const answer = stale ? await this.post(address.url, newest, known) : first;
    if (answer.status !== 200) return this.refused(address.url, key, newest, answer);
    await this.keep(newest, key, answer.text);
    await this.guard.end(address.url);
    return true;
  }

  /**
   * A witness that has seen more than there is now, or something else of the same length or before it, tells that this is not the log it knows. Its answer
   * carries a size and no signature (C2SP tlog-witness), so anybody in between could say it: it is asked for the head that it signed.
   */
  private async refused(url: string, key: VerifierKey, { origin, size }: Newest, answer: Answer): Promise<never> {
    const known = sizeIn(answer);
    // Another worker may have been faster with a newer head.
    const [now] = await this.pool.rows<{ size: number }>('select size from log_state');
    const claim = known !== null && known > (now?.size ?? 0) ? 'log-behind' : answer.status === 422 || known === size ? 'log-differs' : null;
    if (claim !== null) {
      const shown = await this.shownBy(url, key, origin);
      const proven = shown === null ? null : await this.guard.codeFor(shown);
      if (shown !== null && proven !== null) await this.guard.raise(proven, { origin, size: shown.size, by: url });
      else await this.guard.doubt(claim, { origin, size: known ?? size, by: url });
    }
    throw new Error(`${answer.status} ${answer.text.slice(0, 200)}`);
  }

  /** The newest head that a witness signed, under this log's own signature and the witness's; null when it shows none. */
  private async shownBy(url: string, key: VerifierKey, origin: string): Promise<Checkpoint | null> {
    try {
      const answer = await fetch(`${url}/checkpoint/${createHash('sha256').update(origin).digest('hex')}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
      const head = answer.ok ? openCheckpoint(await answer.text(), this.heads.verifier(origin), [key]) : null;
      return head !== null && head.witnesses > 0 ? head : null;
    } catch {
      return null;
    }
  }

  private async keyOf({ key, url }: WitnessAddress): Promise<VerifierKey> {
    const known = key ?? this.keys.get(url);
    if (known !== undefined) return known;
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const shown = parseVerifierKey((await answer.text()).trim());
    this.keys.set(url, shown);
    return shown;
  }

  private async post(url: string, { note, size }: Newest, oldSize: number): Promise<Answer> {
    const proof = await consistencyProof(oldSize, size, nodesFrom(storedTiles((sql, values) => this.pool.rows(sql, values)), size));
    const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: formatWitnessRequest({ oldSize, proof, checkpoint: note }), signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: answer.status, text: await answer.text() };
  }

  /** Only a signature that holds is kept; of one head the newest word of a witness. */
  private async keep({ size, note }: Newest, key: VerifierKey, text: string): Promise<void> {
    const signatures = parseSignatureLines(text);
    const [signed] = trusted({ text: parseNote(note).text, signatures }, [key]);
    if (signed === undefined) throw new Error('the witness answered without its signature');
    const line = signatures.filter(({ name }) => name === key.name).map(signatureLine).join('');
    await this.pool.rows(`insert into cosignature (size, witness, line, at) values ($1, $2, $3, lumbung_now())
      on conflict (size, witness) do update set line = excluded.line, at = excluded.at`, [size, key.name, line]);
  }

  /** The same trouble once, not every second. */
  private complain(url: string, trouble: string): void {
    if (this.complaints.get(url) === trouble) return;
    this.complaints.set(url, trouble);
    this.logger.error(`${url}: ${trouble}`);
  }
}

/** The size that a witness says it knows, in its refusal of another one (C2SP tlog-witness). */
function sizeIn({ status, text }: Answer): number | null {
  return status === 409 && /^\d{1,16}\n?$/.test(text) ? Number(text) : null;
}
