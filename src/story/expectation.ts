import { isDeepStrictEqual } from 'node:util';

/** The house did not do what the story tells. */
export class Differs extends Error {}

/** What is seen must be what is told, to the rupiah. */
export function expectSame(what: string, seen: unknown, told: unknown): void {
  if (isDeepStrictEqual(seen, told)) return;
  throw new Differs(`${what}: diharapkan ${JSON.stringify(told)}, ternyata ${JSON.stringify(seen)} / expected ${JSON.stringify(told)}, saw ${JSON.stringify(seen)}`);
}

/** Looks again until something is there, for so many real seconds: workers carry messages in their own time. */
export async function awaited<Found>(what: string, look: () => Promise<Found | null>, seconds = 20): Promise<Found> {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Differs(`${what}: tidak terjadi dalam ${seconds} detik / did not happen within ${seconds} seconds`);
}
