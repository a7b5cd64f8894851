import * as fs from 'fs';

function read<T>(name: string, asText: boolean): T {
  return (asText ? fs.readFileSync(name, 'utf8') : fs.readFileSync(name)) as T;
}

function later<T>(name: string, soon: boolean): Promise<T> | T {
  return (soon ? fs.readFileSync(name, 'utf8') : Promise.resolve(name)) as Promise<T>;
}

async function main(): Promise<void> {
  console.log(read<string>('a.txt', true), read<Buffer>('a.txt', false).length, await later<string>('a.txt', true));
}

void main();
