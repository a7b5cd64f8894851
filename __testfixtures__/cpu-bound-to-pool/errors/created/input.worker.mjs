// What runs in the threads of the pool in input.mjs.

import { createHash } from 'node:crypto';

export const ROUNDS = 100;

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

export const parse = (text) => {
  if (text === '') throw new RangeError('nothing to parse');
  return JSON.parse(text);
};

/** Gives errors with their properties: copying an error keeps its name, message, stack and cause only. */
export function digestTask(args) {
  try {
    return { result: digest(...args) };
  } catch (error) {
    return { error, details: { ...error } };
  }
}
