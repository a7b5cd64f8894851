// What runs in the threads of the pool in input.cjs.

'use strict';

const { createHash } = require('node:crypto');

const WEIGHTS = { a: 1, b: 2, c: 3 };

// How much a text weighs.
function score(text, { factor, unit = 'g' } = {}) {
  let sum = 0;
  for (const letter of text) sum += (WEIGHTS[letter] || 0) * (factor || 1);
  return { sum, unit, key: createHash('md5').update(text).digest('hex') };
}

/** Gives errors with their properties: copying an error keeps its name, message, stack and cause only. */
function scoreTask(args) {
  try {
    return { result: score(...args) };
  } catch (error) {
    return { error, details: { ...error } };
  }
}

module.exports = { score, scoreTask };
