import path from 'node:path';
import load from './load.mjs';
import { read } from './text.mjs';

export const helpers = {
  shout(file) {
    return `${load(file)}!`;
  },
};

export class Store {
  constructor(folder) {
    this.folder = folder;
  }
  get(file) {
    return read(path.join(this.folder, file));
  }
}
