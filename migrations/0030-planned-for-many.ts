import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A connection plans the statements of a function once. One that did so while a table was small would read all of it for every offer, in the very minutes in
 * which thousands come: the door of offers plans for a full table from the start.
 */
export class PlannedForMany1700000000030 implements MigrationInterface {
  name = 'PlannedForMany1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter function submit_offer set enable_seqscan = off');
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
