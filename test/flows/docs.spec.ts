import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOORS } from '../support/api-walk.js';
import { openWorld, type World } from '../support/world.js';

describe('the description of the API', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld(); });
  afterAll(() => world.close());

  it('is served as it was committed, and not again to whoever has it', async () => {
    const answer = (await world.visitor.get('/api/openapi.json')).expect(200);
    expect(answer.body).toEqual(JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')));
    (await world.visitor.get('/api/openapi.json', { 'if-none-match': answer.headers.get('etag') ?? '' })).expect(304);
  });

  it('can be read as a page, every route of it, in Indonesian or English, without a script', async () => {
    const indonesian = (await world.visitor.get('/api/docs')).expect(200);
    expect(indonesian.text.match(/<details/g)).toHaveLength(DOORS.length);
    expect(indonesian.text).toContain('Mengumumkan lot');
    expect((await world.visitor.get('/api/docs?lang=en')).expect(200).text).toContain('Publish a lot');
    expect(indonesian.text).not.toMatch(/<script|style="|undefined/);
    expect(indonesian.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await world.visitor.get('/api/docs.css')).expect(200).headers.get('content-type')).toContain('text/css');
  });
});
