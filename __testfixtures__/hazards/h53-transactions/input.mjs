import { readFileSync } from 'node:fs';

let depth = 0;
const seen = [];

function runInAction(action) {
  depth += 1;
  const result = action();
  depth -= 1;
  return result;
}

async function load() {
  let done;
  runInAction(async () => {
    const text = readFileSync('a.txt', 'utf8');
    seen.push([text, depth]);
    done = true;
  });
  while (!done) await new Promise((resolve) => setTimeout(resolve, 5));
}

await load();
console.log(seen);
