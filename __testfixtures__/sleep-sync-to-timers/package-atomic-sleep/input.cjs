const sleep = require('atomic-sleep');

async function main(ms) {
  const start = Date.now();
  sleep(10);
  sleep(ms);
  console.log(Date.now() - start >= 18);
  try {
    sleep(0);
  } catch (error) {
    console.log(error.name);
  }
}

main(10);
