import { readFileSync } from 'node:fs';

const target = new EventTarget();
const seen = [];

target.addEventListener('drop', async (event) => {
  const text = readFileSync('a.txt', 'utf8');
  event.preventDefault();
  seen.push(text);
});

target.addEventListener('drag', async (event) => {
  event.preventDefault();
  const text = readFileSync('b.txt', 'utf8');
  seen.push(text);
});

console.log(target.dispatchEvent(new Event('drop', { cancelable: true })));
console.log(target.dispatchEvent(new Event('drag', { cancelable: true })));
while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
console.log(seen.sort());
