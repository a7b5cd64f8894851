const proxyquire = require('./support/proxyquire.cjs');

const modulePath = '../src/files.cjs';

function load(stubs) {
  return proxyquire(modulePath, stubs);
}

module.exports = async () => {
  const seen = [];
  const existsSync = (path) => {
    seen.push(path);
    return path === 'here';
  };
  console.log(await load({ 'node:fs': { existsSync } }).has('here'), seen);
  const held = {
    'node:fs': {
      existsSync: () => false,
      statSync: () => ({ size: 3 }),
    },
    'node:path': {},
  };
  const both = { 'node:fs': { existsSync: () => true, statSync: () => ({ size: 5 }) }, 'node:fs/promises': {} };
  console.log(await load(both).has('here'), await load(both).size('here'));
  console.log(await load(held).has('here'), await load(held).size('here'));
  held['node:fs'].existsSync = () => true;
  console.log(await load(held).has('there'));
  console.log(
    await load({
      'node:fs': { existsSync: (path) => !path.startsWith('t') },
    }).has('there'),
  );
};
