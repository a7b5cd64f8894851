const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function main() {
  await delay(1);
  await delay(10);
  await delay(10);
  console.log('done');
}

main();
