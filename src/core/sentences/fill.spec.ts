import { fillSentence } from './fill.js';

describe('A sentence', () => {
  it.each([
    ['Paling sedikit {least} huruf.', { least: 12 }, 'Paling sedikit 12 huruf.'],
    ['Pilih {known}.', { known: ['food', 'masks'] }, 'Pilih food, masks.'],
    ['Batas {ceiling:rupiah}.', { ceiling: 200_000_000 }, 'Batas Rp 200.000.000.'],
    ['Batas {ceiling:rupiah}.', { ceiling: 'tidak ada' }, 'Batas tidak ada.'],
    ['Tutup {closesAt:instant}.', { closesAt: '2026-11-24T09:00:00.000Z' }, 'Tutup 24-11-2026 16.00 WIB.'],
    ['Tutup {closesAt:instant}.', { closesAt: '2026-12-31T17:05:59.999Z' }, 'Tutup 01-01-2027 00.05 WIB.'],
    ['Tutup {closesAt:instant}.', { closesAt: 'nanti' }, 'Tutup nanti.'],
    ['{open} dan {open}', { open: false }, 'false dan false'],
  ])('"%s" with %p reads "%s"', (text, facts, read) => {
    expect(fillSentence(text, facts)).toBe(read);
  });

  it('shows a placeholder whose fact is missing, and never borrows one', () => {
    expect(fillSentence('{least} {toString} {closesAt:instant}', { least: null })).toBe('{least} {toString} {closesAt:instant}');
  });

  it('does not read placeholders out of a fact', () => {
    expect(fillSentence('{given}', { given: '{least} $& $1', least: 3 })).toBe('{least} $& $1');
  });
});
