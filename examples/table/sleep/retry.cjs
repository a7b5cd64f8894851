const ticket = new Int32Array(new SharedArrayBuffer(4));

function sleep(milliseconds) {
  Atomics.wait(ticket, 0, 0, milliseconds);
}

/** Calls `task` until it succeeds, at most `times` times, and waits longer after each failure. */
async function retry(task, times) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task(attempt);
    } catch (error) {
      if (attempt === times) throw error;
    }
    sleep(100 * 2 ** attempt);
  }
}

module.exports = { retry };
