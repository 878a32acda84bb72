import { Tree } from '../../../src/log/tree.js';
import type { Database } from '../../../src/platform/database/database.js';
import { RestoreGuard } from '../../../src/record/restore-guard.js';
import type { Scene } from './scene.js';
import { behindTheirBacks, type Statement } from './on-tables.js';
import { ROWS, spread, type Rewriting } from './rewriting.js';

/** What the guard would say at the next start, against the head that was kept beside the keys. */
export async function guarded({ world, kept, signer }: Scene): Promise<string | null> {
  const rows = async (_: string, sql: string, values: readonly unknown[] = []) => (await world.owner.query(sql, [...values])).rows as readonly object[];
  const database = { rows, row: async (name: string, sql: string, values?: readonly unknown[]) => (await rows(name, sql, values))[0] ?? null } as unknown as Database;
  const code = await new RestoreGuard(database, world.config).codeFor({ origin: signer.name, size: kept.size, root: kept.root });
  return code === null ? null : `guard: ${code}`;
}

/** A log of these leaves in place of the one that was. */
function logOf(leaves: readonly Uint8Array[], origin = 'localhost/log'): readonly Statement[] {
  const tree = Tree.empty();
  const { tiles } = tree.append(leaves);
  return [
    { sql: 'delete from leaf', values: [] }, { sql: 'delete from tile', values: [] },
    ...tiles.map(({ level, index, width, bytes }) => ({ sql: 'insert into tile (level, index, width, bytes) values ($1, $2, $3, $4)', values: [level, index, width, Buffer.from(bytes)] })),
    { sql: 'update log_state set size = $1, root = $2, origin = $3', values: [leaves.length, Buffer.from(tree.root), origin] },
  ];
}

const guard = (name: string, found: string, made: (scene: Scene, place: number) => readonly Statement[]): Rewriting => ({
  name, row: ROWS.restored, found, at: (scene, place) => behindTheirBacks(scene, made(scene, place), () => guarded(scene)),
});
const forked = (leaves: readonly Uint8Array[], from: number, size: number, place: number) =>
  Array.from({ length: size }, (_, at) => (at < from ? leaves[at] : undefined) ?? new Uint8Array(32).fill((at + place) % 256));

export const ON_DATABASES: readonly Rewriting[] = [
  guard('an old database put back', 'guard: log-behind', ({ leaves, kept }, place) => logOf(leaves.slice(0, 1 + spread(place, kept.size - 1)))),
  guard('an old database put back and written on', 'guard: log-differs', ({ leaves, kept }, place) => logOf(forked(leaves, spread(place, kept.size - 1), leaves.length + place, place))),
  guard('one event rewritten and everything behind it made anew', 'guard: log-differs', ({ leaves, kept }, place) => logOf(leaves.with(spread(place, kept.size - 1), new Uint8Array(32).fill(place)))),
  guard('two events swapped and everything behind them made anew', 'guard: log-differs', ({ leaves, kept }, place) => {
    const at = spread(place, kept.size - 2);
    return logOf(leaves.with(at, leaves[at + 1] ?? new Uint8Array()).with(at + 1, leaves[at] ?? new Uint8Array()));
  }),
  guard('the log of another house', 'guard: log-of-another-origin', ({ leaves }, place) => logOf(leaves, `elsewhere${place}.example/log`)),
];
