import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { asBrokenRule } from './refusals.js';

/**
 * Reads. Each statement has a name, so that PostgreSQL plans it once per connection, and goes straight to the pool
 * beneath TypeORM: no entity, no mapping, plain rows in the view's shape.
 */
@Injectable()
export class Database {
  private readonly texts = new Map<string, string>();

  constructor(private readonly source: DataSource) {}

  async rows<Row extends object>(name: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.expectOneTextPerName(name, sql);
    try {
      return (await this.pool().query<Row>({ name, text: sql, values: [...values] })).rows;
    } catch (error) {
      throw asBrokenRule(error);
    }
  }

  async row<Row extends object>(name: string, sql: string, values: readonly unknown[] = []): Promise<Row | null> {
    const [first] = await this.rows<Row>(name, sql, values);
    return first ?? null;
  }

  private pool(): Pool {
    return (this.source.driver as unknown as { readonly master: Pool }).master;
  }

  private expectOneTextPerName(name: string, sql: string): void {
    const known = this.texts.get(name);
    if (known === undefined) this.texts.set(name, sql);
    else if (known !== sql) throw new Error(`two statements are named ${name}`);
  }
}
