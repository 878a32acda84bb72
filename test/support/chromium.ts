import { existsSync } from 'node:fs';

/** Where Debian puts Chromium; LUMBUNG_CHROMIUM names another. */
export const CHROMIUM = process.env['LUMBUNG_CHROMIUM'] ?? '/usr/bin/chromium';

export function chromiumIsMissing(): boolean {
  return !existsSync(CHROMIUM);
}
