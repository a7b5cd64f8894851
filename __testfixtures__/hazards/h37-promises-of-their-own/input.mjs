import { readFileSync } from 'node:fs';

// A function that is not async but gives a promise throws at once: its callers may count on that.
function load(file) {
  const text = readFileSync(file, 'utf8');
  return Promise.resolve(text);
}

class Task extends Promise {
  cancel() {
    return 'cancelled';
  }
}

function start(file) {
  const text = readFileSync(file, 'utf8');
  return new Task((resolve) => resolve(text));
}

async function main() {
  try {
    load('missing.txt').catch(() => console.log('rejected'));
  } catch (error) {
    console.log('thrown', error.code);
  }
  console.log(await load('a.txt'), start('b.txt').cancel());
}

await main();
