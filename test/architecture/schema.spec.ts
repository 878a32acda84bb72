import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/all.js';
import { openWorld, type World } from '../support/world.js';
import { ROOT } from './sources.js';

/** A column as an entity or as the database knows it. */
interface Column { readonly table: string; readonly column: string; readonly type: string; readonly nullable: boolean }

/** Tables that no entity maps, by the reason why. */
const WITHOUT_ENTITY: Readonly<Record<string, readonly string[]>> = {
  'reference rows that migrations write': ['kecamatan', 'state_start', 'state_step'],
  'written by functions and triggers of the database': ['award_history', 'number_series', 'offer', 'package_request', 'pending', 'refused_attempt'],
  'counts that one statement adds to': ['bulletin_reads', 'visit_day', 'visit_sketch'],
  'the tree, written by the sequencer in one commit': ['checkpoint', 'cosignature', 'former_log', 'leaf', 'log_state', 'tile'],
  'the floor’s own books, kept by statements of the platform': ['demo_seed', 'due_work', 'event', 'event_detail', 'idempotency', 'inbox', 'rate_limit'],
  'what the record found about itself, written by the sequencer': ['log_alarm', 'record_check'],
  'queues and letters, written by one statement for many people': ['audit_read', 'mail', 'mail_outbox', 'mail_refusal', 'message', 'outbox'],
  'facts that one statement adds once and nothing changes; views read them by SQL': ['acceptance', 'award_consent', 'cleared_document', 'closing_manifest', 'delivery', 'delivery_item', 'delivery_photo', 'goods_return', 'goods_return_item', 'invoice_return', 'lot_extension', 'opening',
    'opening_confirmation', 'opening_share', 'order_item', 'order_termination', 'payment', 'payment_step', 'rating', 'shipment', 'shipment_item'],
};

describe('the schema', () => {
  let world: World;
  let entities: readonly Column[];
  let tables: readonly Column[];

  beforeAll(async () => {
    world = await openWorld();
    entities = world.app.get(DataSource).entityMetadatas.flatMap(({ tableName, columns }) => columns.map(({ databaseName, type, isArray, isNullable }) =>
      ({ table: tableName, column: databaseName, type: `${String(type)}${isArray ? '[]' : ''}`, nullable: isNullable })));
    ({ rows: tables } = await world.owner.query<Column>(`
      select c.table_name as table, column_name as column, is_nullable = 'YES' as nullable,
        case data_type when 'timestamp with time zone' then 'timestamptz' when 'ARRAY' then ltrim(udt_name, '_') || '[]' else data_type end as type
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('migration', 'test_clock')
        and is_generated = 'NEVER' order by 1, ordinal_position`));
  });
  afterAll(() => world.close());

  it('has every column that an entity maps, of the same type and as empty as it', () => {
    expect(entities.length).toBeGreaterThan(150);
    expect(missingFrom(tables, entities)).toEqual([]);
  });

  it('has no table that no entity maps, but for those that are listed with their reason', () => {
    const mapped = new Set(entities.map(({ table }) => table));
    const unmapped = new Set(tables.map(({ table }) => table).filter((table) => !mapped.has(table)));
    expect([...unmapped].toSorted()).toEqual(Object.values(WITHOUT_ENTITY).flat().toSorted());
  });

  it('has no column of a mapped table that its entity does not know, but what the database itself generates', () => {
    const mapped = new Set(entities.map(({ table }) => table));
    expect(missingFrom(entities, tables.filter(({ table }) => mapped.has(table)))).toEqual([]);
  });

  it('would be found to differ in a name, a type or a null', () => {
    const lot = { table: 'lot', column: 'closes_at', type: 'timestamptz', nullable: true };
    expect(missingFrom([lot], [lot])).toEqual([]);
    for (const other of [{ ...lot, column: 'closed_at' }, { ...lot, type: 'text' }, { ...lot, nullable: false }]) expect(missingFrom([lot], [other])).toHaveLength(1);
  });

  it('comes from migrations that are numbered without a gap and run in their order', () => {
    const files = readdirSync(join(ROOT, 'migrations')).filter((file) => file !== 'all.ts').toSorted();
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, at) => at + 1));
    expect(files.every((file) => /^\d{4}-[a-z-]+\.ts$/.test(file))).toBe(true);
    const names = files.map((file) => `${file.slice(5, -3).split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')}${1_700_000_000_000 + Number(file.slice(0, 4))}`);
    expect(MIGRATIONS.map((migration) => new migration().name)).toEqual(names);
  });

  it('goes forward only', async () => {
    for (const migration of MIGRATIONS) await expect(new migration().down()).rejects.toThrow('forward only');
  });
});

/** What the second list holds and the first does not. */
function missingFrom(first: readonly Column[], second: readonly Column[]): readonly string[] {
  const known = new Set(first.map(shown));
  return second.map(shown).filter((column) => !known.has(column));
}

function shown({ table, column, type, nullable }: Column): string {
  return `${table}.${column} ${type}${nullable ? '' : ' not null'}`;
}
