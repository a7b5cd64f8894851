import { readFile } from 'node:fs/promises';

export interface Config {
  readonly name: string;
}

export const readConfig = async (file: string): Promise<Config> => JSON.parse(await readFile(file, 'utf8')) as Config;

export const nameOf = ({ name }: Config): string => name;
