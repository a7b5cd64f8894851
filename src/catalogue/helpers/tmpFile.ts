import type { Helper } from '../types';

/** `tmp.fileSync`, whose twin calls back with three values. */
export const tmpFile: Helper = {
  name: 'tmpFile',
  names: { file: { kind: 'import', module: '$same', name: 'file', as: 'createFile' } },
  javascript: `/** Does what fileSync does, without blocking. */
function $name(options) {
  return new Promise((resolve, reject) => {
    file(options, (error, name, fd) => (error ? reject(error) : resolve({ name, fd })));
  });
}`,
  typescript: `/** Does what fileSync does, without blocking. */
function $name(options: import('tmp').FileOptions = {}): Promise<{ name: string; fd: number }> {
  return new Promise((resolve, reject) => {
    file(options, (error, name, fd) => (error ? reject(error) : resolve({ name, fd })));
  });
}`,
};

/** `tmp.dirSync`. */
export const tmpDir: Helper = {
  name: 'tmpDir',
  names: { dir: { kind: 'import', module: '$same', name: 'dir', as: 'createDir' } },
  javascript: `/** Does what dirSync does, without blocking. */
function $name(options) {
  return new Promise((resolve, reject) => {
    dir(options, (error, name) => (error ? reject(error) : resolve({ name })));
  });
}`,
  typescript: `/** Does what dirSync does, without blocking. */
function $name(options: import('tmp').DirOptions = {}): Promise<{ name: string }> {
  return new Promise((resolve, reject) => {
    dir(options, (error, name) => (error ? reject(error) : resolve({ name })));
  });
}`,
};
