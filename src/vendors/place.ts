import { kecamatanName, type KecamatanCode } from '../core/kecamatan.js';

/** A kecamatan, as people read it. */
export interface Place {
  readonly code: KecamatanCode;
  readonly name: string;
}

export function placeOf(code: KecamatanCode): Place {
  return { code, name: kecamatanName(code) };
}
