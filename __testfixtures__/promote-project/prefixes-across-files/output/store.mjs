import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { save } from './save.mjs';

export const state = { text: 'none' };

export async function put(name, text) {
  writeFileSync(name, text);
}

export async function putSaved(name, text) {
  save(name, text);
}

export async function putQuietly(name, text) {
  await writeFile(name, text);
}

export async function putAwaited(name, text) {
  await writeFile(name, text);
}

export async function load(name) {
  state.text = readFileSync(name, 'utf8');
}

export async function atExit() {
  writeFileSync('exit.txt', 'bye');
}

export class Store {
  async open(name) {
    this.text = readFileSync(name, 'utf8');
  }
}
