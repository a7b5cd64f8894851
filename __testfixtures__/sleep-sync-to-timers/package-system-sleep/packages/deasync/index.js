'use strict';
// Stands in for the sleep of deasync 0.1, an addon: undefined as its result.
const cell = new Int32Array(new SharedArrayBuffer(4));
const block = (milliseconds) => void Atomics.wait(cell, 0, 0, milliseconds);

module.exports = () => undefined;
module.exports.sleep = block;
