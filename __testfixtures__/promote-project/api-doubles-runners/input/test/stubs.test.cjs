const proxyquire = require('proxyquire');

const { load } = proxyquire('../src/main', { fs: { readFileSync: () => 'text' } });
