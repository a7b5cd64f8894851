'use strict';
// Stands in for sleep 6, whose addon has to be compiled: the same checks, the same errors, undefined as its result.
const cell = new Int32Array(new SharedArrayBuffer(4));
const block = (milliseconds) => void Atomics.wait(cell, 0, 0, milliseconds);

exports.usleep = (microseconds) => block(microseconds / 1000);
exports.sleep = (seconds) => {
  if (seconds < 0 || seconds % 1 != 0) throw new Error('Expected number of seconds');
  block(seconds * 1000);
};
exports.msleep = (miliseconds) => {
  if (miliseconds < 0 || miliseconds % 1 != 0) throw new Error('Expected number of miliseconds');
  block(miliseconds);
};
