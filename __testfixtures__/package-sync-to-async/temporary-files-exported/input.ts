import { closeSync, existsSync } from 'node:fs';
import tmp from 'tmp';

export async function archive(): Promise<string> {
  const file = tmp.fileSync({ postfix: '.zip' });
  closeSync(file.fd);
  return file.name;
}

export const folder = tmp.dirSync();

export async function folders(): Promise<string[]> {
  const other = tmp.dirSync();
  return [folder.name, other.name];
}

void Promise.all([archive(), folders()]).then(([file, names]) => {
  console.log(file.endsWith('.zip'), existsSync(file), names.length);
  folder.removeCallback();
});
