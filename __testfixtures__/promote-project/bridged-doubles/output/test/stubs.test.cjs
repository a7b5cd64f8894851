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
  console.log(await load({ 'node:fs': { existsSync }, 'node:fs/promises': { access: async (path) => { if (!existsSync(path)) throw new Error('ENOENT'); } } }).has('here'), seen);
  const held = {
    'node:fs': {
      existsSync: () => false,
      statSync: () => ({ size: 3 }),
    },
    'node:fs/promises': {
      stat: async (...args) => held['node:fs'].statSync(...args),
      access: async (path) => { if (!held['node:fs'].existsSync(path)) throw new Error('ENOENT'); }
    },
    'node:path': {},
  };
  const both = { 'node:fs': { existsSync: () => true, statSync: () => ({ size: 5 }) }, 'node:fs/promises': {stat: async (...args) => both['node:fs'].statSync(...args), access: async (path) => { if (!both['node:fs'].existsSync(path)) throw new Error('ENOENT'); }} };
  console.log(await load(both).has('here'), await load(both).size('here'));
  console.log(await load(held).has('here'), await load(held).size('here'));
  held['node:fs'].existsSync = () => true;
  console.log(await load(held).has('there'));
  console.log(
    await load({
      'node:fs': { existsSync: (path) => !path.startsWith('t') },
      'node:fs/promises': {
        access: async (path) => { if (path.startsWith('t')) throw new Error('ENOENT'); }
      },
    }).has('there'),
  );
};
