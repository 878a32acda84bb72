const { createRequire } = require('node:module');
const { default: Runtime } = require('jest-runtime');

/**
 * Loads libraries as Node itself does, ESM or not, once for a worker instead of once for each of its test files; our own modules are
 * new in every file. It saves two seconds a file. No test replaces a library, so none misses jest's own loading of them.
 */
class SharedLibraries extends Runtime {
  requireModuleOrMock(from, name) {
    const isOurs = name.startsWith('.') || name.startsWith('/') || name === '@jest/globals';
    return isOurs ? super.requireModuleOrMock(from, name) : createRequire(from)(name);
  }
}

Object.defineProperty(exports, '__esModule', { value: true });
exports.default = SharedLibraries;
