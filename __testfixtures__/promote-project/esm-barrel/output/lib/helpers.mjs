import path from 'node:path';
import load from './load.mjs';
import { read } from './text.mjs';

export const helpers = {
  async shout(file) {
    return `${await load(file)}!`;
  },
};

export class Store {
  constructor(folder) {
    this.folder = folder;
  }
  async get(file) {
    return await read(path.join(this.folder, file));
  }
}
