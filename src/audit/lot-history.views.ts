import type { EventName } from '../core/events.js';
import { isDoneByVendor, officeHeld, type HeldOffice, type RecordedFacts } from '../core/history/offices.js';
import { tell } from '../core/history/tell.js';
import { wordFor, type Word } from '../core/history/words.js';

/** An event as the statement brings it. */
export interface RecordedEvent {
  readonly id: string;
  readonly kind: EventName;
  readonly subject: string;
  readonly actor: string;
  readonly at: Date;
  /** Canonical JSON. */
  readonly bytes: Buffer;
  readonly leafHash: string;
  /** What was written apart, as far as this onlooker may read it. */
  readonly words: string | null;
  /** Name of the vendor that the event is about. */
  readonly vendor: string | null;
}

/** Who stands behind a pseudonym: offices, and the vendor of theirs that offered in this lot. */
export interface HistoryActor {
  readonly pseudonym: string;
  /** For auditors only. */
  readonly person: string | null;
  readonly held: readonly HeldOffice[];
  readonly vendor: string | null;
}

/** One line of a lot's history. */
export interface HistoryEntry {
  readonly id: string;
  readonly kind: EventName;
  readonly at: string;
  readonly sentence: Word;
  readonly facts: RecordedFacts;
  readonly words: string | null;
  /** `person` is null for everybody but auditors. */
  readonly by: { readonly role: string; readonly office: Word; readonly person: string | null };
  /** SHA-256 of the event as a leaf of the log, hexadecimal (RFC 6962). */
  readonly leafHash: string;
}

export function historyEntry({ id, kind, at, bytes, leafHash, words, vendor, actor: pseudonym }: RecordedEvent, actor: HistoryActor | undefined, agencyId: string): HistoryEntry {
  const { facts } = JSON.parse(bytes.toString('utf8')) as { readonly facts: RecordedFacts };
  return {
    id, kind, at: at.toISOString(), sentence: tell(kind, facts, vendor), facts, words,
    by: actor === undefined ? nobodyBut(pseudonym) : { ...officeBehind(kind, facts, at, actor, vendor, agencyId), person: actor.person },
    leafHash,
  };
}

function nobodyBut(pseudonym: string): HistoryEntry['by'] {
  const role = pseudonym === 'clock' || pseudonym === 'anyone' ? pseudonym : 'official';
  return { role, office: wordFor(role), person: null };
}

function officeBehind(kind: EventName, facts: RecordedFacts, at: Date, actor: HistoryActor, vendor: string | null, agencyId: string): Omit<HistoryEntry['by'], 'person'> {
  if (isDoneByVendor(kind, facts)) return { role: 'vendor', office: withPlace('vendor', vendor ?? actor.vendor) };
  const office = officeHeld(kind, facts, at, actor.held, agencyId);
  return office === null ? { role: 'official', office: wordFor('official') } : { role: office.role, office: withPlace(office.role, office.agency) };
}

function withPlace(role: string, place: string | null): Word {
  const { id, en } = wordFor(role);
  return place === null ? { id, en } : { id: `${id}, ${place}`, en: `${en}, ${place}` };
}
