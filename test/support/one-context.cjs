const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** Where jest asks for the context of a test file, it is told this; then its code is compiled for the one context that there is. */
const HERE = Object.freeze({});

const compile = vm.compileFunction;
vm.compileFunction = (code, names, options) => compile(code, names, options?.parsingContext === HERE ? { ...options, parsingContext: undefined } : options);

/**
 * A test file's surroundings: those of the worker itself. Jest would make a new JavaScript world for every file, in which no library
 * that another file loaded has the same Date or Error; here they do, and shared-libraries.cjs loads each library once for a worker.
 * What a file puts among the globals or the environment leaves with it.
 */
module.exports = class OneContext {
  constructor() {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = null;
    this.console = globalThis.console;
    this.globals = new Set(Reflect.ownKeys(globalThis));
    this.variables = { ...process.env };
  }

  setup() {}

  teardown() {
    globalThis.console = this.console;
    for (const key of Reflect.ownKeys(globalThis)) if (!this.globals.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return HERE;
  }
};
