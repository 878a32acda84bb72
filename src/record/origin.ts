import type { Config } from '../platform/config.js';

/** The log's name: the public address without its scheme, as C2SP asks; fixed in the database when the log begins. */
export function originOf({ publicUrl }: Config): string {
  const { host, pathname } = new URL(publicUrl);
  return `${host}${pathname.replace(/\/$/, '')}/log`;
}
