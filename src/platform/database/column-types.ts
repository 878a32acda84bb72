import pg from 'pg';

const BIGINT = 20;
const DATE = 1082;

/**
 * How this pool reads PostgreSQL values: bigint as a safe integer (it throws beyond 2^53 - 1), a date as its text.
 * Given to our own pool only; other users of `pg` in the process keep theirs.
 */
export const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === BIGINT) return safeInteger;
    if (oid === DATE) return (text) => text;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint beyond 2^53 - 1: ${text}`);
  return value;
}
