import { existsSync, readFileSync } from 'node:fs';

let running = 0;
let most = 0;
let ticks = 0;
const done = new Promise((resolve) => {
  const timer = setInterval(async () => {
    running += 1;
    most = Math.max(most, running);
    for (let i = 0; i < 200; i += 1) if (!existsSync('none')) readFileSync('a.txt');
    running -= 1;
    ticks += 1;
    if (ticks === 5) {
      clearInterval(timer);
      resolve();
    }
  }, 1);
});
await done;
console.log(most);
