import { SENTENCES } from '../../core/sentences/all.js';
import type { PublicOffer } from '../../offers/offers.queries.js';
import type { LotDocumentView } from '../../openings/offer-documents.service.js';
import type { Language } from '../../platform/http/language.js';
import { Sheet } from '../ui/sheet.js';
import { Tag } from '../ui/tags.js';

const WORDS = {
  id: {
    title: 'Dokumen penawaran', lead: 'Yang dilampirkan penyedia, dibuka bersama penawarannya. Berkas diunduh, tidak dibuka sebagai halaman.', traced: 'Setiap unduhan Anda meninggalkan jejak dalam catatan.',
    none: 'Tidak ada penawaran yang melampirkan dokumen.', vendor: 'Penyedia', document: 'Dokumen', size: 'Besar', state: 'Keadaan', states: { waiting: 'Sedang dibuka', opened: 'Terbuka', missing: 'Tidak sampai', refused: 'Tidak dapat dibuka' },
  },
  en: {
    title: 'Documents of the offers', lead: 'What vendors attached, opened together with their offers. A file is downloaded, never opened as a page.', traced: 'Each of your downloads leaves a trace in the record.',
    none: 'No offer came with documents.', vendor: 'Vendor', document: 'Document', size: 'Size', state: 'State', states: { waiting: 'Being opened', opened: 'Opened', missing: 'Did not arrive', refused: 'Does not open' },
  },
};

/** What came with the offers, for those who judge them and for the inspectorate, each through their own door. */
export function OfferDocumentsPart({ language, offers, documents, isAudit }: {
  readonly language: Language; readonly offers: readonly PublicOffer[]; readonly documents: readonly LotDocumentView[]; readonly isAudit: boolean;
}) {
  const words = WORDS[language];
  const door = isAudit ? '/api/v1/audit/offer-documents' : '/api/v1/offer-documents';
  return (
    <>
      <h2>{words.title}</h2>
      {documents.length === 0 ? <p class="lum-quiet">{words.none}</p> : (
        <>
          <p>{words.lead}{isAudit ? ` ${words.traced}` : ''}</p>
          <Sheet label={words.title} rows={documents} keyOf={({ id }) => id} columns={[
            { head: words.document, cell: ({ id, name, state }) => (state === 'opened' ? <a href={`${door}/${id}`} download>{name}</a> : name) },
            { head: words.vendor, cell: ({ offerId }) => offers.find(({ id }) => id === offerId)?.vendor ?? '–' },
            { head: words.size, right: true, cell: ({ size }) => `${String(Math.ceil(size / 1024))} KB` },
            { head: words.state, cell: ({ state, fault }) => <><Tag {...(state === 'opened' ? {} : { kind: 'soon' as const })}>{words.states[state]}</Tag>{fault === null ? null : <span class="lum-under">{SENTENCES[fault]?.[language] ?? fault}</span>}</> },
          ]} />
        </>
      )}
    </>
  );
}
