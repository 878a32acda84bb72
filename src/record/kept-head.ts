import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpointText, type Checkpoint } from '../log/checkpoint.js';
import { parseNote } from '../log/note.js';
import { BadSetting } from '../platform/config.js';

const FILE = 'log-head.txt';

/** The newest signed head, kept beside the keys and outside every backup of the database: a restored database is held against it. */
export class KeptHead {
  readonly file: string;

  constructor(private readonly directory: string) {
    this.file = join(directory, FILE);
  }

  read(): Checkpoint | null {
    if (!existsSync(this.file)) return null;
    try {
      return parseCheckpointText(parseNote(readFileSync(this.file, 'utf8')).text);
    } catch {
      throw new BadSetting(`${this.file} rusak: harus berisi kepala buku catatan. Kembalikan berkas itu, atau lihat "Setelah pemulihan" di docs/running.md.`
        + ` / ${this.file} is damaged: it must hold a head of the log. Put it back, or see "After a restore" in docs/running.md.`);
    }
  }

  /** Whole or not at all, and on the disk. */
  keep(note: string): void {
    mkdirSync(this.directory, { recursive: true });
    const handle = openSync(`${this.file}.new`, 'w', 0o600);
    writeFileSync(handle, note);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(`${this.file}.new`, this.file);
  }

  /** The log that this head belonged to has ended; the file stays under another name. */
  putAside(): void {
    if (existsSync(this.file)) renameSync(this.file, join(this.directory, `log-head.until-${this.read()?.size ?? 0}.txt`));
  }
}
