import { DataSource } from 'typeorm';
import { BrokenRule } from '../../src/core/broken-rule.js';
import { asBrokenRule } from '../../src/platform/database/refusals.js';
import type { World } from './world.js';

const UNDONE = new Error('undone');

/**
 * What the database answers when the application itself says these statements in one transaction, past all its own rules: the code of the
 * refusal, the database's words where it has no code, or 'passes'. Nothing of it stays.
 */
export async function asTheApplication(world: World, ...statements: readonly string[]): Promise<string> {
  try {
    await world.app.get(DataSource).transaction(async (db) => {
      for (const statement of [...statements, 'set constraints all immediate']) await db.query(statement);
      throw UNDONE;
    });
    return 'stays';
  } catch (error) {
    const broken = asBrokenRule(error);
    return error === UNDONE ? 'passes' : broken instanceof BrokenRule ? broken.code : (error as Error).message;
  }
}

/** The statement that copies one row of a table, with some of its columns said anew. */
export async function copyOfARow(world: World, table: string, changes: Readonly<Record<string, string>>): Promise<string> {
  const { rows } = await world.owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`, [table]);
  const columns = rows.map(({ name }) => name);
  return `insert into ${table} (${columns.join(', ')}) select ${columns.map((name) => changes[name] ?? name).join(', ')} from ${table} order by id desc limit 1`;
}
