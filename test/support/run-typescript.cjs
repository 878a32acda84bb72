/**
 * Lets plain node run our sources, for tests that need a second process: `node -r run-typescript.cjs -e "require('…/x.ts')"`.
 * Type checking is the compiler's business; here swc only takes the types off.
 */
const Module = require('node:module');
const { join } = require('node:path');
const { transformFileSync } = require('@swc/core');

const options = { configFile: join(__dirname, '..', '..', '.swcrc') };
const compile = (module, file) => module._compile(transformFileSync(file, options).code, file);
Module._extensions['.ts'] = compile;
Module._extensions['.tsx'] = compile;

const resolve = Module._resolveFilename;
Module._resolveFilename = function resolveTypeScript(request, ...rest) {
  try {
    return resolve.call(this, request, ...rest);
  } catch (error) {
    if (!request.startsWith('.') || !request.endsWith('.js')) throw error;
    return resolve.call(this, request.slice(0, -3), ...rest);
  }
};
