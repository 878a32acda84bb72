/** One entry of a feed; addresses are whole. */
export interface Entry {
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly at: Date;
  readonly category?: string;
}

export interface Feed {
  readonly address: string;
  readonly page: string;
  readonly title: string;
  readonly language: string;
  readonly entries: readonly Entry[];
  /** When nothing has happened yet. */
  readonly otherwiseAt: Date;
}

export const ATOM = 'application/atom+xml; charset=utf-8';

/** A feed (RFC 4287). Its ids are the addresses, which stay. */
export function atomOf({ address, page, title, language, entries, otherwiseAt }: Feed): string {
  const latest = entries.reduce((at, entry) => (entry.at > at ? entry.at : at), entries[0]?.at ?? otherwiseAt);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">
<id>${xml(address)}</id><title>${xml(title)}</title><updated>${latest.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${xml(address)}"/><link rel="alternate" type="text/html" href="${xml(page)}"/>
<author><name>Lumbung, Kabupaten Bekasi</name></author>
${entries.map(entryOf).join('\n')}
</feed>
`;
}

function entryOf({ address, title, text, at, category }: Entry): string {
  return `<entry><id>${xml(address)}</id><title>${xml(title)}</title><updated>${at.toISOString()}</updated><link rel="alternate" type="text/html" href="${xml(address)}"/>`
    + `${category === undefined ? '' : `<category term="${xml(category)}"/>`}<summary>${xml(text)}</summary></entry>`;
}

/** XML 1.0 has no place for control characters, escaped or not. */
function xml(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
