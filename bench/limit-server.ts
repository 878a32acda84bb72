import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import pg from 'pg';
import { columnTypes } from '../src/platform/database/column-types.js';
import { newId } from '../src/platform/ids.js';
import type { Plan, Statement } from './overheard.js';

/** The limit: Fastify and pg with named statements, and nothing else. No session, no rights, no log line. */
const plan = JSON.parse(readFileSync(process.env['LIMIT_PLAN'] ?? '', 'utf8')) as Plan;
const pool = new pg.Pool({ connectionString: process.env['LIMIT_DATABASE'], application_name: process.env['LIMIT_NAME'], types: columnTypes, max: 8, idleTimeoutMillis: 0 });
const server = fastify({ logger: false });

interface SentOffer {
  readonly lot: string;
  readonly vendor: string;
  readonly person: string;
  readonly format: number;
  readonly version: number;
  readonly manifestHash: string;
  readonly envelope: string;
}

const text = { type: 'string', maxLength: 200 } as const;
const OFFER = {
  body: {
    type: 'object', additionalProperties: false, required: ['lot', 'vendor', 'person', 'format', 'version', 'manifestHash', 'envelope'],
    properties: {
      lot: text, vendor: text, person: text, format: { type: 'integer' }, version: { type: 'integer', minimum: 1 }, manifestHash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      envelope: { type: 'string', maxLength: 175_000 },
    },
  },
};

for (const [path, statements] of Object.entries(plan)) {
  server.get(path, async (request) => answer(statements, request.query as Readonly<Record<string, string>>));
}
server.post('/offers-seven', { schema: OFFER }, async (request, reply) => reply.status(201).send(await inSevenTrips(request.body as SentOffer)));
server.post('/offers-one', { schema: OFFER }, async (request, reply) => reply.status(201).send(await inOneStatement(request.body as SentOffer)));
server.get('/ready', async () => (await pool.query('select 1 as ready')).rows);
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });

async function answer([first, ...more]: readonly Statement[], query: Readonly<Record<string, string>>): Promise<object> {
  if (first === undefined) return {};
  const rows = await ask(first, query);
  if (more.length === 0) return { items: rows };
  const parts: unknown[] = [];
  for (const statement of more) parts.push(await ask(statement, query));
  return { ...rows[0], parts };
}

async function ask({ name, text: sql, values, asked }: Statement, query: Readonly<Record<string, string>>): Promise<object[]> {
  const { rows } = await pool.query<object>({ name, text: sql, values: values.map((value, at) => { const part = asked[at]; return part ? query[part] : value; }) });
  return rows;
}

/** What most servers do: begin, look at the lot, at the vendor, at the version, write the offer, write the record, commit. */
async function inSevenTrips({ lot, vendor, person, format, version, manifestHash, envelope }: SentOffer): Promise<object> {
  const receivedAt = new Date();
  const bytes = Buffer.from(envelope, 'base64');
  const hash = createHash('sha256').update(bytes).digest();
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows: [open] } = await client.query<{ state: string; closes_at: Date; manifest_hash: Buffer; category: string }>({
      name: 'lot', text: 'select state, closes_at, manifest_hash, category from lot where id = $1 for share', values: [lot] });
    const { rows: [bidder] } = await client.query<{ state: string; categories: string[] }>({ name: 'vendor', text: 'select state, categories from vendor where id = $1', values: [vendor] });
    const { rows: [earlier] } = await client.query<{ version: number }>({
      name: 'version', text: 'select coalesce(max(version), 0) as version from offer where lot_id = $1 and vendor_id = $2', values: [lot, vendor] });
    const fit = open?.state === 'published' && open.closes_at >= receivedAt && open.manifest_hash.toString('hex') === manifestHash
      && bidder?.state === 'verified' && bidder.categories.includes(open.category) && earlier?.version === version - 1;
    if (!fit) throw new Error('refused');
    const id = newId();
    const code = hash.toString('hex').slice(0, 10);
    await client.query({
      name: 'offer', values: [id, lot, vendor, version, format, bytes, hash, receivedAt, person, randomUUID(), randomBytes(5).toString('hex')],
      text: `insert into offer (id, lot_id, vendor_id, version, kind, format, envelope, envelope_hash, received_at, stored_at, submitted_by, idempotency_key, receipt_code)
        values ($1, $2, $3, $4, 'submitted', $5, $6, $7, $8, now(), $9, $10, $11)` });
    const event = eventOf(id, lot, vendor, version, hash, receivedAt);
    await client.query({
      name: 'event', values: [event.id, id, lot, receivedAt, event.salt, event.bytes, event.leaf],
      text: `insert into event (id, kind, subject, lot_id, actor, at, salt, bytes, leaf_hash) values ($1, 'offer.submitted', $2, $3, 'limit', $4, $5, $6, $7)` });
    await client.query('commit');
    return { id, lot, version, code, envelopeHash: hash.toString('hex'), receivedAt };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function eventOf(id: string, lot: string, vendor: string, version: number, hash: Buffer, at: Date) {
  const salt = randomBytes(16);
  const event = newId();
  const bytes = Buffer.from(JSON.stringify({
    actor: 'limit', at: at.toISOString(), detail: null, facts: { envelopeHash: hash.toString('hex'), receivedAt: at.toISOString(), vendor, version },
    id: event, kind: 'offer.submitted', lot, salt: salt.toString('hex'), subject: id, v: 1,
  }));
  return { id: event, salt, bytes, leaf: createHash('sha256').update(Buffer.of(0)).update(bytes).digest() };
}

/** The same single statement that Lumbung sends. */
async function inOneStatement({ lot, vendor, person, format, version, manifestHash, envelope }: SentOffer): Promise<object> {
  const bytes = Buffer.from(envelope, 'base64');
  const hash = createHash('sha256').update(bytes).digest();
  const { rows: [judged] } = await pool.query<{ outcome: string }>({
    name: 'submit', text: 'select * from submit_offer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)',
    values: [newId(), lot, vendor, person, 'limit', format, version, Buffer.from(manifestHash, 'hex'), bytes, null, hash, new Date(), randomUUID(), randomBytes(5).toString('hex'), newId(), randomBytes(16)] });
  if (judged?.outcome !== 'accepted') throw new Error(judged?.outcome ?? 'no answer');
  return judged;
}
