/**
 * Official numbers with the right form that no real firm should bear. Each carries something that, as far as we know, no office
 * issues: a NIB beginning with 77, an NPWP of taxpayer kind 99 at tax office 000, a cooperative in a 99th kecamatan, a deed
 * beyond the nine-millionth of its year. The serial must be unique across both registers; then every number is.
 */
export function nibOf(serial: number): string {
  return `77${scattered(serial, 11)}`;
}

/** 16 digits: 0, eight digits and their Luhn check digit, tax office, branch. */
export function npwpOf(serial: number): string {
  const body = `99${scattered(serial, 6)}`;
  return `0${body}${luhnDigit(body)}000000`;
}

/** 13 digits beginning with the regency's 3216. */
export function nikKoperasiOf(serial: number): string {
  return `321699${scattered(serial, 7)}`;
}

export function legalNumberOf(serial: number, year: number): string {
  return `AHU-9${scattered(serial, 6)}.AH.01.26.TAHUN ${year}`;
}

/** Multiplying by a number that shares no factor with ten moves every serial to a different place, and none twice. */
function scattered(serial: number, digits: number): string {
  const places = 10n ** BigInt(digits);
  return String((BigInt(serial) * 73_687_877_843n + 2_718_281n) % places).padStart(digits, '0');
}

/** The digit that makes the sum of all, every second one doubled from the right, a multiple of ten. */
function luhnDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
