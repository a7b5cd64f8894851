const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');

/** Loads a file with stubs in place of the modules that it requires. */
module.exports = function proxyquire(specifier, stubs) {
  const file = require.resolve(`../${specifier}`);
  const own = createRequire(file);
  const module = { exports: {} };
  const load = (name) => ({ ...own(name), ...stubs[name] });
  const text = require('node:fs').readFileSync(file, 'utf8');
  compileFunction(text, ['require', 'module', 'exports'])(load, module, module.exports);
  return module.exports;
};
