import * as fs from 'fs/promises';

async function read<T>(name: string, asText: boolean): Promise<T> {
  return (asText ? await fs.readFile(name, 'utf8') : await fs.readFile(name)) as T;
}

async function later<T>(name: string, soon: boolean): Promise<T> {
  return (soon ? await fs.readFile(name, 'utf8') : Promise.resolve(name)) as Promise<T>;
}

async function main(): Promise<void> {
  console.log(await read<string>('a.txt', true), (await read<Buffer>('a.txt', false)).length, await later<string>('a.txt', true));
}

void main();
