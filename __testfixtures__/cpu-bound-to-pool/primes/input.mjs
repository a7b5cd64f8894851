/* unsync: cpu-bound */
function countPrimes(max) {
  let count = 0;
  for (let n = 2; n < max; n += 1) if (isPrime(n)) count += 1;
  return count;
}

function isPrime(n) {
  for (let i = 2; i * i <= n; i += 1) if (n % i === 0) return false;
  return true;
}

async function main() {
  console.log(countPrimes(10), countPrimes(100));
  const counts = await Promise.all([10, 50, 1000].map(async (max) => countPrimes(max)));
  console.log(counts);
  console.log('done');
}

await main();
