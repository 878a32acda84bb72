import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The receipt reaches its vendor by message too. */
export class Receipts1700000000015 implements MigrationInterface {
  name = 'Receipts1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Offers lie hidden until the opening; who tells the vendor of one needs its code and version, and gets no more.
create function receipt_of_offer(p_offer uuid) returns table (code text, version integer) language sql stable security definer set search_path = public as
  $$ select receipt_code, version from offer where id = p_offer $$;
revoke execute on function receipt_of_offer from public;
grant execute on function receipt_of_offer to lumbung_app;
`);
  }

  async down(): Promise<void> {
    throw new Error('Lumbung migrates forward only; restore a backup to go back.');
  }
}
