import { readFileSync, unlinkSync, writeFileSync } from 'graceful-fs';

async function move(from: string, to: string): Promise<string> {
  const text: string = readFileSync(from, 'utf8');
  writeFileSync(to, text);
  unlinkSync(from);
  return text;
}

void move('a.txt', 'b.txt')
  .then((text) => console.log(text))
  .then(() => move('missing.txt', 'b.txt'))
  .catch((error: Error) => console.log(error.message));
