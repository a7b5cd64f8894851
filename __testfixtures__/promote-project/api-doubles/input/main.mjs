import './test/load.test.mjs';
