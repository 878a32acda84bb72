import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive; its text comes as it is made. */
export interface Entry {
  readonly name: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

const [LOCAL, DESCRIPTOR, CENTRAL, END] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
/** Sizes follow the bytes; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** The first of January 1980: an archive tells no time, so the same rows give the same bytes. */
const DATE = 0x21;

/** A zip archive, written while its files are being made: memory does not grow with them. */
export async function* zip(entries: Iterable<Entry>): AsyncGenerator<Buffer> {
  let at = 0;
  const directory: Buffer[] = [];
  for (const { name, text } of entries) {
    const [start, file] = [at, Buffer.from(name, 'utf8')];
    const head = Buffer.concat([numbers([LOCAL, 4], [20, 2], ...common(0, 0, 0), [file.length, 2], [0, 2]), file]);
    yield head;
    let [crc, size, packed] = [0, 0, 0];
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const part of text) {
        const bytes = Buffer.from(part, 'utf8');
        [crc, size] = [crc32(bytes, crc), size + bytes.length];
        yield bytes;
      }
    };
    for await (const part of pipeline(Readable.from(counted()), createDeflateRaw(), () => undefined) as AsyncIterable<Buffer>) {
      packed += part.length;
      yield part;
    }
    yield numbers([DESCRIPTOR, 4], [crc, 4], [packed, 4], [size, 4]);
    at += head.length + packed + 16;
    directory.push(Buffer.concat([numbers([CENTRAL, 4], [20, 2], [20, 2], ...common(crc, packed, size), [file.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [start, 4]), file]));
  }
  const central = Buffer.concat(directory);
  yield Buffer.concat([central, numbers([END, 4], [0, 2], [0, 2], [directory.length, 2], [directory.length, 2], [central.length, 4], [at, 4], [0, 2])]);
}

function common(crc: number, packed: number, size: number): readonly (readonly [number, 2 | 4])[] {
  return [[FLAGS, 2], [DEFLATED, 2], [0, 2], [DATE, 2], [crc, 4], [packed, 4], [size, 4]];
}

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(fields.map(([value, bytes]) => {
    const field = Buffer.alloc(bytes);
    field.writeUIntLE(value, 0, bytes);
    return field;
  }));
}
