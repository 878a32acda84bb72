import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Keys } from './keys.js';
import { KEYS } from './tokens.js';

/** Where a secret lives; bound into its encryption, so that it cannot be copied to another row or column. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** Personal data at rest (UU 27/2022): AES-256-GCM bound to its place, and a blind index for equality. */
@Injectable()
export class PersonalData {
  constructor(@Inject(KEYS) private readonly keys: Keys) {}

  /** nonce (12) + tag (16) + ciphertext. */
  seal(text: string, place: Place): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.personal, nonce).setAAD(placeBytes(place));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the bytes were changed or moved. */
  open(sealed: Buffer, place: Place): string {
    const decipher = createDecipheriv('aes-256-gcm', this.keys.personal, sealed.subarray(0, 12)).setAAD(placeBytes(place));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** Equal texts of one kind have equal indexes; without the key nobody can guess which. */
  index(kind: 'email' | 'phone' | 'nik' | 'npwp' | 'bank-account' | 'code', text: string): Buffer {
    return createHmac('sha256', this.keys.blindIndex).update(`${kind}\n${text}`).digest();
  }
}

function placeBytes({ table, column, row }: Place): Buffer {
  return Buffer.from(`${table}.${column}#${row}`, 'utf8');
}
