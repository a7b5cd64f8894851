import fs from 'node:fs';
import fsp from 'node:fs/promises';

interface Config {
  readonly lines: readonly string[];
}

export let config: Config | undefined;
let configPromise: Promise<Config> | undefined;
let version: string | null = null;
let versionPromise: Promise<string> | undefined;
let names: string[];
let namesPromise: Promise<string[]> | undefined;
let untyped = null as Config | null;

export async function loadConfig(): Promise<Config> {
  if (!config) {
    configPromise ??= (async () => {
      const lines: string[] = (await fsp.readFile('a.txt', 'utf8')).split('\n');
      config = { lines };
      return config;
    })().finally(() => {
      configPromise = undefined;
    });
    config = await configPromise;
  }
  return config;
}

export async function loadVersion(): Promise<string> {
  if (version !== null) {
    return version;
  }
  version = await (versionPromise ??= (async () => {
    version = (await fsp.readFile('b.txt', 'utf8')).trim();
    return version;
  })().finally(() => {
    versionPromise = undefined;
  }));
  return version;
}

export async function loadNames(): Promise<string[]> {
  return (names ??= await (namesPromise ??= (async () => {
    names = await fsp.readdir('.');
    return names;
  })().finally(() => {
    namesPromise = undefined;
  })));
}

export async function loadUntyped(): Promise<Config> {
  if (!untyped) untyped = { lines: fs.readFileSync('c.txt', 'utf8').split('\n') };
  return untyped;
}

const [a, b, c] = await Promise.all([loadConfig(), loadConfig(), loadConfig()]);
console.log(a === b, b === c, a.lines.length);
console.log(await Promise.all([loadVersion(), loadVersion()]));
const [d, e] = await Promise.all([loadNames(), loadNames()]);
console.log(d === e, d.includes('a.txt'));
const [f, g] = await Promise.all([loadUntyped(), loadUntyped()]);
console.log(f === g);
