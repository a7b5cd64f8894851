import * as fs from 'node:fs';

async function trace(label: string, action: () => Promise<unknown>): Promise<void> {
  try {
    console.log(label, await action());
  } catch (error) {
    const { code, syscall, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
    console.log(label, code, syscall, path, dest, message);
  }
}

async function main(): Promise<void> {
  await trace('copyFile', async () => fs.copyFileSync('b.txt', 'c.txt'));
  await trace('copyFile exclusive', async () => fs.copyFileSync('b.txt', 'c.txt', fs.constants.COPYFILE_EXCL));
  await trace('copyFile missing', async () => fs.copyFileSync('missing.txt', 'c.txt'));
  await trace('cp', async () => fs.cpSync('tree', 'copy', { recursive: true }));
  await trace('cp missing', async () => fs.cpSync('missing.txt', 'copy.txt'));
  await trace('rename', async () => fs.renameSync('c.txt', 'd.txt'));
  await trace('rename missing', async () => fs.renameSync('c.txt', 'd.txt'));
  await trace('unlink', async () => fs.unlinkSync('d.txt'));
  await trace('unlink missing', async () => fs.unlinkSync('d.txt'));
}

void main();
