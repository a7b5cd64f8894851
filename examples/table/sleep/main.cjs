const { retry } = require('./retry.cjs');

async function main() {
  const answer = await retry(async (attempt) => {
    console.log('attempt', attempt);
    if (attempt < 3) throw new Error('busy');
    return 'done';
  }, 5);
  console.log(answer);
  await retry(async () => {
    throw new Error('still busy');
  }, 2).catch((error) => console.log(error.message));
}

main();
