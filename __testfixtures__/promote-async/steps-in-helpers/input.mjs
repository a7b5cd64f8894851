import fs from 'node:fs';

function save(text) {
  fs.writeFileSync('saved.txt', text);
}

function loadCount(from) {
  return Number(fs.readFileSync(from, 'utf8'));
}

function saveCount(name, count) {
  fs.writeFileSync(name, String(count));
}

function loadTotal(name) {
  return Number(fs.readFileSync(name, 'utf8'));
}

async function put(text) {
  save(text);
}

async function count(name) {
  saveCount(name, loadCount(name) + 1);
}

async function show(name) {
  return loadTotal(name);
}

put('now');
console.log(fs.readFileSync('saved.txt', 'utf8'));
saveCount('count.txt', 0);
await Promise.all([count('count.txt'), count('count.txt'), count('count.txt')]);
console.log(await show('count.txt'));
