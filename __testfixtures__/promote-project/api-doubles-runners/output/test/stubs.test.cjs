const proxyquire = require('proxyquire');

const { load } = proxyquire('../src/main', { 'fs/promises': { readFile: async () => 'text' } });
