import { createHash, randomUUID } from 'node:crypto';

const ROUNDS = 100;

/**
 * Hashes again and again.
 * @param {string} algorithm
 * @returns {string} hexadecimal
 */
function digest(algorithm, text) {
  let value = text;
  for (let round = 0; round < ROUNDS; round += 1) value = createHash(algorithm).update(value).digest('hex');
  return value;
}

const parse = (text) => {
  if (text === '') throw new RangeError('nothing to parse');
  return JSON.parse(text);
};

async function attempt(run) {
  try {
    console.log(await run());
  } catch (error) {
    console.log(error instanceof Error, error.constructor.name, error.name, error.code, error.message, Object.keys(error));
  }
}

export async function main() {
  console.log(randomUUID().length, ROUNDS);
  await attempt(async () => digest('sha256', 'text'));
  await attempt(async () => digest('no such algorithm', 'text'));
  await attempt(async () => digest('sha256', 5));
  await attempt(async () => parse('[1, {"a": null}]'));
  await attempt(async () => parse(''));
  await attempt(async () => parse('undefined'));
}

await main();
