import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadSetting } from './config.js';

/** The house's own keys; they never enter the database, its backups or a log. */
export interface Keys {
  /** AES-256 key for personal data. */
  readonly personal: Buffer;
  /** HMAC key of the blind indexes. */
  readonly blindIndex: Buffer;
  /** Ed25519 key that signs the log's heads. */
  readonly logSigning: KeyObject;
}

const FILES = { personal: 'personal-data.key', blindIndex: 'blind-index.key', logSigning: 'log-signing.pem' } as const;

/** Reads the keys; `makeWhenAbsent` only for an embedded database that is new: no other could be read with new keys. */
export function loadKeys(directory: string, makeWhenAbsent: boolean): Keys {
  const absent = Object.values(FILES).filter((file) => !existsSync(join(directory, file)));
  if (absent.length === Object.keys(FILES).length && makeWhenAbsent) makeKeys(directory);
  else if (absent.length > 0) {
    throw new BadSetting(`Kunci tidak ada di ${directory}: ${absent.join(', ')}. Kembalikan dari cadangan kunci, atau untuk basis data baru buat dengan: npm run lumbung -- keys`
      + ` / Keys are missing in ${directory}. Restore them from your key backup, or for a new database make them with: npm run lumbung -- keys`);
  }
  return {
    personal: secret(directory, FILES.personal),
    blindIndex: secret(directory, FILES.blindIndex),
    logSigning: signingKey(join(directory, FILES.logSigning)),
  };
}

/** Makes a set of keys, readable by this user only. Refuses to replace any. */
export function makeKeys(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
  } catch (error) {
    throw new BadSetting(`Kunci tidak dapat disimpan di ${directory} (${(error as NodeJS.ErrnoException).code ?? 'galat'}). Tunjukkan map lain dengan LUMBUNG_KEYS.`
      + ` / Keys cannot be kept in ${directory}. Name another folder in LUMBUNG_KEYS.`);
  }
  const keep = (file: string, content: string) => writeFileSync(join(directory, file), content, { mode: 0o600, flag: 'wx' });
  keep(FILES.personal, randomBytes(32).toString('hex'));
  keep(FILES.blindIndex, randomBytes(32).toString('hex'));
  keep(FILES.logSigning, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

function signingKey(file: string): KeyObject {
  const text = readFileSync(file);
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Not a key at all: the same sentence.
  }
  throw new BadSetting(`${file} rusak: harus kunci pribadi Ed25519 (PEM). Kembalikan dari cadangan kunci. / ${file} is damaged: it must hold an Ed25519 private key (PEM). Restore it from your key backup.`);
}

function secret(directory: string, file: string): Buffer {
  const key = Buffer.from(readFileSync(join(directory, file), 'utf8').trim(), 'hex');
  if (key.length !== 32) {
    throw new BadSetting(`${join(directory, file)} rusak: harus 64 angka heksadesimal. / ${join(directory, file)} is damaged: it must hold 64 hexadecimal digits.`);
  }
  return key;
}
