import fs from 'node:fs';
import fsp from 'node:fs/promises';

async function first<T>(read: () => Promise<T>, otherwise?: () => T): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return otherwise?.();
  }
}

type Work = () => Promise<number>;

// The type of the name changes with what is handed on.
async function twice(work: Work): Promise<number> {
  return (await work()) + (await work());
}

// This one stays as it is.
function once(work: (() => number) | undefined): number {
  return work?.() ?? 0;
}

const bySize = async (file: string): Promise<boolean> => (await fsp.stat(file)).size > 0;
const byName = (file: string): boolean => file !== '';
const checks = [bySize, byName];

async function main(): Promise<void> {
  await fsp.writeFile('data.txt', 'some text\n');
  const text = await first(
    async () => fsp.readFile('none', 'utf8'),
    () => 'otherwise',
  );
  const size = await first(async () => (await fsp.stat('data.txt')).size);
  console.log(text?.length, size === undefined ? 'none' : size + 1);
  console.log(await twice(async () => (await fsp.readFile('data.txt')).length));
  console.log(once(() => fs.readFileSync('data.txt').length));
  for (const check of checks) if (await check('data.txt')) console.log('yes');
}

await main();
