import type { EntityManager } from 'typeorm';

/** Waits for every submission under way, which hold this lock shared; those that come later find the lot as it has become. */
export async function holdBox(db: EntityManager, lotId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1::text, 0))', [lotId]);
}
