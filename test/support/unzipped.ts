import { crc32, inflateRawSync } from 'node:zlib';

/** The texts of a zip archive by their names, found the way others find them: from the directory at its end. */
export function unzipped(archive: Buffer): Readonly<Record<string, string>> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  return Object.fromEntries(Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [packed, size, nameLength, start] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const text = inflateRawSync(archive.subarray(start + 30 + nameLength, start + 30 + nameLength + packed));
    if (text.length !== size || crc32(text) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    at += 46 + nameLength;
    return [name, text.toString('utf8')];
  }));
}
