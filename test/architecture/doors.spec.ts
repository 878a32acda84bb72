import { Controller, Get, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { POLICY, type Ability } from '../../src/core/policy.js';
import { Anyone, Can, DOOR, type DoorSign } from '../../src/platform/http/can.js';
import { openWorld, type World } from '../support/world.js';
import { productionSources } from './sources.js';

interface Door {
  readonly route: string;
  readonly sign: DoorSign | undefined;
}

describe('the doors', () => {
  let world: World;
  let doors: readonly Door[];

  beforeAll(async () => {
    world = await openWorld();
    doors = [...world.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()])
      .flatMap(({ metatype }) => doorsOf(metatype as Type)).sort((one, other) => (one.route < other.route ? -1 : 1));
  });
  afterAll(() => world.close());

  it('are these, each with its sign', () => {
    expect(doors.length).toBeGreaterThan(100);
    expect(doors.map(({ route, sign }) => `${route}: ${shown(sign)}`)).toMatchSnapshot();
  });

  it('are never without a sign', () => {
    expect(doors.filter(({ sign }) => sign === undefined)).toEqual([]);
  });

  it('are one for each route', () => {
    const routes = doors.map(({ route }) => route);
    expect(routes.filter((route, at) => routes.indexOf(route) !== at)).toEqual([]);
  });

  it('that change something are never open to all, but for those where somebody comes in', () => {
    expect(doors.filter(({ route, sign }) => !route.startsWith('GET') && sign?.kind === 'anyone').map(({ route }) => route)).toMatchSnapshot();
  });

  it('that the server keeps beside the rooms are static files and pages of the API, and change nothing', () => {
    const kept = new Set(doors.map(({ route }) => route));
    const served = servedRoutes(world.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    expect(served.length).toBeGreaterThan(100);
    const beside = served.filter((route) => !kept.has(route.replace('/api/v1', '')) && !/^(HEAD|OPTIONS) /.test(route));
    expect(beside).toMatchSnapshot();
  });

  it('and use cases use every ability of the policy', () => {
    const signs = new Set(doors.flatMap(({ sign }) => (sign?.kind === 'can' ? [sign.ability] : [])));
    const outside = productionSources().filter(({ path }) => path !== 'src/core/policy.ts').map(({ text }) => text).join('\n');
    const idle = (Object.keys(POLICY) as Ability[]).filter((ability) => !signs.has(ability) && !outside.includes(`'${ability}'`));
    expect(idle).toEqual([]);
  });

  it('would be found without a sign', () => {
    @Controller('planted')
    class Planted {
      @Get('open') @Anyone() open(): void {}
      @Get('kept') @Can('audit.read') kept(): void {}
      @Get('forgotten') forgotten(): void {}
    }
    expect(doorsOf(Planted).map(({ route, sign }) => `${route}: ${shown(sign)}`)).toEqual([
      'GET /planted/open: anyone', 'GET /planted/kept: can audit.read', 'GET /planted/forgotten: NO SIGN']);
  });
});

function doorsOf(controller: Type): readonly Door[] {
  const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const methods = Object.getOwnPropertyDescriptors(controller.prototype);
  return Object.values(methods).flatMap(({ value }: PropertyDescriptor): Door[] => {
    if (typeof value !== 'function' || Reflect.getMetadata(METHOD_METADATA, value) === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, value) as RequestMethod];
    const paths = [Reflect.getMetadata(PATH_METADATA, value) as string | readonly string[]].flat();
    return paths.map((path) => ({ route: `${method} /${[base, path].join('/').split('/').filter(Boolean).join('/')}`, sign: Reflect.getMetadata(DOOR, value) as DoorSign | undefined }));
  });
}

/** Fastify's own list of routes, a tree of path segments with their methods, as lines such as "GET /api/v1/lots". It shows "/assets/*" as "/*". */
function servedRoutes(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', segment = '', methods = ''] = /^((?:│ {3}| {4})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (segment === '') return [];
    above.splice(indent.length / 4, Infinity, segment);
    return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${above.join('')}`);
  });
}

function shown(sign: DoorSign | undefined): string {
  if (sign === undefined) return 'NO SIGN';
  if (sign.kind === 'can') return `can ${sign.ability}${sign.needsKey ? '' : ', without a key'}`;
  return sign.greets ? 'anyone, greeted' : 'anyone';
}
