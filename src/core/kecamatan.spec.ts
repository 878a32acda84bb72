import { isKecamatan, KECAMATAN, kecamatanName, parseKecamatan, REGENCY } from './kecamatan.js';

describe('Kabupaten Bekasi', () => {
  it('has 23 kecamatan, each with a code and a name of its own', () => {
    expect(KECAMATAN).toHaveLength(23);
    expect(new Set(KECAMATAN.map(({ name }) => name)).size).toBe(23);
    KECAMATAN.forEach(({ code }, index) => expect(code).toBe(`${REGENCY.code}.${String(index + 1).padStart(2, '0')}`));
  });

  it('is governed from Cikarang Pusat', () => {
    expect(kecamatanName(REGENCY.seat)).toBe('Cikarang Pusat');
  });

  it.each(['32.16.01', ' 32.16.23 '])('knows %p', (text) => {
    expect(isKecamatan(parseKecamatan(text))).toBe(true);
  });

  it.each(['32.16.24', '32.75.01', '32.16.00', 'Setu', '', 'toString'])('does not take %p for one of its own', (text) => {
    expect(() => parseKecamatan(text)).toThrow('kecamatan.unknown');
  });
});
