import { BESIDE } from '../../src/web/paths.js';
import 'reflect-metadata';
import { ModulesContainer } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import pg from 'pg';
import { POLICY, type Ability } from '../../src/core/policy.js';
import { DOOR, type DoorSign } from '../../src/platform/http/can.js';
import { newId } from '../../src/platform/ids.js';
import { anOffice, aPublishedLot, type Office } from '../support/given.js';
import { anOfficial, aVendor, type Person } from '../support/people.js';
import { openWorld, type World } from '../support/world.js';
import type { Json } from '../support/client.js';

const HOUR = 3_600_000;

describe('an auditor', () => {
  let world: World;
  let office: Office;
  let lot: Json;
  beforeAll(async () => {
    world = await openWorld();
    office = await anOffice(world);
    lot = await aPublishedLot(world, office);
  });
  afterAll(() => world.close());

  const anAuditor = () => anOfficial(world, 'Yuli', null, 'auditor');
  async function traces(of: Person): Promise<readonly string[]> {
    const { rows } = await world.owner.query<{ resource: string }>(
      `select convert_from(bytes, 'UTF8')::jsonb->'facts'->>'resource' as resource from event where kind = 'audit.read' and subject = $1 order by id`, [of.id]);
    return rows.map(({ resource }) => resource);
  }

  describe('who reads', () => {
    it('leaves one event for each resource and hour', async () => {
      const yuli = await anAuditor();
      const read = async () => {
        for (const path of ['/audit/awards', '/audit/awards?limit=5', `/lots/${lot.id}/history`, `/lots/${lot.id}/history`, '/audit/awards.csv']) (await yuli.get(path)).expect(200);
      };
      await read();
      expect(await traces(yuli)).toEqual(['audit/awards', `lots/${lot.id}/history`, 'audit/awards.csv']);
      await world.clock.forward(HOUR - 1);
      await read();
      expect(await traces(yuli)).toHaveLength(3);
      await world.clock.forward(1);
      await read();
      expect(await traces(yuli)).toHaveLength(6);
    });

    it('leaves none for what everybody may read, and nobody else leaves any', async () => {
      const yuli = await anAuditor();
      (await yuli.get('/audit/shares')).expect(200);
      (await yuli.get(`/lots/${lot.id}`)).expect(200);
      for (const who of [world.visitor, office.ppk, await aVendor(world, 'Dapur Sari')]) {
        for (const path of ['/audit/awards', '/audit/awards.csv', `/lots/${lot.id}/history`]) (await who.get(path)).expect(200);
      }
      expect(await traces(yuli)).toEqual([]);
      expect(await traces(office.ppk)).toEqual([]);
    });

    it('leaves none when there was nothing to read', async () => {
      const yuli = await anAuditor();
      (await yuli.get(`/lots/${newId()}/history`)).expect(404);
      (await yuli.get('/audit/awards?after=rubbish')).expect(400);
      (await yuli.get(`/audit/reports/${newId()}`)).expect(404, 'report.not-found');
      expect(await traces(yuli)).toEqual([]);
    });

    it('without a second factor reads what the public reads, and leaves nothing', async () => {
      const yuli = await anAuditor();
      await world.owner.query('update session set second_factor_at = null where person_id = $1', [yuli.id]);
      expect(JSON.stringify((await yuli.get(`/lots/${lot.id}/history`)).expect(200).body)).not.toContain('request.drafted');
      (await yuli.get('/audit/reports')).expect(403, 'policy.second-factor-needed');
      expect(await traces(yuli)).toEqual([]);
    });

    it('six times at once leaves one event', async () => {
      const yuli = await anAuditor();
      await sixAtOnce(world, yuli);
      expect(await traces(yuli)).toEqual(['audit/awards']);
    });

    it('would leave several, were it not for the key: the control', async () => {
      await world.owner.query('alter table audit_read drop constraint audit_read_pkey');
      const yuli = await anAuditor();
      await sixAtOnce(world, yuli);
      expect((await traces(yuli)).length).toBeGreaterThan(1);
      await world.owner.query('delete from audit_read');
      await world.owner.query('alter table audit_read add primary key (person_id, resource, hour)');
    });
  });

  /** Pages stand beside the API, without its prefix. */
  const isPage = (path: string) => BESIDE.pages.some((page) => page !== '/' && path.split('/')[1] === page.split('/')[0]);

  describe('changes nothing', () => {
    it('through any door but the answer to a report', async () => {
      const yuli = await anAuditor();
      const doors = writingDoors(world).filter(({ sign }) => sign.kind === 'can' && POLICY[sign.ability].within !== 'self');
      expect(doors.length).toBeGreaterThan(40);
      const passed: string[] = [];
      for (const { method, path, sign } of doors) {
        const asked = path.replace(/:\w+/g, () => newId());
        const answer = isPage(asked)
          ? await fetch(`${world.url}${asked}`, { method, headers: yuli.headers, redirect: 'manual', body: new URLSearchParams() })
          : await yuli.send(method, `/api/v1${asked}`, {}, {});
        if (answer.status !== 403) passed.push(`${method} ${path} ${answer.status} ${sign.kind === 'can' ? sign.ability : ''}`);
      }
      expect(passed.sort()).toEqual(['POST /audit/reports/:id/closing 400 report.answer', 'POST /audit/reports/:id/examination 404 report.answer']);
    });

    it('by any right of the table but that one', () => {
      const held = (Object.keys(POLICY) as Ability[]).filter((ability) => (POLICY[ability].by as readonly string[]).includes('auditor'));
      expect(held).toEqual(['audit.read', 'report.read', 'report.answer']);
    });

    it('in the database either, where the auditor\'s role may only read', async () => {
      const { rows } = await world.owner.query<{ privilege: string }>(
        `select distinct privilege_type as privilege from information_schema.role_table_grants where grantee = 'lumbung_auditor'`);
      expect(rows).toEqual([{ privilege: 'SELECT' }]);
    });
  });
});

/** Nobody can write the trace until all six have seen that there is none. */
async function sixAtOnce(world: World, yuli: Person): Promise<void> {
  const holder = new pg.Client({ connectionString: world.databaseUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('lock table audit_read in share mode');
    const reading = Array.from({ length: 6 }, () => yuli.get('/audit/awards'));
    await untilWaiting(world, 2);
    await holder.query('commit');
    for (const answer of await Promise.all(reading)) answer.expect(200);
  } finally {
    await holder.end();
  }
}

async function untilWaiting(world: World, least: number): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    const { rows } = await world.owner.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into audit_read%'`);
    if ((rows[0]?.waiting ?? 0) >= least) return;
    await new Promise((resume) => setTimeout(resume, 25));
  }
  throw new Error('the readings never met');
}

interface Door {
  readonly method: string;
  readonly path: string;
  readonly sign: DoorSign;
}

/** Every route that is not a GET, as its controller says. */
function writingDoors(world: World): readonly Door[] {
  const controllers = [...world.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]).map(({ metatype }) => metatype as new () => object);
  return controllers.flatMap((controller) => Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name] as object;
    const method = name === 'constructor' ? undefined : (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
    if (method === undefined || method === RequestMethod.GET) return [];
    const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)]
      .map((part: string) => part.replace(/^\/|\/$/g, '')).filter((part) => part !== '').join('/');
    return [{ method: RequestMethod[method], path: `/${path}`, sign: Reflect.getMetadata(DOOR, handler) as DoorSign }];
  }));
}
