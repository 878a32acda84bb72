import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { lstat, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { ownAccount, PLAIN_ENVIRONMENT, type Account } from './embedded-account.js';
import { trouble } from './embedded-trouble.js';

/** `sha256sum -c SHA256SUMS` checks an unpacked backup without Lumbung. */
const SUMS = 'SHA256SUMS';

const ENDED_BEFORE_PADDING = ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'];

/** Node can compress but not archive; the machine's tar does that. */
export function expectTar(command = 'tar'): void {
  if (spawnSync(command, ['--version'], { env: PLAIN_ENVIRONMENT, stdio: 'ignore' }).error) throw trouble.tarMissing();
}

/** Writes the sums of the named files of a folder beside them. */
export async function writeSums(directory: string, names: readonly string[]): Promise<void> {
  const lines = await Promise.all(names.map((name) => sumLine(directory, name)));
  await writeFile(join(directory, SUMS), `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
}

/** Writes a folder of people's files as a plain tar; an empty one when there is no such folder yet. */
export async function packFolder(directory: string, file: string): Promise<void> {
  const content = existsSync(directory) ? ['-C', directory, '.'] : ['-T', '/dev/null'];
  await endOf(spawn('tar', ['-cf', file, ...content], { env: { ...PLAIN_ENVIRONMENT }, stdio: ['ignore', 'ignore', 'pipe'] }));
}

/** Packs the named files and their sums into a .tar.gz that only this user can read; on disk when it returns. */
export async function pack(directory: string, names: readonly string[], file: string): Promise<void> {
  const tar = spawn('tar', ['-cf', '-', '-C', directory, SUMS, ...names], { env: { ...PLAIN_ENVIRONMENT }, stdio: ['ignore', 'pipe', 'pipe'] });
  await Promise.all([
    endOf(tar),
    pipeline(tar.stdout, createGzip(), createWriteStream(file, { mode: 0o600, flags: 'wx' })),
  ]);
  const written = await open(file, 'r+');
  try {
    await written.sync();
  } finally {
    await written.close();
  }
}

/** Unpacks exactly the named files of a .tar.gz into a folder, as that account, and throws unless all sums hold. */
export async function unpack(file: string, names: readonly string[], directory: string, account: Account): Promise<void> {
  await extract([createReadStream(file), createGunzip()], [SUMS, ...names], directory, account);
  for (const name of [SUMS, ...names]) {
    if (!(await lstat(join(directory, name))).isFile()) throw new Error(`${name} is not a file`);
  }
  const written = new Set((await readFile(join(directory, SUMS), 'utf8')).split('\n'));
  for (const name of names) {
    if (!written.has(await sumLine(directory, name))) throw new Error(`SHA-256 of ${name}`);
  }
}

/** Unpacks the base backup itself, a plain tar. */
export async function unpackPlain(file: string, directory: string, account: Account): Promise<void> {
  await extract([createReadStream(file)], [], directory, account);
}

/** Unpacks people's files as this user, and throws when there is anything but files and folders: a link could lead elsewhere. */
export async function unpackFolder(file: string, directory: string): Promise<void> {
  await extract([createReadStream(file)], [], directory, ownAccount());
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() && !entry.isDirectory()) throw new Error(`${entry.name} is neither a file nor a folder`);
  }
}

/** All of the archive when no names are given. Everything belongs to who unpacks. tar may end before the padding after its last entry has reached it. */
async function extract(streams: readonly [Readable, ...Duplex[]], names: readonly string[], directory: string, account: Account): Promise<void> {
  const tar = spawn('tar', ['-xof', '-', '-C', directory, ...names],
    { ...account.ids, cwd: '/', env: { ...PLAIN_ENVIRONMENT }, stdio: ['pipe', 'ignore', 'pipe'] });
  const [unpacked, read] = await Promise.allSettled([endOf(tar), pipeline([...streams, tar.stdin])]);
  if (read.status === 'rejected' && !ENDED_BEFORE_PADDING.includes((read.reason as NodeJS.ErrnoException).code ?? '')) throw read.reason;
  if (unpacked.status === 'rejected') throw unpacked.reason;
}

async function endOf(tar: ChildProcess): Promise<void> {
  let complaint = '';
  tar.stderr?.on('data', (words: Buffer) => { complaint = `${complaint}${words.toString('utf8')}`.slice(-1_000); });
  const [code] = (await once(tar, 'close')) as [number | null];
  if (code !== 0) throw new Error(complaint.trim().split('\n')[0] ?? `tar ${String(code)}`);
}

async function sumLine(directory: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(directory, name)), hash);
  return `${hash.digest('hex')}  ${name}`;
}
