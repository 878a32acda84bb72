import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { must } from '../core/broken-rule.js';
import { newToken } from '../platform/ids.js';

/** OWASP's floor for Argon2id; a hash takes about 25 ms of one core. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
/** Sign-ins must not starve offers at a deadline: so many at once, so many waiting, and no more. */
const AT_ONCE = 1;
const MOST_WAITING = 60;

/** Words that everybody here would guess first, besides the world's favourites. */
const COMMON = ['bekasi', 'koperasi', 'batik', 'lumbung', 'cikarang', 'indonesia', 'password', 'katasandi', 'rahasia', 'qwerty', '123456', 'sayang'];

/** Password hashing with a cap, and the policy of NIST SP 800-63B-4: length and a blocklist, no composition rules. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private nobody: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFKC'), COST));
  }

  /** Takes as long for an unknown account as for a known one. */
  async matches(password: string, kept: string | null): Promise<boolean> {
    this.nobody ??= hash(newToken(), COST);
    const compared = kept ?? (await this.nobody);
    const right = await this.inTurn(() => verify(compared, password.normalize('NFKC')).catch(() => false));
    return right && kept !== null;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) {
      must(this.waiting.length < MOST_WAITING, 'platform.too-busy');
      await new Promise<void>((resume) => this.waiting.push(resume));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

/** Twelve characters where a second factor stands beside the password, fifteen where it stands alone. */
export function expectGoodPassword(password: string, { secondFactor }: { readonly secondFactor: boolean }): void {
  const least = secondFactor ? 12 : 15;
  must(password.length >= least, 'account.password-too-short', { least });
  const bare = password.toLowerCase().replace(/[^a-z0-9]/g, '');
  const guessed = COMMON.reduce((rest, word) => rest.replaceAll(word, ''), bare);
  must(guessed.length >= 6 && new Set(bare).size >= 5, 'account.password-common');
}
