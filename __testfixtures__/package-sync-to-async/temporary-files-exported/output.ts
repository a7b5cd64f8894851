import { closeSync, existsSync } from 'node:fs';
import tmp from 'tmp';

/** Does what fileSync does, without blocking. */
function tmpFile(options: import('tmp').FileOptions = {}): Promise<{ name: string; fd: number }> {
  return new Promise((resolve, reject) => {
    tmp.file(options, (error, name, fd) => (error ? reject(error) : resolve({ name, fd })));
  });
}

/** Does what dirSync does, without blocking. */
function tmpDir(options: import('tmp').DirOptions = {}): Promise<{ name: string }> {
  return new Promise((resolve, reject) => {
    tmp.dir(options, (error, name) => (error ? reject(error) : resolve({ name })));
  });
}

export async function archive(): Promise<string> {
  const file = await tmpFile({ postfix: '.zip' });
  closeSync(file.fd);
  return file.name;
}

export const folder = tmp.dirSync();

export async function folders(): Promise<string[]> {
  const other = await tmpDir();
  return [folder.name, other.name];
}

void Promise.all([archive(), folders()]).then(([file, names]) => {
  console.log(file.endsWith('.zip'), existsSync(file), names.length);
  folder.removeCallback();
});
