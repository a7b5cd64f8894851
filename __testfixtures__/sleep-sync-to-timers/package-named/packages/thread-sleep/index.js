'use strict';
// Stands in for thread-sleep 2, which starts a process to wait: the same checks, and how long it took as its result.
const cell = new Int32Array(new SharedArrayBuffer(4));
const block = (milliseconds) => void Atomics.wait(cell, 0, 0, milliseconds);

module.exports = sleep;
module.exports.default = sleep;
function sleep(milliseconds) {
  const start = Date.now();
  if (milliseconds !== Math.floor(milliseconds)) {
    throw new TypeError('sleep only accepts an integer number of milliseconds');
  } else if (milliseconds < 0) {
    throw new RangeError('sleep only accepts a positive number of milliseconds');
  } else if (milliseconds !== (milliseconds | 0)) {
    throw new RangeError('sleep duration out of range');
  }
  block(milliseconds);
  return Date.now() - start;
}
