'use strict';
// Stands in for system-sleep 1, which needs the addon of deasync: gives the time at its end.
const cell = new Int32Array(new SharedArrayBuffer(4));
const block = (milliseconds) => void Atomics.wait(cell, 0, 0, milliseconds);

module.exports = (interval) => {
  if (typeof interval == 'number' && interval >= 1) block(interval);
  return new Date().getTime();
};
