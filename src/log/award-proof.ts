import type { Announcement } from '../core/announcement.js';
import { BrokenRule, must } from '../core/broken-rule.js';
import type { EventName } from '../core/events.js';
import { fromBase64, toBase64 } from './base64.js';
import type { Checkpoint } from './checkpoint.js';
import { HASH_BYTES, leafHash } from './hash.js';
import { includes } from './proofs.js';

/** All that is public about how one lot was awarded, in one file: signed events with their places in the log, and what the envelopes held. */
export interface AwardProof {
  readonly format: 'lumbung-award/1';
  /** The log's own key; who trusts no file brings a key along. */
  readonly key: string;
  /** The signed head that every event leads to. */
  readonly checkpoint: string;
  /** What was announced; its hash is in the event and in every envelope. */
  readonly lot: Announcement;
  /** Base64. Many events share the upper part of their path, so each hash stands here once. */
  readonly hashes: readonly string[];
  readonly events: readonly PlacedEvent[];
  readonly offers: readonly OpenedEnvelope[];
}

/** An event word for word, its place in the log, and its path: from its sibling up, as places in `hashes`. */
interface PlacedEvent {
  readonly index: number;
  readonly bytes: string;
  readonly path: readonly number[];
}

/** What lay in the box. The last three are null where an envelope could not be opened: it stays sealed. */
export interface OpenedEnvelope {
  readonly offer: string;
  /** The vendor's name as the site shows it: no part of the record. */
  readonly vendorName: string;
  /** Base64; its SHA-256 is the hash of receipt and closing manifest. */
  readonly envelope: string | null;
  /** The plaintext to the byte, and its salt in hexadecimal. */
  readonly document: string | null;
  readonly salt: string | null;
}

/** The events that decide who wins; `package.announced` tells by which method. */
export const AWARD_KINDS: readonly EventName[] = [
  'package.announced', 'lot.published', 'lot.extended', 'lot.closed', 'offer.submitted', 'offer.withdrawn', 'opening.fault-found', 'offer.opened', 'lot.opened', 'evaluation.started',
  'offer.checked', 'evaluation.finished', 'award.consented', 'award.decided', 'award.objected', 'objection.answered', 'award.cancelled', 'award.confirmed',
];

/** An event that was found in the log. */
export interface ProvenEvent {
  readonly index: number;
  readonly kind: string;
  readonly subject: string;
  readonly lot: string | null;
  readonly at: string;
  /** A pseudonym. */
  readonly actor: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Keeps every hash once. */
export class HashShelf {
  private readonly places = new Map<string, number>();

  place(hash: Uint8Array): number {
    const text = toBase64(hash);
    const known = this.places.get(text) ?? this.places.size;
    this.places.set(text, known);
    return known;
  }

  get hashes(): readonly string[] {
    return [...this.places.keys()];
  }
}

/** The file taken apart, nothing believed. Each part is looked at again where it is used. */
export function readAwardProof(text: string): AwardProof {
  const { format, key, checkpoint, lot, hashes, events, offers } = fieldsOf(text);
  const texts = [key, checkpoint].every((each) => typeof each === 'string');
  must(format === 'lumbung-award/1' && texts && Array.isArray(hashes) && Array.isArray(events) && Array.isArray(offers) && isAnnouncement(lot), 'award-proof.malformed');
  must(events.every(isPlacedEvent) && offers.every(isOpenedEnvelope), 'award-proof.malformed');
  return { format: 'lumbung-award/1', key, checkpoint, lot, hashes, events, offers } as AwardProof;
}

/** Hashes every event from its bytes and follows its path to the signed root; in the order of the log. */
export function provenEvents({ events, hashes }: AwardProof, head: Checkpoint): readonly ProvenEvent[] {
  const shelf = hashes.map((hash) => (typeof hash === 'string' ? fromBase64(hash) : null));
  must(shelf.every((hash) => hash?.length === HASH_BYTES), 'award-proof.malformed');
  const proven = events.map(({ index, bytes, path }) => {
    const hashed = path.map((place) => shelf[place] ?? new Uint8Array(HASH_BYTES));
    must(includes(leafHash(new TextEncoder().encode(bytes)), index, head.size, hashed, head.root), 'log.not-included', { leafIndex: index, size: head.size });
    return readEvent(index, bytes);
  });
  must(new Set(proven.map(({ index }) => index)).size === proven.length, 'award-proof.malformed');
  return proven.sort((one, other) => one.index - other.index);
}

function readEvent(index: number, bytes: string): ProvenEvent {
  const { kind, subject, lot, at, actor, facts } = fieldsOf(bytes);
  const texts = typeof kind === 'string' && typeof subject === 'string' && typeof at === 'string' && typeof actor === 'string';
  must(texts && isObject(facts), 'award-proof.malformed');
  return { index, kind, subject, lot: typeof lot === 'string' ? lot : null, at, actor, facts };
}

function isAnnouncement(lot: unknown): lot is Announcement {
  return isObject(lot) && [lot['lot'], lot['code'], lot['package']].every((each) => typeof each === 'string') && Array.isArray(lot['items']) && lot['items'].every(isObject);
}

function isPlacedEvent(event: unknown): boolean {
  return isObject(event) && typeof event['index'] === 'number' && typeof event['bytes'] === 'string' && Array.isArray(event['path']);
}

function isOpenedEnvelope(offer: unknown): boolean {
  return isObject(offer) && typeof offer['offer'] === 'string' && typeof offer['vendorName'] === 'string'
    && [offer['envelope'], offer['document'], offer['salt']].every((each) => each === null || typeof each === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // The same complaint as for text that is no object.
  }
  throw new BrokenRule('award-proof.malformed');
}
