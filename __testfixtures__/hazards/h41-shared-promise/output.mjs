import { readFile, readdir } from 'node:fs/promises';

let config; // filled by the first who asks
let configPromise;
let loads = 0;
let early = null,
  late;
let earlyPromise;
let latePromise;
let found, missing, direct;
let directPromise;
let foundPromise;
let missingPromise;
export let names;
let namesPromise;

function parse(text) {
  loads += 1;
  return { text };
}

export async function loadConfig() {
  if (!config) config = await (configPromise ??= (async () => {
    config = parse(await readFile('a.txt', 'utf8'));
    return config;
  })().finally(() => {
    configPromise = undefined;
  }));
  return config;
}

export async function loadEarly() {
  if (early === null) {
    earlyPromise ??= (async () => {
      const text = await readFile('a.txt', 'utf8');
      const more = `
${text}`;
      early = parse(text + more);
    })().finally(() => {
      earlyPromise = undefined;
    });
    await earlyPromise;
  }
  return early;
}

export async function loadLate() {
  late ??= await (latePromise ??= (async () => {
    late = parse(await readFile('b.txt', 'utf8'));
    return late;
  })().finally(() => {
    latePromise = undefined;
  }));
  return late;
}

export async function loadDirect() {
  return (direct ||= await (directPromise ??= (async () => {
    direct = parse(await readFile('c.txt', 'utf8'));
    return direct;
  })().finally(() => {
    directPromise = undefined;
  })));
}

export async function loadFound() {
  if (found) return found;

  // All of them, one after the other.
  foundPromise ??= (async () => {
    const text = await readFile('a.txt', 'utf8');
    found = parse(text + (await readFile('b.txt', 'utf8')));
  })().finally(() => {
    foundPromise = undefined;
  });
  await foundPromise;
  return found;
}

export async function loadMissing() {
  if (typeof missing === 'undefined') {
    missing = await (missingPromise ??= (async () => {
      missing = parse(await readFile('missing.txt', 'utf8'));
      return missing;
    })().finally(() => {
      missingPromise = undefined;
    }));
  }
  return missing;
}

const listNames = async () => names ?? (names = await (namesPromise ??= (async () => {
  names = { list: (await readdir('.')).filter((name) => name.endsWith('.txt')) };
  return names;
})().finally(() => {
  namesPromise = undefined;
})));

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
