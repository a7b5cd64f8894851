'use strict';
// Stands in for sleep-sync 2, whose addon no longer compiles.
const cell = new Int32Array(new SharedArrayBuffer(4));
const block = (milliseconds) => void Atomics.wait(cell, 0, 0, milliseconds);

module.exports = (milliseconds) => block(milliseconds);
