import { readFile, readdir, stat } from 'node:fs/promises';

type Config = { name: string; list?: string[] };

const identity = <T>(value: T): T => value;

export async function main(): Promise<void> {
  const out: unknown[] = [];
  out.push((await readFile('a.txt', 'utf8')) as unknown, (await readFile('a.txt', 'utf8'))!, (await readFile('a.txt', 'utf8')) satisfies string);
  out.push(((await readFile('a.txt', 'utf8')) as string).length, (await readFile('a.txt', 'utf8'))!.length, (<string>await readFile('a.txt', 'utf8')).length);
  out.push(((await readFile('a.txt', 'utf8')) satisfies string).length, <unknown>await readFile('a.txt', 'utf8'));
  const config = JSON.parse(await readFile('j.json', 'utf8')) as Config;
  const { name, list = await readdir('d') }: Config = JSON.parse(await readFile('j.json', 'utf8'));
  out.push(config.name, name, list, identity<string>(await readFile('b.txt', 'utf8')), identity((await stat('a.txt')).size as number));
  enum Level {
    Low = 1,
    High = 2,
  }
  const level: Level = (await readFile('b.txt')).length;
  out.push(level === Level.High, (await readdir('d')).map((entry): string => entry.toUpperCase()));
  let total: number | undefined;
  total ??= (await readFile('a.txt')).length;
  out.push(total);
  console.log(JSON.stringify(out));
}

void main();
