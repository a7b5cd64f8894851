import * as fs from 'fs-extra';

async function rewrite(path: string): Promise<number> {
  const text = fs.readFileSync(path, 'utf8');
  fs.writeFileSync(path, text.toUpperCase());
  fs.appendFileSync(path, 'end');
  const stats = fs.statSync(`${path}.bak`, { throwIfNoEntry: false });
  return fs.statSync(path).size + (stats?.size ?? 0);
}

async function list(dir: string): Promise<string[]> {
  return fs.existsSync(dir) ? fs.readdirSync(dir) : [];
}

async function head(path: string): Promise<string> {
  const fd = fs.openSync(path, 'r');
  const buffer = Buffer.alloc(2);
  const count = fs.readSync(fd, buffer, 0, 2, 0);
  fs.closeSync(fd);
  return buffer.toString('utf8', 0, count);
}

async function main(): Promise<void> {
  console.log(await rewrite('a.txt'), await head('a.txt'));
  await rewrite('missing.txt').catch((error: Error) => console.log(error.message));
  await head('missing.txt').catch((error: Error) => console.log(error.message));
  console.log((await list('.')).includes('a.txt'), await list('missing'));
}

void main();
