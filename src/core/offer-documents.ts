/** A document as the sealed offer names it: the name that people read, its size in bytes, and the hash of all its sealed bytes. */
export interface OfferDocument {
  readonly name: string;
  readonly size: number;
  readonly hash: string;
}

export const MOST_DOCUMENTS = 20;
export const LARGEST_DOCUMENT = 5 * 1024 * 1024;

/** The documents that an opened offer names under `documents`; none when it has no such field, null when the field cannot be read. */
export function documentsOf(offer: unknown): readonly OfferDocument[] | null {
  if (typeof offer !== 'object' || offer === null || !Object.prototype.hasOwnProperty.call(offer, 'documents')) return [];
  const { documents } = offer as { readonly documents: unknown };
  if (!Array.isArray(documents) || documents.length > MOST_DOCUMENTS) return null;
  const read = documents.map(documentOf);
  return read.every((document) => document !== null) && new Set(read.map(({ hash }) => hash)).size === read.length ? read : null;
}

function documentOf(value: unknown): OfferDocument | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, size, hash } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !/^[^\u0000-\u001f\u007f/\\\ud800-\udfff]{1,120}$/u.test(name)) return null;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > LARGEST_DOCUMENT) return null;
  return typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) ? { name, size, hash } : null;
}
