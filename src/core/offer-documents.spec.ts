import { documentsOf, LARGEST_DOCUMENT } from './offer-documents.js';

const good = { name: 'Sertifikat halal.pdf', size: 1200, hash: 'ab'.repeat(32) };

describe('The documents that an offer names', () => {
  it('are read as they stand, and are none where the offer has no such field', () => {
    expect(documentsOf({ items: [], total: 0 })).toEqual([]);
    expect(documentsOf({ documents: [good, { ...good, hash: 'cd'.repeat(32), more: 1 }] })).toEqual([good, { ...good, hash: 'cd'.repeat(32) }]);
  });

  it.each([
    ['no list', 'surat.pdf'], ['too many', Array.from({ length: 21 }, (_, at) => ({ ...good, hash: String(at).padStart(64, '0') }))], ['the same twice', [good, good]],
    ['a path for a name', [{ ...good, name: '../../etc/passwd' }]], ['an empty name', [{ ...good, name: '' }]], ['a name with a line break', [{ ...good, name: 'a\nb' }]],
    ['too large', [{ ...good, size: LARGEST_DOCUMENT + 1 }]], ['a negative size', [{ ...good, size: -1 }]], ['a fraction', [{ ...good, size: 1.5 }]], ['a hash that is none', [{ ...good, hash: 'AB' }]],
    ['nothing', [null]],
  ])('cannot be read: %s', (_, documents) => {
    expect(documentsOf({ documents })).toBeNull();
  });
});
