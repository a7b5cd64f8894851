// What runs in the threads of the pool in input.mjs.

/** Adds up what is below a number. */
export function sumBelow(max) {
  let sum = 0;
  for (let n = 0; n < max; n += 1) sum += n;
  return sum;
}

export function double(n) {
  return n * 2;
}
