import fs from 'node:fs/promises';

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

// What `for await` and `yield*` take from a generator they wait for: nothing after them runs on.
async function show(file) {
  const lines = async function* () {
    await fs.mkdir('copies', { recursive: true });
    await fs.copyFile(file, `copies/${file}`);
    yield await fs.readFile(`copies/${file}`, 'utf8');
  };
  const all = async function* () {
    yield* lines();
    await fs.rm('copies', { recursive: true });
    yield await exists('copies');
  };
  for await (const line of all()) console.log(line);
}

await show('a.txt');
await show('a.txt');
