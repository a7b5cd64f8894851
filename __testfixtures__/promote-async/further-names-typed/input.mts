import fs from 'node:fs';

function first<T>(read: () => T, otherwise?: () => T): T | undefined {
  try {
    return read();
  } catch {
    return otherwise?.();
  }
}

type Work = () => number;

// The type of the name changes with what is handed on.
function twice(work: Work): number {
  return work() + work();
}

// This one stays as it is.
function once(work: (() => number) | undefined): number {
  return work?.() ?? 0;
}

const bySize = (file: string): boolean => fs.statSync(file).size > 0;
const byName = (file: string): boolean => file !== '';
const checks = [bySize, byName];

async function main(): Promise<void> {
  fs.writeFileSync('data.txt', 'some text\n');
  const text = first(
    () => fs.readFileSync('none', 'utf8'),
    () => 'otherwise',
  );
  const size = first(() => fs.statSync('data.txt').size);
  console.log(text?.length, size === undefined ? 'none' : size + 1);
  console.log(twice(() => fs.readFileSync('data.txt').length));
  console.log(once(() => fs.readFileSync('data.txt').length));
  for (const check of checks) if (check('data.txt')) console.log('yes');
}

await main();
