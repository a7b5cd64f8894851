import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

async function put(name) {
  writeFileSync(name, 'x');
}

async function save(name) {
  await put(name);
}

const saveQuietly = (name) => save(name);

async function report(name) {
  const text = readFileSync(name, 'utf8');
  console.log('read', text.length > 0);
}

async function reportAll(names) {
  await Promise.all(names.map((name) => report(name)));
}

async function reportLater(name) {
  await sleep(5);
  await reportQuietly(name);
}

async function reportQuietly(name) {
  const text = readFileSync(name, 'utf8');
  console.log('read later', text.length > 0);
}

async function link(name) {
  const text = readFileSync('a.txt', 'utf8');
  // unsync-ignore-next-line
  writeFileSync(name, text);
}

let settings;

async function loadSettings() {
  settings = readFileSync('a.txt', 'utf8');
}

async function useSettings() {
  await loadSettings();
  return settings.length;
}

saveQuietly('one.txt');
console.log(existsSync('one.txt'));
link('linked.txt');
console.log(existsSync('linked.txt'));
reportAll(['a.txt']);
console.log('after all');
const later = reportLater('a.txt');
console.log('after later');
const used = useSettings();
console.log('after settings');
await later;
console.log(await used);
