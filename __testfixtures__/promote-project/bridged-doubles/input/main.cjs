require('./test/stubs.test.cjs')().then(() => import('./test/spies.test.mjs'));
