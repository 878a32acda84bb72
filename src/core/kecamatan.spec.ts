import { isKecamatan, kecamatan, kecamatanName, parseKecamatan, regency } from './kecamatan.js';

describe('Kabupaten Bekasi', () => {
  it('has 23 kecamatan, each with a code and a name of its own', () => {
    expect(kecamatan).toHaveLength(23);
    expect(new Set(kecamatan.map(({ name }) => name)).size).toBe(23);
    kecamatan.forEach(({ code }, index) => expect(code).toBe(`${regency.code}.${String(index + 1).padStart(2, '0')}`));
  });

  it('is governed from Cikarang Pusat', () => {
    expect(kecamatanName(regency.seat)).toBe('Cikarang Pusat');
  });

  it.each(['32.16.01', ' 32.16.23 '])('knows %p', (text) => {
    expect(isKecamatan(parseKecamatan(text))).toBe(true);
  });

  it.each(['32.16.24', '32.75.01', '32.16.00', 'Setu', '', 'toString'])('does not take %p for one of its own', (text) => {
    expect(() => parseKecamatan(text)).toThrow('kecamatan.unknown');
  });
});
