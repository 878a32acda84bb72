import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Addresses of what browsers load, named by content. */
export interface Assets {
  readonly style: string;
  /** By the name of their source in `client`. */
  readonly scripts: Readonly<Record<'page' | 'committee' | 'unlocking' | 'offer' | 'receipt' | 'slip' | 'counter' | 'scan' | 'decoder' | 'offline', string>>;
  readonly icons: Readonly<Record<'vector' | 'small' | 'large' | 'maskable' | 'touch', string>>;
}

/** The folder that `scripts/build-assets.mjs` fills; found from the sources and from the built server alike. */
export const ASSETS_DIRECTORY = join(projectRoot(import.meta.dirname), 'dist', 'assets');

let known: Assets | null = null;

/** Reads the addresses once per process. */
export function assets(): Assets {
  known ??= JSON.parse(readFileSync(join(ASSETS_DIRECTORY, 'manifest.json'), 'utf8')) as Assets;
  return known;
}

function projectRoot(directory: string): string {
  return existsSync(join(directory, 'package-lock.json')) || existsSync(join(directory, 'node_modules')) ? directory : projectRoot(dirname(directory));
}
