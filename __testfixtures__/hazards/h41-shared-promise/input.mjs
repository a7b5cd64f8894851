import { readFileSync, readdirSync } from 'node:fs';

let config; // filled by the first who asks
let loads = 0;
let early = null,
  late;
let found, missing, direct;
export let names;

function parse(text) {
  loads += 1;
  return { text };
}

export async function loadConfig() {
  if (!config) config = parse(readFileSync('a.txt', 'utf8'));
  return config;
}

export async function loadEarly() {
  if (early === null) {
    const text = readFileSync('a.txt', 'utf8');
    const more = `
${text}`;
    early = parse(text + more);
  }
  return early;
}

export async function loadLate() {
  late ??= parse(readFileSync('b.txt', 'utf8'));
  return late;
}

export async function loadDirect() {
  return (direct ||= parse(readFileSync('c.txt', 'utf8')));
}

export async function loadFound() {
  if (found) return found;

  // All of them, one after the other.
  const text = readFileSync('a.txt', 'utf8');
  found = parse(text + readFileSync('b.txt', 'utf8'));
  return found;
}

export async function loadMissing() {
  if (typeof missing === 'undefined') {
    missing = parse(readFileSync('missing.txt', 'utf8'));
  }
  return missing;
}

const listNames = async () => names ?? (names = { list: readdirSync('.').filter((name) => name.endsWith('.txt')) });

async function both(load) {
  const [a, b] = await Promise.all([load(), load()]);
  return [a === b, (await load()) === a, a.text?.length];
}

async function failure(load) {
  const results = await Promise.allSettled([load(), load()]);
  return results.map(({ reason }) => reason.code);
}

for (const load of [loadConfig, loadEarly, loadLate, loadDirect, loadFound, listNames]) console.log(await both(load), loads);
console.log(await failure(loadMissing), await failure(loadMissing), loads);
