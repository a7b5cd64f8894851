import fs from 'node:fs';

interface Config {
  readonly lines: readonly string[];
}

export let config: Config | undefined;
let version: string | null = null;
let names: string[];
let untyped = null as Config | null;

export async function loadConfig(): Promise<Config> {
  if (!config) {
    const lines: string[] = fs.readFileSync('a.txt', 'utf8').split('\n');
    config = { lines };
  }
  return config;
}

export async function loadVersion(): Promise<string> {
  if (version !== null) {
    return version;
  }
  version = fs.readFileSync('b.txt', 'utf8').trim();
  return version;
}

export async function loadNames(): Promise<string[]> {
  return (names ??= fs.readdirSync('.'));
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
