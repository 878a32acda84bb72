/**
 * Who may lean on whom. The rooms stand in the order of the work: one may lean on an earlier one, never on a later one.
 * The README's picture is printed from the same list (`npm run docs`).
 */
export const FLOW = [
  'core', 'sealer', 'log', 'platform',
  'identity', 'bulletins', 'vendors', 'requests', 'lots', 'offers', 'openings', 'evaluations', 'awards', 'orders',
  'notifications', 'audit', 'record', 'web', 'demo', 'story', 'cli',
];

/** The ground: every room may stand on it, so the picture draws no lines to it. */
export const GROUND = ['core', 'sealer', 'log', 'platform'];

/** What a process or a browser starts with. */
const STARTS = '^src/((main|cli|verify)\\.ts$|story/play\\.ts$|web/client/([^/]+|offline/service-worker)\\.ts$)';

/**
 * Written and proven before the rooms that will use it: amounts in words for printed documents, sealing and the log. And core's judgement of a sending,
 * whose twin is a function of the database: a property test holds them together.
 */
const AWAITED = ['^src/core/(terbilang|sending)\\.ts$', '^src/(sealer|log)/'];

const roomsAfter = (room) => FLOW.slice(FLOW.indexOf(room) + 1);
const inside = (rooms) => `^src/(${rooms.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', comment: 'No file takes part in an import circle.', from: {}, to: { circular: true } },
    ...FLOW.filter((room) => roomsAfter(room).length > 0).map((room) => ({
      name: `no-looking-ahead-from-${room}`, severity: 'error', comment: 'A room leans on earlier rooms only.',
      from: { path: inside([room]) }, to: { path: inside(roomsAfter(room)) },
    })),
    {
      name: 'every-room-has-a-place', severity: 'error', comment: 'A new folder under src needs its place in FLOW.',
      from: {}, to: { path: '^src/[^/]+/', pathNot: inside(FLOW) },
    },
    {
      name: 'core-is-pure', severity: 'error', comment: 'The law imports nothing but itself: no framework, no Node, no database.',
      from: { path: '^src/core/' }, to: { pathNot: '^src/core/' },
    },
    {
      name: 'crafts-are-pure', severity: 'error', comment: 'Sealing and the log run in browsers and in Node: core, themselves and their primitives, nothing else.',
      from: { path: inside(['sealer', 'log']) }, to: { pathNot: ['^src/(core|sealer|log)/', '^node_modules/(@noble|@hpke)/'] },
    },
    {
      name: 'readers-are-imported-by-nobody', severity: 'error', comment: 'Notifications and audit read events; nobody leans on them but the pages, the table of contents, and the demo, which tells its people without a queue.',
      from: { pathNot: ['^src/(notifications|audit|demo|web)/', '^src/app\\.module\\.ts$'] }, to: { path: inside(['notifications', 'audit']) },
    },
    {
      name: 'notifications-and-audit-do-not-meet', severity: 'error', comment: 'Each reads events for itself.',
      from: { path: '^src/audit/' }, to: { path: '^src/notifications/' },
    },
    {
      name: 'nobody-enters-by-anothers-door', severity: 'error', comment: "Another room's services, rows and reads may be used; its HTTP doors and forms may not. The pages ask with the same forms as the API.",
      from: { path: '^src/([^/]+)/', pathNot: '^src/web/' }, to: { path: '^src/[^/]+/[^/]+\\.(controller|dto)\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'rooms-do-not-import-the-table-of-contents', severity: 'error', comment: 'Rooms are put together in app.module and started by start; they know neither.',
      from: { path: inside(FLOW.slice(0, FLOW.indexOf('demo'))) }, to: { path: '^src/[^/]+\\.tsx?$' },
    },
    {
      name: 'migrations-stand-alone', severity: 'error', comment: 'A migration must mean tomorrow what it meant when it ran.',
      from: { path: '^migrations/' }, to: { pathNot: ['^migrations/', '^node_modules/typeorm/'] },
    },
    {
      name: 'production-needs-no-tests', severity: 'error', comment: 'What runs in production imports neither tests nor packages that only development has.',
      from: { path: '^(src|migrations)/' }, to: { path: ['^test/', '\\.spec\\.tsx?$'] },
    },
    {
      name: 'no-development-packages', severity: 'error', comment: 'See production-needs-no-tests.',
      from: { path: '^(src|migrations)/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'] },
    },
    {
      name: 'no-unlisted-packages', severity: 'error', comment: "What is imported stands in package.json; fastify's types come with Nest's adapter, which decides its version.",
      from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/fastify/' },
    },
    { name: 'no-broken-import', severity: 'error', comment: 'Every import finds its file.', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dead-file', severity: 'error', comment: 'Every file is used by a process that Lumbung starts.',
      from: { path: STARTS }, to: { path: '^src/', pathNot: [STARTS, ...AWAITED], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.spec\\.tsx?$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
