import type { UnlockingAnswer, UnlockingTask } from '../unlocking.js';

/** Argon2id takes a second: a worker does it, and the page stays alive. */
export function unlocking(task: UnlockingTask): Promise<UnlockingAnswer> {
  const worker = new Worker(document.querySelector<HTMLElement>('[data-unlocking]')?.dataset['unlocking'] ?? '', { type: 'module' });
  return new Promise<UnlockingAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<UnlockingAnswer>) => { resolve(data); });
    worker.addEventListener('error', ({ message }) => { reject(new Error(message)); });
    worker.postMessage(task, []);
  }).finally(() => { worker.terminate(); });
}
