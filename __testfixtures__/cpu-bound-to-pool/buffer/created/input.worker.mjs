// What runs in the threads of the pool in input.mjs.

import { createHash } from 'node:crypto';

function derive(text) {
  let key = Buffer.from(text);
  for (let i = 0; i < 50; i += 1) key = createHash('sha256').update(key).digest();
  return key;
}

export function checksum(bytes) {
  let sum = 0;
  for (const byte of bytes) sum = (sum * 31 + byte) >>> 0;
  return sum;
}

/** Gives errors with their properties: copying an error keeps its name, message, stack and cause only. */
export function deriveTask(args) {
  try {
    return { result: derive(...args) };
  } catch (error) {
    return { error, details: { ...error } };
  }
}
