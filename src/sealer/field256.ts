/**
 * The field of 256 elements of AES (FIPS 197, x^8 + x^4 + x^3 + x + 1). No tables and no branches on values: what is multiplied
 * cannot be read from the time it takes or the memory it touches.
 */
export function multiply(a: number, b: number): number {
  let [product, multiple, rest] = [0, a, b];
  for (let bit = 0; bit < 8; bit += 1) {
    product ^= multiple & -(rest & 1);
    multiple = ((multiple << 1) & 0xff) ^ (0x1b & -(multiple >> 7));
    rest >>= 1;
  }
  return product;
}

/** The multiplicative inverse, a^254; 0 for 0. */
export function inverse(a: number): number {
  let [result, square] = [1, a];
  for (let step = 0; step < 7; step += 1) {
    square = multiply(square, square);
    result = multiply(result, square);
  }
  return result;
}
