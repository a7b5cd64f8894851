'use strict';
const assert = require('assert');
const { setTimeout: sleep } = require('timers/promises');

const limit = 3;

exports.main = async function main() {
  const start = Date.now();
  for (let i = 0; i < limit; i++) await sleep(10);
  await sleep(limit);
  assert(Date.now() - start >= 28);
  const nested = async (ms) => {
    await sleep(ms);
    return ms;
  };
  console.log(await nested(5));
};

exports.main();
