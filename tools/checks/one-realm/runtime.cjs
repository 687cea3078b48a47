/**
 * Loads what test files ask for into Node's own realm. A package is loaded once for all files that a process runs, as
 * programs load it; a file of ours is compiled once and run anew for each test file, so that none sees what another left
 * in a module. Left to itself jest loads and compiles everything again for each file: of the seconds of an API file,
 * most were that.
 */
const { compileFunction, constants } = require('node:vm');
const Runtime = require('jest-runtime').default;

/** By file: the source that jest made of it, and what runs it. */
const compiled = new Map();

function runnerOf(source, parameters, filename) {
  const known = compiled.get(filename);
  if (known?.source === source && known.parameters === parameters.length) return known.run;
  const run = compileFunction(source, parameters, {
    filename,
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  compiled.set(filename, { source, parameters: parameters.length, run });
  return run;
}

module.exports = class OneRealmRuntime extends Runtime {
  constructor(config, ...rest) {
    super(config, ...rest);
    const { executor } = this;
    executor.compile = (source, filename) => runnerOf(source, executor.injectedModuleParameters, filename);
    this.isLeftToNode = new RegExp(config.transformIgnorePatterns.join('|'));
  }

  requireModule(from, name, options, isRequireActual) {
    if (name === undefined || options?.isInternalModule || this._resolution.isCoreModule(name))
      return super.requireModule(from, name, options, isRequireActual);
    const file = this._resolution.resolveCjs(from, name);
    return this.isLeftToNode.test(file) ? require(file) : super.requireModule(from, name, options, isRequireActual);
  }
};
