import { createHash } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { newId } from '../ids.js';
import { CONFIG } from '../tokens.js';

/** Files on the local disk, each under the SHA-256 of its content: equal content is one file, and no name can lead elsewhere. */
class Shelf {
  constructor(private readonly directory: string) {}

  /** Keeps the bytes and answers their hash. A crash leaves the whole file or none. */
  async keep(bytes: Buffer): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = this.pathOf(hash);
    if (await exists(path)) return hash;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${newId()}`;
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return hash;
  }

  /** The bytes behind a hash; null when there are none. */
  async read(hash: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(hash));
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Gone for good; also when it was gone already. */
  async discard(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }

  private pathOf(hash: string): string {
    return join(this.directory, hash.slice(0, 2), hash);
  }
}

/** What anyone may fetch by its hash. */
@Injectable()
export class FileStore extends Shelf {
  constructor(@Inject(CONFIG) config: Config) {
    super(join(config.dataDirectory, 'files'));
  }
}

/** What only its own rooms hand out: sealed pieces of documents, and the documents once they are opened. */
@Injectable()
export class PrivateFileStore extends Shelf {
  constructor(@Inject(CONFIG) config: Config) {
    super(join(config.dataDirectory, 'private-files'));
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
