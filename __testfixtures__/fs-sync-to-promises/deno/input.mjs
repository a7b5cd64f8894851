import fs from 'node:fs';

// What Deno has, on top of Node.
const node = { ...fs };
globalThis.Deno = {
  readTextFileSync: (path) => node.readFileSync(path, 'utf8'),
  readTextFile: (path) => node.promises.readFile(path, 'utf8'),
  writeTextFileSync: (path, text) => node.writeFileSync(path, text),
  writeTextFile: (path, text) => node.promises.writeFile(path, text),
  mkdirSync: node.mkdirSync,
  mkdir: node.promises.mkdir,
  removeSync: node.rmSync,
  remove: node.promises.rm,
  readDirSync: (path) => node.readdirSync(path, { withFileTypes: true }),
  readDir: async function* (path) {
    yield* await node.promises.readdir(path, { withFileTypes: true });
  },
  openSync: (path) => ({ readSync: (buffer) => node.readSync(node.openSync(path), buffer) }),
  open: async (path) => ({ read: async (buffer) => node.readSync(node.openSync(path), buffer) }),
};
Array.fromAsync ??= async (iterable) => {
  const list = [];
  for await (const item of iterable) list.push(item);
  return list;
};

async function main() {
  Deno.mkdirSync('made');
  Deno.writeTextFileSync('made/a.txt', 'text');
  const text = Deno.readTextFileSync('made/a.txt').toUpperCase();
  for (const { name } of Deno.readDirSync('made')) console.log(name);
  const names = [...Deno.readDirSync('made')].map(({ name }) => name);
  const count = Array.from(Deno.readDirSync('made')).length;
  const entries = Deno.readDirSync('made');
  const file = Deno.openSync('made/a.txt');
  const read = file.readSync(new Uint8Array(2));
  try {
    Deno.readTextFileSync('missing');
  } catch (error) {
    console.log(error.code);
  }
  Deno.removeSync('made', { recursive: true });
  return [text, names, count, entries.length, read];
}

console.log(await main());
