import { Controller, Body, Post, Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AskRecoveryDto } from '../../src/identity/accounts.dto.js';
import { newId } from '../../src/platform/ids.js';
import { fieldsOf, formOf, knock, sampleOf, several, WRITING } from '../support/api-walk.js';
import type { Json } from '../support/client.js';
import { addressOf, aLivedInHouse, fingerprints, holdersOf, type LivedIn } from '../support/lived-in.js';
import { openWorld, type World } from '../support/world.js';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Where the password is asked before the form is looked at: refused as a whole. */
const PASSWORD_FIRST = ['sessions.signIn'];

/** A door that forgot its whitelist: what is typed in is taken as it is. */
@Controller()
class ForgetfulController {
  @Post('forgetful')
  take(@Body() form: AskRecoveryDto): object {
    return form;
  }
}

@Module({ controllers: [ForgetfulController] })
class ForgetfulModule {}

describe('columns that nobody may set', () => {
  let world: World;
  let house: LivedIn;
  let columns: readonly string[];
  beforeAll(async () => {
    world = await openWorld();
    house = await aLivedInHouse(world);
    columns = [...new Set(world.app.get(DataSource, { strict: false }).entityMetadatas.flatMap(({ columns: all }) => all.map(({ propertyName }) => propertyName)))].sort();
  }, 300_000);
  afterAll(() => world.close());

  it('are read from every entity', () => {
    expect(columns.length).toBeGreaterThan(100);
    expect(columns).toEqual(expect.arrayContaining(['state', 'agencyId', 'decidedBy', 'publishedAt', 'passwordHash']));
  });

  it('are unknown fields to every form, one by one, and no row changes', async () => {
    const before = await fingerprints(world.owner);
    const taken: string[] = [];
    await several(WRITING.filter((door) => formOf(door) !== null), async (door) => {
      const form = formOf(door) ?? {};
      const caller = holdersOf(door, house.callers).find(({ foreign, person }) => person !== null && !foreign);
      const foreignColumns = columns.filter((column) => !(column in fieldsOf(form)));
      const body = { ...sampleOf(form), ...Object.fromEntries(foreignColumns.map((column) => [column, newId()])) };
      const heard = await knock(world.url + addressOf(door, house), door.method, { ...JSON_TYPE, 'idempotency-key': newId(), ...caller?.headers }, JSON.stringify(body));
      if (heard.status < 400 || heard.status > 499) taken.push(`${door.operationId}: ${heard.status}`);
      if (!PASSWORD_FIRST.includes(door.operationId)) taken.push(...takenBy(heard.text, foreignColumns).map((column) => `${door.operationId} (${heard.status}): ${column}`));
    });
    expect(taken.slice(0, 40)).toEqual([]);
    expect(await fingerprints(world.owner)).toEqual(before);
  }, 300_000);

  it('make an action without a form refuse the whole request', async () => {
    const before = await fingerprints(world.owner);
    const answers: string[] = [];
    await several(WRITING.filter(({ requestBody }) => requestBody === undefined), async (door) => {
      const caller = holdersOf(door, house.callers).find(({ foreign, person }) => person !== null && !foreign);
      const body = Object.fromEntries(columns.map((column) => [column, newId()]));
      const heard = await knock(world.url + addressOf(door, house), door.method, { ...JSON_TYPE, 'idempotency-key': newId(), ...caller?.headers }, JSON.stringify(body));
      if (heard.status !== 400) answers.push(`${door.operationId}: ${heard.status} ${heard.text.slice(0, 100)}`);
    });
    expect(answers).toEqual([]);
    expect(await fingerprints(world.owner)).toEqual(before);
  }, 300_000);

  it('would be found at a door that forgot its whitelist', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(ForgetfulModule, new FastifyAdapter(), { logger: false });
    app.useGlobalPipes(new ValidationPipe({ transform: true }));
    await app.listen(0, '127.0.0.1');
    const heard = await knock(`${await app.getUrl()}/forgetful`, 'POST', JSON_TYPE, JSON.stringify({ login: 'sari@contoh.id', state: 'awarded' }));
    await app.close();
    expect(JSON.parse(heard.text)).toMatchObject({ state: 'awarded' });
    expect(takenBy(heard.text, ['state'])).toEqual(['state']);
  });
});

/** The columns that an answer does not call unknown. */
function takenBy(text: string, sent: readonly string[]): readonly string[] {
  const refused = ((JSON.parse(text || '{}') as Json).fields ?? []).filter(({ code }: Json) => code === 'field.unknown').map(({ field }: Json) => field);
  return sent.filter((column) => !refused.includes(column));
}
