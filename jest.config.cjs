/**
 * NestJS 12 and some of its neighbours are ESM only, others CommonJS only; jest cannot mix both. So swc compiles our own code to
 * CommonJS for the tests, and Node, which can, loads the libraries; production runs plain ESM.
 */
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/one-context.cjs',
  runtime: '<rootDir>/test/support/shared-libraries.cjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.(m?[jt]sx?)$': ['@swc/jest'] },
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 30_000,
  maxWorkers: 2,
  // A world that could not open leaves its connections behind; the run must end all the same.
  forceExit: true,
};
