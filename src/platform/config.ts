import { isIP } from 'node:net';
import { resolve } from 'node:path';

export type ProcessRole = 'all' | 'web' | 'worker';

/** All that the environment may say. Every variable is optional; README lists them. */
export interface Config {
  readonly port: number;
  /** Null: Lumbung brings its own PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Null: jobs run on PostgreSQL. */
  readonly redisUrl: string | null;
  /** Null: mail is written as .eml files below `dataDirectory`. */
  readonly smtpUrl: string | null;
  readonly dataDirectory: string;
  readonly keysDirectory: string;
  readonly demo: boolean;
  /** Reverse proxies whose X-Forwarded-For is believed: names or networks as proxy-addr knows them, with commas. */
  readonly proxies: string;
  /** NODE_ENV=production: on a database of one's own no process serves with an owner's login. */
  readonly production: boolean;
  readonly role: ProcessRole;
  /** The address people use, without a slash at its end. */
  readonly publicUrl: string;
  /** OCDS prefix given by the Open Contracting Partnership; the documentation prefix means: not registered. */
  readonly ocidPrefix: string;
  /** Who is asked to witness the log's heads, as `record/witness-addresses` reads it; empty: nobody. */
  readonly witnesses: string;
}

/** A setting that cannot be used: the sentence says which and what to do. */
export class BadSetting extends Error {}

/** Reads and checks the environment, where empty is as good as absent; the first bad value stops the start with a sentence. */
export function readConfig(given: Readonly<Record<string, string | undefined>>): Config {
  const env = withoutEmpty(given);
  const port = portFrom(env['PORT']);
  const dataDirectory = resolve(env['LUMBUNG_DATA'] ?? '.lumbung');
  const publicUrl = urlFrom('LUMBUNG_URL', env['LUMBUNG_URL'] ?? `http://localhost:${port}`, ['http:', 'https:']).replace(/\/+$/, '');
  return {
    port,
    databaseUrl: optionalUrl('DATABASE_URL', env['DATABASE_URL'], ['postgres:', 'postgresql:']),
    redisUrl: optionalUrl('REDIS_URL', env['REDIS_URL'], ['redis:', 'rediss:', 'valkey:']),
    smtpUrl: optionalUrl('SMTP_URL', env['SMTP_URL'], ['smtp:', 'smtps:']),
    dataDirectory,
    keysDirectory: resolve(env['LUMBUNG_KEYS'] ?? `${dataDirectory}/keys`),
    demo: demoFrom(env['LUMBUNG_DEMO'], publicUrl, env['DATABASE_URL']),
    proxies: proxiesFrom(env['LUMBUNG_PROXIES']),
    production: env['NODE_ENV'] === 'production',
    role: roleFrom(env['LUMBUNG_ROLE']),
    publicUrl,
    ocidPrefix: ocidPrefixFrom(env['LUMBUNG_OCID_PREFIX']),
    witnesses: env['LUMBUNG_WITNESSES'] ?? '',
  };
}

function withoutEmpty(given: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

function portFrom(text: string | undefined): number {
  if (text === undefined) return 3000;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new BadSetting(`PORT harus bilangan 0 sampai 65535, bukan "${text}". / PORT must be a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

function optionalUrl(name: string, text: string | undefined, protocols: readonly string[]): string | null {
  return text === undefined ? null : urlFrom(name, text, protocols);
}

function urlFrom(name: string, text: string, protocols: readonly string[]): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !protocols.includes(url.protocol)) {
    const form = protocols.map((protocol) => `${protocol}//…`).join(' / ');
    throw new BadSetting(`${name} harus berbentuk ${form}. / ${name} must look like ${form}.`);
  }
  return text;
}

function roleFrom(text: string | undefined): ProcessRole {
  if (text === undefined) return 'all';
  if (text === 'all' || text === 'web' || text === 'worker') return text;
  throw new BadSetting(`LUMBUNG_ROLE harus all, web atau worker, bukan "${text}". / LUMBUNG_ROLE must be all, web or worker, not "${text}".`);
}

/** Demo accounts have printed passphrases: by itself the demo runs only at home, on the embedded database. */
function demoFrom(text: string | undefined, publicUrl: string, databaseUrl: string | undefined): boolean {
  if (text === 'on') return true;
  if (text === 'off') return false;
  if (text !== undefined) {
    throw new BadSetting(`LUMBUNG_DEMO harus on atau off, bukan "${text}". / LUMBUNG_DEMO must be on or off, not "${text}".`);
  }
  return databaseUrl === undefined && isHome(new URL(publicUrl).hostname);
}

function isHome(hostname: string): boolean {
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
}

function ocidPrefixFrom(text: string | undefined): string {
  if (text === undefined) return 'ocds-213czf';
  if (/^ocds-[a-z0-9]{6}$/.test(text)) return text;
  throw new BadSetting(`LUMBUNG_OCID_PREFIX harus seperti ocds-a1b2c3, bukan "${text}". / LUMBUNG_OCID_PREFIX must look like ocds-a1b2c3, not "${text}".`);
}

/** `uniquelocal` are the private networks, such as those of containers. */
function proxiesFrom(text: string | undefined): string {
  if (text === undefined) return 'loopback';
  const wrong = text.split(',').map((each) => each.trim()).find((each) => !/^(loopback|linklocal|uniquelocal)$/.test(each) && !isNetwork(each));
  if (wrong === undefined) return text;
  throw new BadSetting(`LUMBUNG_PROXIES harus berisi loopback, linklocal, uniquelocal, atau alamat seperti 10.0.0.0/8, bukan "${wrong}".`
    + ` / LUMBUNG_PROXIES must hold loopback, linklocal, uniquelocal, or addresses such as 10.0.0.0/8, not "${wrong}".`);
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...more] = text.split('/');
  return more.length === 0 && isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
}
