import { parseVerifierKey, type VerifierKey } from '../log/keys.js';
import { BadSetting } from '../platform/config.js';

/** Where a witness is asked. Null: it says its key itself when it is first asked; outsiders hold the key that they trust anyway. */
export interface WitnessAddress {
  readonly key: VerifierKey | null;
  readonly url: string;
}

/** `KEY URL, URL`: where each witness is asked, after its verifier key where it is known. */
export function readWitnesses(text: string): readonly WitnessAddress[] {
  return text.split(',').map((each) => each.trim()).filter((each) => each !== '').map((each) => {
    const [url = '', key, ...more] = each.split(/\s+/).toReversed();
    const known = key === undefined ? null : keyOrNull(key);
    if (!/^https?:\/\//.test(url) || !URL.canParse(url) || more.length > 0 || (key !== undefined && known?.use !== 'witness')) {
      throw new BadSetting(`LUMBUNG_WITNESSES harus berisi "ALAMAT" atau "KUNCI ALAMAT", dipisah koma, bukan "${each}". / LUMBUNG_WITNESSES must hold "URL" or "KEY URL", separated by commas, not "${each}".`);
    }
    return { key: known, url: url.replace(/\/+$/, '') };
  });
}

function keyOrNull(text: string): VerifierKey | null {
  try {
    return parseVerifierKey(text);
  } catch {
    return null;
  }
}
