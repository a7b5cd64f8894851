import { readFileSync, readdirSync, statSync } from 'node:fs';

type Config = { name: string; list?: string[] };

const identity = <T>(value: T): T => value;

export async function main(): Promise<void> {
  const out: unknown[] = [];
  out.push(readFileSync('a.txt', 'utf8') as unknown, readFileSync('a.txt', 'utf8')!, readFileSync('a.txt', 'utf8') satisfies string);
  out.push((readFileSync('a.txt', 'utf8') as string).length, readFileSync('a.txt', 'utf8')!.length, (<string>readFileSync('a.txt', 'utf8')).length);
  out.push((readFileSync('a.txt', 'utf8') satisfies string).length, <unknown>readFileSync('a.txt', 'utf8'));
  const config = JSON.parse(readFileSync('j.json', 'utf8')) as Config;
  const { name, list = readdirSync('d') }: Config = JSON.parse(readFileSync('j.json', 'utf8'));
  out.push(config.name, name, list, identity<string>(readFileSync('b.txt', 'utf8')), identity(statSync('a.txt').size as number));
  enum Level {
    Low = 1,
    High = 2,
  }
  const level: Level = readFileSync('b.txt').length;
  out.push(level === Level.High, readdirSync('d').map((entry): string => entry.toUpperCase()));
  let total: number | undefined;
  total ??= readFileSync('a.txt').length;
  out.push(total);
  console.log(JSON.stringify(out));
}

void main();
