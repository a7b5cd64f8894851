'use strict';
const assert = require('assert');

// Memory that nobody else sees.
const buffer = new SharedArrayBuffer(4);
const cell = new Int32Array(buffer);
const other = new Int32Array(new SharedArrayBuffer(4)), limit = 3;

exports.main = async function main() {
  const start = Date.now();
  for (let i = 0; i < limit; i++) Atomics.wait(cell, 0, 0, 10);
  Atomics.wait(other, 0, 0, limit);
  assert(Date.now() - start >= 28);
  const nested = async (ms) => {
    const own = new Int32Array(new SharedArrayBuffer(4));
    Atomics.wait(own, 0, 0, ms);
    return ms;
  };
  console.log(await nested(5));
};

exports.main();
