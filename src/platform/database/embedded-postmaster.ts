import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a PostgreSQL server says about itself in its postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** "starting", "ready", "stopping", or empty while the file is being written. */
  readonly status: string;
}

const LINE_OF_PORT = 3;
const LINE_OF_STATUS = 7;

/** Null when the cluster has no postmaster.pid: nobody runs it, or it was stopped in order. */
export function readPostmaster(cluster: string): Postmaster | null {
  const lines = contentOf(join(cluster, 'postmaster.pid'))?.split('\n');
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[LINE_OF_PORT] ?? 0), status: lines[LINE_OF_STATUS]?.trim() ?? '' };
}

/** Whether this process lives and is a server of this very cluster; a number may have passed to somebody else. */
export function isProcessOf(pid: number, cluster: string): boolean {
  return commandLine(pid).replaceAll('\0', ' ').includes(` -D ${cluster} `);
}

/** False when there is no such process any more. */
export function sendSignal(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Empty for a process that is gone, or dead and not yet buried. */
function commandLine(pid: number): string {
  if (process.platform === 'linux') return contentOf(`/proc/${pid}/cmdline`) ?? '';
  if (!sendSignal(pid, 0)) return '';
  try {
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
