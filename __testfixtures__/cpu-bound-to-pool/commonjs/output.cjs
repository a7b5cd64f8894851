'use strict';

const { randomUUID } = require('node:crypto');
const path = require('node:path');
const { score } = require('./input.worker.cjs');

const pool = import('tinypool').then(
  ({ Tinypool }) =>
    new Tinypool({
      filename: require.resolve('./input.worker.cjs'),
      minThreads: 0,
      idleTimeout: 30000,
    }),
);

// How much a text weighs.
async function scoreInPool(text, options = {}) {
  const { result, error, details } = await (await pool).run([text, options], { name: 'scoreTask' });
  if (error) throw Object.assign(error, details);
  return result;
}

function scoreNow(text) {
  return score(text).sum;
}

async function main() {
  console.log(await scoreInPool('abc', { factor: 2 }));
  console.log(await scoreInPool('abc'), scoreNow('cc'), path.basename('/a/b'), randomUUID().length);
  for (const text of ['a', 'b']) console.log(text, await scoreInPool(text, { unit: 'kg' }));
}

module.exports = { main, score };

main();
