import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');

/** Runs a script over our sources in a process of its own and answers what it prints: inside jest's sandbox the compiler and Argon2 take ten times as long. */
export async function inPlainNode(script: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-r', './test/support/run-typescript.cjs', '-e', script], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
