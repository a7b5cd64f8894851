const { execSync } = require('child_process');

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function block(ms) {
  const until = Date.now() + ms;
  while (Date.now() < until) {}
}

async function main() {
  await delay(1);
  block(10);
  execSync('sleep 0.01');
  console.log('done');
}

main();
