import { isProcessOf, sendSignal } from './embedded-postmaster.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Process numbers of running servers, with the cluster each of them serves. */
const servers = new Map<number, string>();

/**
 * The server ends with this process also when nobody calls `stop()`: on exit, on an uncaught error, and on a signal that
 * nobody else listens to. Answers how to forget it.
 */
export function stopWithProcess(pid: number, cluster: string): () => void {
  if (servers.size === 0) listen();
  servers.set(pid, cluster);
  return () => {
    servers.delete(pid);
    if (servers.size === 0) unlisten();
  };
}

function listen(): void {
  process.on('exit', stopAll);
  for (const signal of SIGNALS) process.on(signal, dieOf);
}

function unlisten(): void {
  process.off('exit', stopAll);
  for (const signal of SIGNALS) process.off(signal, dieOf);
}

/** Fast shutdown needs no one to wait for it: the server finishes by itself. */
function stopAll(): void {
  for (const [pid, cluster] of servers) if (isProcessOf(pid, cluster)) sendSignal(pid, 'SIGINT');
}

/** Whoever else listens decides when to end; alone, the signal does what it would have done without us. */
function dieOf(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  stopAll();
  unlisten();
  process.kill(process.pid, signal);
}
