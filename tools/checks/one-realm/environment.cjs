/**
 * The environment of test files that is Node's own: no second global object, whose every look-up goes through a proxy and
 * whose `Error` and `Array` are not those of Node. What a file leaves on the global object, in the process's variables or
 * at `process.exit` is put back when it is over, so that the next file of the process finds what the first one found.
 */
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** @returns puts every property of the object back to what it was */
function remember(object) {
  const before = Object.getOwnPropertyDescriptors(object);
  return () => {
    for (const key of Reflect.ownKeys(object)) {
      // What may not be deleted is jest's own and the same for every file: the matchers of `expect`.
      if (!Object.hasOwn(before, key)) Reflect.deleteProperty(object, key);
    }
    for (const key of Reflect.ownKeys(before)) {
      if (before[key].configurable) Object.defineProperty(object, key, before[key]);
    }
  };
}

module.exports = class OneRealm {
  constructor({ projectConfig: config }) {
    const env = { ...process.env };
    const { exit } = process;
    const forget = remember(globalThis);
    this.restore = () => {
      forget();
      process.exit = exit;
      for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
      Object.assign(process.env, env);
    };
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    const timerConfig = {
      idToRef: (id) => ({
        id,
        ref() {
          return this;
        },
        unref() {
          return this;
        },
      }),
      refToId: (timer) => timer?.id,
    };
    this.fakeTimers = new LegacyFakeTimers({
      config,
      global: globalThis,
      moduleMocker: this.moduleMocker,
      timerConfig,
    });
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.restore();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
