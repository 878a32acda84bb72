import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The eight digits in the last letter to this address; null while none has come. Letters lie as .eml files where no mail server is set. */
export async function codeFor(folder: string, address: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  for (const file of readdirSync(folder).toSorted().reverse()) {
    const letter = (await readFile(join(folder, file), 'utf8')).replaceAll('=\r\n', '');
    const code = /: (\d{4}) (\d{4})/.exec(letter);
    if (letter.includes(`To: ${address}`) && code !== null) return `${code[1]}${code[2]}`;
  }
  return null;
}
