import sleep from 'atomic-sleep';

async function main(milliseconds) {
  const start = performance.now();
  sleep(10);
  for (const factor of [1, 2]) sleep(milliseconds * factor);
  console.log(performance.now() - start >= 23);
}

await main(5);
