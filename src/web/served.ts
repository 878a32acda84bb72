import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventFacts } from '../core/events.js';
import { assets, ASSETS_DIRECTORY } from './assets.js';

/** A module as it is served; compare the hash with what your browser or machine got. */
export interface ServedModule {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal, over the bytes as they come without compression. */
  readonly sha256: string;
}

/** What runs on people's devices, by the name that its event gives it. */
const STANDING = { sealer: '/sealer.mjs', member: '/member.mjs', verifier: '/verify.mjs', worker: '/service-worker.js' } as const;
type StandingName = keyof typeof STANDING;
type ServedName = StandingName | keyof ReturnType<typeof assets>['scripts'];

interface Kept extends ServedModule {
  readonly text: string;
}

let kept: ReadonlyMap<ServedName, Kept> | null = null;

/** Every module that browsers run, read once for each process, so that what is recorded at its start is what it serves. */
function served(): ReadonlyMap<ServedName, Kept> {
  kept ??= new Map(Object.entries({ ...STANDING, ...assets().scripts }).map(([name, path]) => [name as ServedName, read(path)]));
  return kept;
}

function read(path: string): Kept {
  const bytes = readFileSync(join(ASSETS_DIRECTORY, path.replace(/^\/(assets\/)?/, '')));
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') };
}

export function servedModules(): readonly ServedModule[] {
  return inOrder([...served().values()].map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })));
}

export function sourceOf(name: StandingName): string {
  return served().get(name)?.text ?? '';
}

/** Subresource Integrity for a path of ours: a browser runs no other bytes than these. */
export function integrityOf(path: string): string | undefined {
  const module = [...served().values()].find((one) => one.path === path);
  return module === undefined ? undefined : `sha256-${Buffer.from(module.sha256, 'hex').toString('base64')}`;
}

/** As the record keeps it: a hash and a size for each name. */
export function servedFacts(): EventFacts<'sealer.served'> {
  return Object.fromEntries([...served()].flatMap(([name, { sha256, bytes }]) => [[name, sha256], [`${name}Bytes`, bytes]])) as unknown as EventFacts<'sealer.served'>;
}

/** What an event of the record says was served; a script's address follows from its hash. */
export function modulesIn(facts: Readonly<Record<string, unknown>>): readonly ServedModule[] {
  return inOrder(Object.entries(facts).filter((fact): fact is [string, string] => typeof fact[1] === 'string').map(([name, sha256]) => ({
    path: STANDING[name as StandingName] ?? `/assets/${name}-${Buffer.from(sha256, 'hex').toString('base64url').slice(0, 10)}.js`, bytes: Number(facts[`${name}Bytes`]), sha256,
  })));
}

/** Those with an address of their own first: the sealer is what people look for. */
function inOrder(modules: readonly ServedModule[]): readonly ServedModule[] {
  const place = ({ path }: ServedModule) => `${path.startsWith('/assets/') ? 2 : path === '/sealer.mjs' ? 0 : 1}${path}`;
  return modules.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
