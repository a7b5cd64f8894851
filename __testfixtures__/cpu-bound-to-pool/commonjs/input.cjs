'use strict';

const { createHash, randomUUID } = require('node:crypto');
const path = require('node:path');

const WEIGHTS = { a: 1, b: 2, c: 3 };

// How much a text weighs.
function score(text, { factor, unit = 'g' } = {}) {
  let sum = 0;
  for (const letter of text) sum += (WEIGHTS[letter] || 0) * (factor || 1);
  return { sum, unit, key: createHash('md5').update(text).digest('hex') };
}

function scoreNow(text) {
  return score(text).sum;
}

async function main() {
  console.log(score('abc', { factor: 2 }));
  console.log(score('abc'), scoreNow('cc'), path.basename('/a/b'), randomUUID().length);
  for (const text of ['a', 'b']) console.log(text, score(text, { unit: 'kg' }));
}

module.exports = { main, score };

main();
