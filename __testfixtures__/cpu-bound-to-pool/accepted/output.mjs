import { Tinypool } from 'tinypool';

const pool = new Tinypool({
  filename: new URL('./input.worker.mjs', import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

async function fibonacci(n, memo = {}) {
  return await pool.run([n, memo], { name: 'fibonacciTask' });
}

async function levenshtein(a, b) {
  return await pool.run([a, b], { name: 'levenshteinTask' });
}

async function frequencies(text) {
  return await pool.run(text, { name: 'frequencies' });
}

const grayscale = async (input) => {
  return await pool.run(input, { name: 'grayscale' });
};

async function multiply(a, b) {
  return await pool.run([a, b], { name: 'multiplyTask' });
}

async function parseCsv(text, options = {}) {
  return await pool.run([text, options], { name: 'parseCsvTask' });
}

async function solve(size) {
  return await pool.run(size, { name: 'solve' });
}

async function permutations(letters) {
  return await pool.run(letters, { name: 'permutations' });
}

/**
 * @param {string[]} names
 * @returns {Promise<{ names: string[], when: Date, total: number }>}
 */
async function score(names) {
  return await pool.run(names, { name: 'score' });
}

async function evaluate(tokens) {
  return await pool.run(tokens, { name: 'evaluate' });
}

async function summarize(records) {
  return await pool.run(records, { name: 'summarize' });
}

async function groupBySize(words) {
  return await pool.run(words, { name: 'groupBySize' });
}

async function main() {
  console.log(await fibonacci(90), await levenshtein('kitten', 'sitting'));
  console.log(await frequencies('The cat and a dog and the bird'));
  console.log(await grayscale({ width: 1, height: 1, data: [10, 20, 30, 255] }));
  console.log(await multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]));
  console.log(await parseCsv('a,b\n1,2\n3,4'), await parseCsv('1;2', { separator: ';', header: false }));
  console.log(await solve(6), await permutations('abc'), await score(['apple', 'plum', 'pear']));
  console.log(await evaluate('1 2 + 3 *'));
  try {
    await evaluate('1 2');
  } catch (error) {
    console.log(error instanceof SyntaxError, error.name, error.message);
  }
  console.log(await summarize([{ amount: 1, day: '2020-01-01' }, { amount: 2, day: '2021-01-01' }]));
  console.log(await groupBySize(['to', 'be', 'not']));
  const both = await Promise.all([8, 9].map(async (n) => await solve(n)));
  console.log(both);
}

await main();
