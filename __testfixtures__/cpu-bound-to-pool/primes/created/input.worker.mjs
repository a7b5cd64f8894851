// What runs in the threads of the pool in input.mjs.

export function countPrimes(max) {
  let count = 0;
  for (let n = 2; n < max; n += 1) if (isPrime(n)) count += 1;
  return count;
}

function isPrime(n) {
  for (let i = 2; i * i <= n; i += 1) if (n % i === 0) return false;
  return true;
}
