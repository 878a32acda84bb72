/** What a vendor has written of an offer. It lies in this browser and nowhere else. */
export interface Draft {
  /** As typed, by the lot's item. */
  readonly prices: Readonly<Record<string, string>>;
  readonly ticks: readonly string[];
  readonly step: string;
  readonly files: readonly Attachment[];
  /** The key of all attachments; each version of the offer carries it on, so that they need not be sent again. */
  readonly documentKey: Uint8Array<ArrayBuffer> | null;
  /** Sealed and not known to have arrived; a change of anything above takes it away. */
  readonly sealed: SealedDraft | null;
  /** The last one that arrived, so that its receipt can show what lies in it. */
  readonly sent: SealedDraft | null;
}

/** A file, sealed: head and pieces as they are sent. */
export interface Attachment {
  readonly name: string;
  readonly size: number;
  readonly hash: string;
  readonly head: Uint8Array<ArrayBuffer>;
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly isSent: boolean;
}

export interface SealedDraft {
  readonly version: number;
  /** Base64. */
  readonly envelope: string;
  readonly envelopeHash: string;
  /** Sent with every try, so that many tries are one offer. */
  readonly key: string;
  readonly slip: string;
  /** What lies inside, to show it again on this device. */
  readonly lines: readonly { readonly name: string; readonly unitPrice: number; readonly lineTotal: number }[];
  readonly total: number;
}

export const EMPTY: Draft = { prices: {}, ticks: [], step: 'harga', files: [], documentKey: null, sealed: null, sent: null };

const STORE = 'offers';
const COUNTER = 'loket/';

function shelf(): Promise<IDBDatabase> {
  const opening = indexedDB.open('lumbung', 1);
  opening.addEventListener('upgradeneeded', () => { opening.result.createObjectStore(STORE); });
  return done(opening);
}

export async function draftOf(place: string): Promise<Draft> {
  const kept = await done((await shelf()).transaction(STORE).objectStore(STORE).get(place) as IDBRequest<Draft | undefined>);
  return { ...EMPTY, ...kept };
}

/** Resolved once it would outlive a dead battery. */
export async function keepDraft(place: string, draft: Draft): Promise<void> {
  const writing = (await shelf()).transaction(STORE, 'readwrite');
  writing.objectStore(STORE).put(draft, place);
  await written(writing);
}

export async function forgetDraft(place: string): Promise<void> {
  await done((await shelf()).transaction(STORE, 'readwrite').objectStore(STORE).delete(place));
}

/** At a counter the place is the help's, so that no vendor's draft is mistaken for another's. */
export function placeOf({ vendorId, lotId, assistance = null }: { readonly vendorId: string; readonly lotId: string; readonly assistance?: string | null }): string {
  return assistance === null ? `${vendorId}/${lotId}` : `${COUNTER}${assistance}`;
}

export async function forgetCounterDrafts(): Promise<void> {
  const writing = (await shelf()).transaction(STORE, 'readwrite');
  writing.objectStore(STORE).delete(IDBKeyRange.bound(COUNTER, `${COUNTER}\uffff`));
  await written(writing);
}

function written(writing: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    writing.addEventListener('complete', () => resolve());
    writing.addEventListener('error', () => reject(writing.error ?? new Error('the browser keeps nothing')));
  });
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
