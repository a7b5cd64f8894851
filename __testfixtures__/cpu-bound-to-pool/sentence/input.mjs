/** Adds up what is below a number. unsync: cpu-bound */
function sumBelow(max) {
  let sum = 0;
  for (let n = 0; n < max; n += 1) sum += n;
  return sum;
}

/** unsync: cpu-bound */
function double(n) {
  return n * 2;
}

async function main() {
  console.log(sumBelow(10), double(21));
}

await main();
