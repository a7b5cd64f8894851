import { existsSync, readFileSync } from 'node:fs';

let running = 0;
let most = 0;
let ticks = 0;

async function tick() {
  running += 1;
  if (running > most) most = running;
  for (let i = 0; i < 50; i += 1) if (!existsSync('none')) readFileSync('a.txt');
  running -= 1;
}

const timer = setInterval(tick, 1);
const counter = setInterval(() => {
  ticks += 1;
  if (ticks < 10) return;
  clearInterval(timer);
  clearInterval(counter);
  console.log(most);
}, 1);
