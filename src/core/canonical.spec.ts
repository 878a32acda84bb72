import fc from 'fast-check';
import { canonicalJson, type Canonical } from './canonical.js';

const documents = fc.letrec<{ document: Canonical }>((tie) => ({
  document: fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null),
    fc.array(tie('document'), { maxLength: 4 }), fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }), tie('document'), { maxKeys: 5, noNullPrototype: true })),
})).document;

describe('canonical JSON', () => {
  it('sorts names, leaves no blanks, and keeps lists as they are', () => {
    expect(canonicalJson({ b: [3, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[3,1]}');
  });

  it('is JSON: what is read back is what was written', () => {
    fc.assert(fc.property(documents, (document) => { expect(JSON.parse(canonicalJson(document))).toEqual(JSON.parse(JSON.stringify(document))); }));
  });

  it('is one text for one document, however its names were ordered', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.maxSafeInteger(), { noNullPrototype: true }), (document) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(document).reverse()))).toBe(canonicalJson(document));
    }));
  });

  it('refuses what has no one exact text', () => {
    expect(() => canonicalJson(0.5)).toThrow('canonical.not-an-integer');
    expect(() => canonicalJson(Number.MAX_SAFE_INTEGER + 1)).toThrow('canonical.not-an-integer');
  });
});
