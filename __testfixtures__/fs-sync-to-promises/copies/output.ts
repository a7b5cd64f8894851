import * as fs from 'node:fs';
import * as fsp from 'node:fs/promises';

async function trace(label: string, action: () => Promise<unknown>): Promise<void> {
  try {
    console.log(label, await action());
  } catch (error) {
    const { code, syscall, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
    console.log(label, code, syscall, path, dest, message);
  }
}

async function main(): Promise<void> {
  await trace('copyFile', async () => await fsp.copyFile('b.txt', 'c.txt'));
  await trace('copyFile exclusive', async () => await fsp.copyFile('b.txt', 'c.txt', fs.constants.COPYFILE_EXCL));
  await trace('copyFile missing', async () => await fsp.copyFile('missing.txt', 'c.txt'));
  await trace('cp', async () => await fsp.cp('tree', 'copy', { recursive: true }));
  await trace('cp missing', async () => await fsp.cp('missing.txt', 'copy.txt'));
  await trace('rename', async () => await fsp.rename('c.txt', 'd.txt'));
  await trace('rename missing', async () => await fsp.rename('c.txt', 'd.txt'));
  await trace('unlink', async () => await fsp.unlink('d.txt'));
  await trace('unlink missing', async () => await fsp.unlink('d.txt'));
}

void main();
