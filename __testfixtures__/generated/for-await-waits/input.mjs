import fs from 'node:fs';

// What `for await` and `yield*` take from a generator they wait for: nothing after them runs on.
async function show(file) {
  const lines = async function* () {
    fs.mkdirSync('copies', { recursive: true });
    fs.copyFileSync(file, `copies/${file}`);
    yield fs.readFileSync(`copies/${file}`, 'utf8');
  };
  const all = async function* () {
    yield* lines();
    fs.rmSync('copies', { recursive: true });
    yield fs.existsSync('copies');
  };
  for await (const line of all()) console.log(line);
}

await show('a.txt');
await show('a.txt');
