import { readFileSync } from 'node:fs';

export interface Config {
  readonly name: string;
}

export const readConfig = (file: string): Config => JSON.parse(readFileSync(file, 'utf8')) as Config;

export const nameOf = ({ name }: Config): string => name;
