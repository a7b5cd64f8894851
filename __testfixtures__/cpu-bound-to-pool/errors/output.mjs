import { randomUUID } from 'node:crypto';
import { Tinypool } from 'tinypool';
import { ROUNDS } from './input.worker.mjs';

const pool = new Tinypool({
  filename: new URL('./input.worker.mjs', import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

/**
 * Hashes again and again.
 * @param {string} algorithm
 * @returns {Promise<string>} hexadecimal
 */
async function digest(algorithm, text) {
  const { result, error, details } = await pool.run([algorithm, text], { name: 'digestTask' });
  if (error) throw Object.assign(error, details);
  return result;
}

const parse = async (text) => {
  return await pool.run(text, { name: 'parse' });
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
  await attempt(async () => await digest('sha256', 'text'));
  await attempt(async () => await digest('no such algorithm', 'text'));
  await attempt(async () => await digest('sha256', 5));
  await attempt(async () => await parse('[1, {"a": null}]'));
  await attempt(async () => await parse(''));
  await attempt(async () => await parse('undefined'));
}

await main();
