// Loaded before a program: writes the longest time, in milliseconds, in which a timer of 10 ms could not fire.
'use strict';
const { isMainThread } = require('node:worker_threads');
const { writeFileSync } = require('node:fs');

if (isMainThread) {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  setInterval(look, 10).unref();
  process.on('exit', () => {
    look();
    writeFileSync(process.env.UNSYNC_PAUSE_LOG, String(Math.round(longest)));
  });
}
