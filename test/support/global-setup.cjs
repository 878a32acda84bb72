/** Jest loads its global setup without our module map; here `./x.js` finds `./x.ts`, as everywhere else in the tests. */
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = function resolveTypeScript(request, ...rest) {
  try {
    return resolve.call(this, request, ...rest);
  } catch (error) {
    if (!request.startsWith('.') || !request.endsWith('.js')) throw error;
    return resolve.call(this, `${request.slice(0, -3)}.ts`, ...rest);
  }
};

module.exports = require('./test-server.ts').default;
